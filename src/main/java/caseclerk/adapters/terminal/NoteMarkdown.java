package caseclerk.adapters.terminal;

import caseclerk.cases.EventStanding;
import caseclerk.cases.Party;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.Quoted;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.DeepLink;
import caseclerk.digest.DigestMarkdown;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNote.NotedParty;
import caseclerk.notes.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A case as a Markdown text to be handed on: every line with a footnote that quotes its source and links to it. */
public final class NoteMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final List<Citation> footnotes = new ArrayList<>();

    private NoteMarkdown() {}

    /**
     * The case as it is known on {@code day}.
     *
     * @param sources the newest versions of its sources
     */
    public static String of(PolicyCase policyCase, CaseNote note, List<SourceVersion> sources, LocalDate day) {
        return new NoteMarkdown().write(policyCase, note, sources, day);
    }

    private String write(PolicyCase policyCase, CaseNote note, List<SourceVersion> sources, LocalDate day) {
        text.append("# ").append(escaped(policyCase.name())).append("\n\n");
        text.append("As known on ").append(day).append(" from ").append(sources.size());
        text.append(sources.size() == 1 ? " source" : " sources").append(". The lines are the sources’ own words.\n");
        lines("In short", note.summary(), false);
        parties(note.parties());
        events(note.events());
        lines("Rules invoked", note.policies(), true);
        lines("What was done", note.actions(), true);
        lines("Positions", note.positions(), true);
        lines("Open questions", note.openQuestions(), false);
        Claim says = note.status().claim();
        if (says != null) {
            heading("How it stands");
            item("**" + lower(note.status().status()) + "** " + escaped(says.text()), says);
        }
        lines("Notes by people", note.remarks(), true);
        sources(sources);
        footnotes();
        return text.toString();
    }

    private void heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    private void item(String words, Claim claim) {
        text.append("- ").append(words).append(marks(claim)).append('\n');
    }

    private String marks(Claim claim) {
        return claim.citations().stream()
                .map(c -> "[^" + number(c) + "]")
                .distinct()
                .collect(Collectors.joining());
    }

    private int number(Citation citation) {
        if (!footnotes.contains(citation)) footnotes.add(citation);
        return footnotes.indexOf(citation) + 1;
    }

    private void lines(String heading, List<Line> lines, boolean labelled) {
        if (lines.isEmpty()) return;
        heading(heading);
        for (Line line : lines) {
            String label = labelled && !line.label().isEmpty() ? "**" + escaped(line.label()) + "** " : "";
            item(label + escaped(line.claim().text()), line.claim());
        }
    }

    private void parties(List<NotedParty> parties) {
        if (parties.isEmpty()) return;
        heading("Parties");
        for (NotedParty noted : parties) {
            Party party = noted.party();
            String title = party.title() == null ? "" : ", " + escaped(party.title());
            String also = party.otherNames().isEmpty()
                    ? ""
                    : " (also " + escaped(String.join(", ", party.otherNames())) + ")";
            item("**" + escaped(party.name()) + "**" + also + ", " + lower(party.role()) + title, noted.claim());
        }
    }

    private void events(List<NotedEvent> events) {
        if (events.isEmpty()) return;
        heading("Timeline");
        for (NotedEvent noted : events) {
            String expected = noted.event().standing() == EventStanding.EXPECTED ? " (expected)" : "";
            item(
                    "**" + WrittenDate.of(noted.event().date()) + expected + "** "
                            + escaped(noted.event().what()),
                    noted.claim());
            for (NotedEvent other : noted.otherwise())
                text.append("  - dated otherwise: ")
                        .append(WrittenDate.of(other.event().date()))
                        .append(marks(other.claim()))
                        .append('\n');
        }
    }

    private void sources(List<SourceVersion> sources) {
        if (sources.isEmpty()) return;
        heading("Sources");
        for (SourceVersion one : sources)
            text.append("- ")
                    .append(escaped(AnswerText.sourceLine(one)))
                    .append(' ')
                    .append(DigestMarkdown.link(one.url()))
                    .append('\n');
    }

    private void footnotes() {
        if (footnotes.isEmpty()) return;
        text.append('\n');
        for (int i = 0; i < footnotes.size(); i++) {
            Citation one = footnotes.get(i);
            text.append("[^")
                    .append(i + 1)
                    .append("]: ")
                    .append(Quoted.of(escaped(one.quote())))
                    .append(' ');
            text.append(escaped(AnswerText.sourceLine(one.version()))).append(", ");
            text.append(DigestMarkdown.link(DeepLink.of(one.version().url(), one.quote())))
                    .append('\n');
        }
    }

    /** On one line, and with nothing that Markdown would take for its own. */
    private static String escaped(String words) {
        return Printable.line(words).replaceAll(" +", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
