package caseclerk.adapters.terminal;

import caseclerk.cases.EventStanding;
import caseclerk.cases.Party;
import caseclerk.cases.PolicyCase;
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

/** What is known of a case, for people at a terminal. Lines are the sources' own words; a number names the source. */
public final class NoteText {
    private static final int LABEL = 22;
    private static final int MOST_MARKS = 6;
    private final Style style;

    public NoteText(Style style) {
        this.style = style;
    }

    /** The note of a case with its sources. */
    public String of(PolicyCase policyCase, CaseNote note, List<SourceVersion> sources) {
        StringBuilder text = new StringBuilder(style.bold(Printable.line(policyCase.name())));
        String status = policyCase.status().name().toLowerCase(Locale.ROOT);
        text.append(style.faint("  " + policyCase.slug() + ", " + status + ", " + sources.size()
                        + (sources.size() == 1 ? " source" : " sources") + policyCase.hashTags()))
                .append('\n');
        List<String> shown = new ArrayList<>();
        section(text, "In short", note.summary(), false, shown);
        parties(text, note.parties(), shown);
        events(text, "Timeline", note.events(), shown);
        section(text, "Rules invoked", note.policies(), true, shown);
        section(text, "What was done", note.actions(), true, shown);
        section(text, "Positions", note.positions(), true, shown);
        section(text, "Open questions", note.openQuestions(), false, shown);
        Claim says = note.status().claim();
        if (says != null) {
            heading(text, "How it stands");
            row(text, lower(note.status().status()), LABEL, says, says.text(), shown);
        }
        section(text, "Notes by people", note.remarks(), true, shown);
        sources(text, shown, sources);
        return text.toString();
    }

    /** The events of a case. */
    public String timeline(PolicyCase policyCase, List<NotedEvent> events) {
        if (events.isEmpty())
            return "No source of “" + Printable.line(policyCase.name()) + "” gives a date for what happened.\n";
        StringBuilder text = new StringBuilder(style.bold(Printable.line(policyCase.name()))).append('\n');
        List<String> shown = new ArrayList<>();
        events(text, "", events, shown);
        sources(text, shown, List.of());
        return text.toString();
    }

    private void heading(StringBuilder text, String heading) {
        text.append('\n');
        if (!heading.isEmpty()) text.append(style.bold(heading)).append('\n');
    }

    private void section(StringBuilder text, String heading, List<Line> lines, boolean labelled, List<String> shown) {
        if (lines.isEmpty()) return;
        heading(text, heading);
        for (Line line : lines)
            row(
                    text,
                    labelled ? line.label() : "•",
                    labelled ? LABEL : 2,
                    line.claim(),
                    line.claim().text(),
                    shown);
    }

    private void parties(StringBuilder text, List<NotedParty> parties, List<String> shown) {
        if (parties.isEmpty()) return;
        heading(text, "Parties");
        for (NotedParty noted : parties) {
            Party party = noted.party();
            String role = lower(party.role()) + (party.title() == null ? "" : ", " + party.title());
            String also = party.otherNames().isEmpty() ? "" : "; also " + String.join(", ", party.otherNames());
            row(text, party.name(), LABEL, noted.claim(), role + also, shown);
        }
    }

    private void events(StringBuilder text, String heading, List<NotedEvent> events, List<String> shown) {
        if (events.isEmpty()) return;
        heading(text, heading);
        for (NotedEvent noted : events) {
            String expected = noted.event().standing() == EventStanding.EXPECTED ? "(expected) " : "";
            row(
                    text,
                    WrittenDate.of(noted.event().date()),
                    LABEL,
                    noted.claim(),
                    expected + noted.event().what(),
                    shown);
            for (NotedEvent other : noted.otherwise())
                row(
                        text,
                        "",
                        LABEL,
                        other.claim(),
                        "dated otherwise: " + WrittenDate.of(other.event().date()),
                        shown);
        }
    }

    /** A label, the words, and the numbers of the sources they are from. */
    private void row(StringBuilder text, String label, int width, Claim claim, String words, List<String> shown) {
        String left = Printable.line(label);
        List<Integer> numbers = claim.citations().stream()
                .map(c -> number(shown, AnswerText.sourceLine(c.version())))
                .distinct()
                .sorted()
                .toList();
        String marks =
                numbers.stream().limit(MOST_MARKS).map(n -> "[" + n + "]").collect(Collectors.joining());
        if (numbers.size() > MOST_MARKS) marks += " and " + (numbers.size() - MOST_MARKS) + " more";
        String wrapped =
                Printable.wrapped(Printable.line(words) + " " + marks, Math.max(20, style.width() - 2 - width), 0);
        List<String> lines = wrapped.lines().toList();
        String gap = " ".repeat(2 + width);
        if (left.length() >= width) {
            text.append("  ").append(style.marked(left)).append('\n').append(gap);
        } else text.append("  ").append(style.marked(left)).append(" ".repeat(width - left.length()));
        text.append(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size()))
            text.append(gap).append(line).append('\n');
    }

    private static int number(List<String> shown, String source) {
        if (!shown.contains(source)) shown.add(source);
        return shown.indexOf(source) + 1;
    }

    private void sources(StringBuilder text, List<String> shown, List<SourceVersion> all) {
        List<String> lines = new ArrayList<>(shown);
        all.stream()
                .map(AnswerText::sourceLine)
                .filter(line -> !lines.contains(line))
                .forEach(lines::add);
        if (lines.isEmpty()) return;
        heading(text, "Sources");
        for (int i = 0; i < lines.size(); i++)
            text.append("  ")
                    .append(style.faint("[" + (i + 1) + "] " + lines.get(i)))
                    .append('\n');
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
