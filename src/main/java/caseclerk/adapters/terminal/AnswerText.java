package caseclerk.adapters.terminal;

import caseclerk.answering.Answer;
import caseclerk.answering.AskTrace;
import caseclerk.cases.Passage;
import caseclerk.cases.Quoted;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.Numbered;
import caseclerk.chat.Objection;
import caseclerk.chat.Refusal;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Verdict;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.retrieval.Found;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An answer for people at a terminal. */
public final class AnswerText {
    private static final int NEAREST = 3;
    private static final int NEAREST_LENGTH = 280;

    private final Style style;

    public AnswerText(Style style) {
        this.style = style;
    }

    /** The answer with its sources, or why there is none with the nearest passages. */
    public String of(Answer answer) {
        StringBuilder text = new StringBuilder();
        Refusal.of(answer).ifPresentOrElse(refusal -> refused(text, refusal), () -> said(text, answer));
        if (answer.trace().fallback() != null)
            text.append(style.faint("  In the sources' own sentences, since "
                            + answer.trace().fallback() + "."))
                    .append('\n');
        text.append(style.faint(
                "  " + answer.id() + " · " + style.names().in("/explain " + answer.id() + " shows how it came about")));
        return text.append('\n').toString();
    }

    /** That an answer was found wrong, a line for each who said so. */
    public String objections(List<Objection> objections) {
        StringBuilder text = new StringBuilder();
        for (Objection one : objections) {
            LocalDate day = one.at().atZone(ZoneOffset.UTC).toLocalDate();
            String words = "Marked as wrong on " + day + (one.words().isBlank() ? "." : ": " + one.words());
            text.append(style.marked(Printable.wrapped(Printable.line(words), style.width(), 2)))
                    .append('\n');
        }
        return text.toString();
    }

    private void said(StringBuilder text, Answer answer) {
        Numbered numbered = Numbered.of(answer);
        if (answer.outcome() instanceof Conflicting conflicting)
            text.append(style.bold("The sources disagree on the " + conflicting.about() + ":"))
                    .append('\n');
        if (answer.outcome() instanceof Answered answered && !answered.lead().isEmpty())
            text.append(style.bold(answered.lead())).append('\n');
        boolean list = numbered.claims().size() > 1;
        for (Claim claim : numbered.claims()) {
            String line = Printable.line(AnswerJson.marked(claim, numbered));
            text.append(list ? "• " : "")
                    .append(Printable.wrapped(line, style.width() - 2, list ? 2 : 0))
                    .append('\n');
        }
        if (answer.outcome() instanceof Answered answered && !answered.complete())
            text.append("Not answered: ")
                    .append(style.names().in(answered.missing()))
                    .append('\n');
        answer.trace()
                .notices()
                .forEach(notice -> text.append(style.marked("Note: "))
                        .append(Printable.wrapped(Printable.line(style.names().in(notice)), style.width() - 6, 6))
                        .append('\n'));
        text.append('\n');
        int n = 1;
        for (Citation citation : numbered.citations()) cited(text, n++, citation, answer.trace());
    }

    private void cited(StringBuilder text, int n, Citation citation, AskTrace trace) {
        String quote = Quoted.of(Printable.line(citation.quote()));
        text.append(style.marked("[" + n + "] "))
                .append(Printable.wrapped(quote, style.width() - 4, 4))
                .append('\n')
                .append(style.faint(
                        "    " + clause(citation) + sourceLine(citation.version()) + also(citation.passage(), trace)))
                .append('\n')
                .append(style.faint("    " + Printable.line(citation.version().url())))
                .append('\n');
    }

    private static String clause(Citation citation) {
        return citation.clause()
                .map(c -> Printable.shortened("clause " + c.label(), 80) + " · ")
                .orElse("");
    }

    /** Who else printed the same words. */
    private static String also(Passage passage, AskTrace trace) {
        String others = trace.passages().stream()
                .filter(f -> f.passage().id() == passage.id())
                .flatMap(f -> f.copies().stream())
                .map(copy -> Printable.line(copy.version().voice()))
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " · copied by " + others;
    }

