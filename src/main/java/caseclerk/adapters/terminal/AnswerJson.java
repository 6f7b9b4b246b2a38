package caseclerk.adapters.terminal;

import caseclerk.answering.Answer;
import caseclerk.answering.AskTrace;
import caseclerk.cases.Clause;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.CommandNames;
import caseclerk.chat.DeepLink;
import caseclerk.chat.Numbered;
import caseclerk.chat.Objection;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.retrieval.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as one line of JSON, for scripts. */
public final class AnswerJson {
    private AnswerJson() {}

    /** {@code answer} as JSON; {@code id} is the asker's own name for the question, null for none. */
    public static String of(Answer answer, @Nullable String id) {
        return Json.line(fields(answer, id));
    }

    /** A past answer as JSON, with what people said was wrong with it. */
    public static String of(Answer answer, List<Objection> objections) {
        Map<String, @Nullable Object> json = fields(answer, null);
        json.put(
                "objections",
                objections.stream()
                        .map(one -> Map.of("at", one.at().toString(), "words", one.words()))
                        .toList());
        return Json.line(json);
    }

    private static Map<String, @Nullable Object> fields(Answer answer, @Nullable String id) {
        Numbered numbered = Numbered.of(answer);
        AskTrace trace = answer.trace();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("answerId", answer.id());
        json.put("question", answer.question().text());
        json.put("status", status(answer.outcome()));
        json.put("answer", text(answer.outcome(), numbered));
        json.put(
                "claims",
                numbered.claims().stream().map(c -> claim(c, numbered)).toList());
        json.put("citations", citations(numbered));
        json.put("passages", trace.passages().stream().map(AnswerJson::passage).toList());
        json.put("composer", trace.composer());
        json.put("fallback", trace.fallback());
        json.put("timings", timings(trace.timings()));
        json.put(
                "notices",
                trace.notices().stream().map(CommandNames.COMMAND_LINE::in).toList());
        json.put(
                "missing",
                answer.outcome() instanceof Answered answered && !answered.complete()
                        ? CommandNames.COMMAND_LINE.in(answered.missing())
                        : null);
        json.put("confidence", rounded(trace.confidence()));
        json.put("abstained", answer.outcome() instanceof Abstained a ? abstained(a) : null);
        return json;
    }

    /** A question that could not be tried. */
    public static String error(@Nullable String id, String question, String message) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("answerId", null);
        json.put("question", question);
        json.put("status", "error");
        json.put("answer", "");
        json.put("claims", List.of());
        json.put("citations", List.of());
        json.put("passages", List.of());
        json.put("composer", null);
        json.put("fallback", null);
        json.put("timings", timings(AskTrace.Timings.NONE));
        json.put("error", Map.of("message", message));
        return Json.line(json);
    }

    static String status(AskOutcome outcome) {
        if (outcome instanceof Abstained) return "not_found";
        if (outcome instanceof Answered answered) return answered.complete() ? "answered" : "partial";
        return "conflicting";
    }

    private static String text(AskOutcome outcome, Numbered numbered) {
        String lead = outcome instanceof Answered answered && !answered.lead().isEmpty() ? answered.lead() + " " : "";
        return lead + numbered.claims().stream().map(c -> marked(c, numbered)).collect(Collectors.joining(" "));
    }

    /** The claim with its citation marks before the full stop, or after whatever else ends it. */
    static String marked(Claim claim, Numbered numbered) {
        String marks = numbered.numbers(claim).stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        String text = claim.text();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) + " " + marks + "." : text + " " + marks;
    }

    private static Map<String, Object> claim(Claim claim, Numbered numbered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", claim.text());
        json.put("citations", numbered.numbers(claim));
        return json;
    }

    private static List<Map<String, @Nullable Object>> citations(Numbered numbered) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Citation citation : numbered.citations()) all.add(citation(all.size() + 1, citation));
        return all;
    }

    private static Map<String, @Nullable Object> citation(int n, Citation citation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", n);
        json.putAll(citation(citation));
        return json;
    }

    /** A citation without its number. */
    static Map<String, @Nullable Object> citation(Citation citation) {
        SourceVersion version = citation.version();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("passageId", citation.passage().id());
        json.put("sourceId", version.sourceId());
        json.put("revision", version.revision());
        json.put("kind", version.kind().name().toLowerCase(Locale.ROOT));
        json.put("title", version.title());
        json.put("publisher", version.publisher());
        json.put("url", version.url());
        json.put("deepLink", DeepLink.orNone(version.url(), citation.quote()));
        json.put("publishedAt", Json.text(version.publishedAt()));
        json.put("quote", citation.quote());
        json.put("start", citation.span().start());
        json.put("end", citation.span().end());
        json.put("service", version.service());
        json.put("effectiveFrom", Json.text(version.effectiveFrom()));
        json.put("effectiveUntil", Json.text(version.effectiveUntil()));
        json.put("clause", citation.clause().map(Clause::label).orElse(null));
        json.put("clauseAnchor", citation.clause().map(Clause::anchor).orElse(null));
        return json;
    }

    private static Map<String, Object> passage(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("passageId", found.passage().id());
        json.put("sourceId", found.passage().version().sourceId());
        json.put("url", found.passage().version().url());
        json.put("rank", found.rank());
        json.put("score", rounded(found.score()));
        json.put("text", found.passage().text());
        return json;
    }

    private static Map<String, Object> abstained(Abstained abstained) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", abstained.reason().name().toLowerCase(Locale.ROOT));
        json.put("missing", CommandNames.COMMAND_LINE.in(abstained.missing()));
        return json;
    }

    private static Map<String, Object> timings(AskTrace.Timings timings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("retrieveMs", rounded(timings.retrieveMs()));
        json.put("composeMs", rounded(timings.composeMs()));
        json.put("verifyMs", rounded(timings.verifyMs()));
        json.put("totalMs", rounded(timings.totalMs()));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
