package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes back what put sources under their cases. */
final class UndoCommands {
    static final String UNDO = "/undo";
    static final String SUMMARY = "take back the last move, merge or split, or the case of what you filed last";

    private final Bookcase bookcase;

    UndoCommands(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    /** Takes back what was done last; with the numbers of a source and of its last move, that move. */
    Reply undo(Visit visit, List<String> arguments) {
        if (arguments.size() == 2 && arguments.stream().allMatch(one -> one.matches("\\d{1,18}")))
            return takeBack(visit, Long.parseLong(arguments.get(0)), Long.parseLong(arguments.get(1)));
        if (!arguments.isEmpty()) return Command.usage(UNDO);
        List<CaseMove> moved = bookcase.undo(
                visit.workspace(),
                visit.speaker().audience(),
                visit.speaker().atTerminal() ? null : visit.speaker().person());
        return moved.isEmpty() ? nothing(visit) : back(visit, moved);
    }

    private Refused nothing(Visit visit) {
        List<SourceVersion> sources =
                bookcase.sources(visit.workspace(), null, visit.speaker().audience());
        String said = "Nothing was moved that could be taken back.";
        if (sources.isEmpty()) return new Refused(said);
        SourceVersion last = sources.get(sources.size() - 1);
        String where = last.caseSlug() == null ? "is in no case" : "is under " + last.caseSlug();
        return new Refused(said + " The newest source, " + last.sourceId() + ", “" + last.title() + "”, " + where
                + "; /case move " + last.sourceId() + " SLUG|none changes that, /source remove " + last.sourceId()
                + " removes it for good.");
    }

    private Reply takeBack(Visit visit, long source, long move) {
        if (bookcase.source(visit.workspace(), source, visit.speaker().audience())
                .isEmpty())
            return new Refused("There is no source " + source + "; /source list shows which there are.");
        return bookcase.takeBack(visit.workspace(), source, move)
                .<Reply>map(one -> back(visit, List.of(one)))
                .orElseGet(() -> new Refused(
                        "Source " + source + " was moved again since, or is back already; look where it is now."));
    }

    private Noted back(Visit visit, List<CaseMove> moved) {
        List<String> lines =
                moved.stream().map(one -> line(visit, one)).collect(Collectors.toCollection(ArrayList::new));
        Set<String> left = new TreeSet<>();
        for (CaseMove one : moved) if (one.to() != null) left.add(one.to());
        for (String slug : left)
            if (bookcase.policyCase(visit.workspace(), slug, Audience.OWNER).isEmpty())
                lines.add("The case " + slug + ", opened for that, is gone with it.");
        return new Noted(String.join("\n", lines));
    }

    private String line(Visit visit, CaseMove move) {
        String source = "Source " + move.source() + title(visit, move.source()) + " is ";
        if (move.isFiling())
            return source + "in no case now, and stays filed; /case move " + move.source()
                    + " SLUG puts it under one, /source remove " + move.source() + " removes it for good.";
        return source + (move.from() == null ? "in no case again." : "under " + move.from() + " again.");
    }

    private String title(Visit visit, long source) {
        Optional<FiledSource> found =
                bookcase.source(visit.workspace(), source, visit.speaker().audience());
        return found.map(one -> ", “" + one.newest().title() + "”,").orElse("");
    }
}