    static String sourceLine(SourceVersion version) {
        StringBuilder line = new StringBuilder(Printable.line(version.title()));
        if (version.service() != null) line.append(" · ").append(Printable.line(version.service()));
        if (version.publisher() != null) line.append(" · ").append(Printable.line(version.publisher()));
        if (version.effectiveFrom() != null) line.append(" · in force from ").append(version.effectiveFrom());
        else if (version.publishedAt() != null) line.append(" · ").append(version.publishedAt());
        if (version.revision() > 1) line.append(" · revision ").append(version.revision());
        return line.toString();
    }

    private void refused(StringBuilder text, Refusal refusal) {
        text.append(style.bold("Not in the notes. ")).append(refusal.reason()).append('\n');
        paragraph(text, refusal.missing());
        List<Refusal.Near> nearest = refusal.nearest();
        if (!nearest.isEmpty()) text.append('\n').append("Nearest passages:").append('\n');
        nearest.stream()
                .limit(NEAREST)
                .forEach(near -> text.append("– ")
                        .append(Printable.wrapped(
                                Quoted.of(Printable.shortened(near.quote(), NEAREST_LENGTH)), style.width() - 2, 2))
                        .append('\n')
                        .append(style.faint("  " + sourceLine(near.version())))
                        .append('\n'));
        String advice = refusal.advice(style.names());
        if (!advice.isEmpty()) paragraph(text.append('\n'), advice);
    }

    private void paragraph(StringBuilder text, String words) {
        text.append(Printable.wrapped(Printable.line(style.names().in(words)), style.width(), 0))
                .append('\n');
    }

    /** Every passage of the answer, whole. */
    public String passages(Answer answer) {
        StringBuilder text = new StringBuilder();
        for (Found found : answer.trace().passages()) {
            text.append(style.bold(
                            found.rank() + ". " + sourceLine(found.passage().version())))
                    .append('\n');
            text.append(paragraphs(found.passage().text())).append("\n\n");
        }
        return text.toString();
    }

    private String paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Printable.wrapped(Printable.line(line), style.width(), 0))
                .collect(Collectors.joining("\n"));
    }

    /** How the answer came about. */
    public String explain(Answer answer) {
        AskTrace trace = answer.trace();
        StringBuilder text = new StringBuilder();
        line(text, "question", answer.question().text());
        line(text, "asked at", answer.askedAt().toString());
        line(text, "understood", trace.understoodAs() + "  (" + trace.shape() + ")");
        trace.repairs().forEach(repair -> line(text, "repair", repair));
        line(text, "outcome", AnswerJson.status(answer.outcome()));
        Refusal.of(answer)
                .ifPresent(refusal -> line(
                        text, "reason", refusal.reason() + " " + style.names().in(refusal.missing())));
        line(text, "confidence", number(trace.confidence()) + " (needed " + number(trace.threshold()) + ")");
        line(text, "measures", measures(trace.evidence()));
        for (Found found : trace.passages())
            line(
                    text,
                    "passage " + found.rank(),
                    number(found.score()) + "  " + measures(found.parts()) + "  #"
                            + found.passage().id() + " "
                            + Printable.shortened(found.passage().version().title(), 50));
        for (Verdict verdict : trace.verdicts())
            line(
                    text,
                    verdict.holds() ? "holds" : "dropped",
                    Printable.shortened(verdict.claim().text(), 100)
                            + (verdict.holds() ? "" : "  because it " + String.join("; it ", verdict.objections())));
        line(text, "composer", trace.composer() + (trace.fallback() == null ? "" : ", since " + trace.fallback()));
        line(text, "fingerprint", trace.fingerprint());
        line(
                text,
                "time",
                String.format(
                        Locale.ROOT,
                        "%.1f ms (retrieve %.1f, compose %.1f, verify %.1f)",
                        trace.timings().totalMs(),
                        trace.timings().retrieveMs(),
                        trace.timings().composeMs(),
                        trace.timings().verifyMs()));
        return text.toString();
    }

    private void line(StringBuilder text, String name, String words) {
        text.append(style.marked(String.format(Locale.ROOT, "%-12s", name)))
                .append(' ')
                .append(Printable.wrapped(Printable.line(words), style.width() - 13, 13))
                .append('\n');
    }

    private static String measures(Map<String, Double> measures) {
        return new TreeMap<>(measures)
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + number(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
