package caseclerk.adapters.discord;

import caseclerk.cases.EventStanding;
import caseclerk.cases.Party;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNote.NotedParty;
import caseclerk.notes.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known of a case, for people on Discord; a number names the source, which is listed with a link. */
final class NoteView {
    /** More would be scrolled past; all of it is in the export. */
    private static final int MOST = 12;

    private static final int LONGEST = 420;

    private final List<String> blocks = new ArrayList<>();
    private final List<SourceVersion> sources = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();

    private NoteView() {}

    /** The note with the sources that it rests on. */
    static Letter of(CaseNote note) {
        NoteView view = new NoteView();
        view.lines("In short", note.summary(), false);
        view.parties(note.parties());
        view.events("Timeline", note.events());
        view.lines("Rules invoked", note.policies(), true);
        view.lines("What was done", note.actions(), true);
        view.lines("Positions", note.positions(), true);
        view.lines("Open questions", note.openQuestions(), false);
        Claim says = note.status().claim();
        if (says != null) {
            view.blocks.add("**How it stands: " + lower(note.status().status()) + "**");
            view.item(Escaped.shortened(says.text(), LONGEST), says);
        }
        view.lines("Notes by people", note.remarks(), true);
        return view.letter();
    }

    /** The events with the sources that tell of them. */
    static Letter timeline(List<NotedEvent> events) {
        if (events.isEmpty()) return Letter.line("No source gives a date for what happened.");
        NoteView view = new NoteView();
        view.events("", events);
        return view.letter();
    }

    private Letter letter() {
        return new Letter(blocks, "", List.of())
                .citing(IntStream.range(0, sources.size())
                        .mapToObj(i -> AnswerView.source(sources.get(i), quotes.get(i)))
                        .toList());
    }

    private void lines(String heading, List<Line> lines, boolean labelled) {
        if (lines.isEmpty()) return;
        blocks.add("**" + heading + "**");
        for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
            String label = labelled ? "*" + Escaped.of(line.label()) + "* " : "";
            item(label + Escaped.shortened(line.claim().text(), LONGEST), line.claim());
        }
        more(lines.size());
    }

    private void parties(List<NotedParty> parties) {
        if (parties.isEmpty()) return;
        blocks.add("**Parties**");
        for (NotedParty noted : parties.subList(0, Math.min(MOST, parties.size()))) {
            Party party = noted.party();
            String title = party.title() == null ? "" : ", " + Escaped.of(party.title());
            item("**" + Escaped.of(party.name()) + "** " + lower(party.role()) + title, noted.claim());
        }
        more(parties.size());
    }

    private void events(String heading, List<NotedEvent> events) {
        if (events.isEmpty()) return;
        if (!heading.isEmpty()) blocks.add("**" + heading + "**");
        for (NotedEvent noted : events) {
            String expected = noted.event().standing() == EventStanding.EXPECTED ? " (expected)" : "";
            String otherwise = noted.otherwise().stream()
                    .map(other ->
                            " · dated " + WrittenDate.of(other.event().date()) + " elsewhere" + marks(other.claim()))
                    .collect(Collectors.joining());
            blocks.add("• **" + WrittenDate.of(noted.event().date()) + expected + "** "
                    + Escaped.shortened(noted.event().what(), LONGEST) + " " + marks(noted.claim()) + otherwise);
        }
    }

    private void more(int all) {
        if (all > MOST) blocks.add("-# … and " + (all - MOST) + " more");
    }

    private void item(String words, Claim claim) {
        blocks.add("• " + words + " " + marks(claim));
    }

    private String marks(Claim claim) {
        return claim.citations().stream()
                .map(c -> number(c.version(), c.quote()))
                .distinct()
                .sorted()
                .map(n -> "[" + n + "]")
                .collect(Collectors.joining());
    }

    private int number(SourceVersion version, String quote) {
        if (!sources.contains(version)) {
            sources.add(version);
            quotes.add(quote);
        }
        return sources.indexOf(version) + 1;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
