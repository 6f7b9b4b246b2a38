package caseclerk.adapters.terminal;

import caseclerk.evaluation.Figure;
import caseclerk.evaluation.Report;
import caseclerk.evaluation.RewriteScore;
import caseclerk.evaluation.Row;
import caseclerk.evaluation.Row.Ranked;
import caseclerk.evaluation.Row.Said;
import caseclerk.evaluation.TradeOff;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports as JSON, one a line, with a row for each question so that two runs can be compared. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** {@code report} on one line. */
    public static String of(Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("set", report.set());
        json.put("texts", report.texts());
        json.put(
                "figures", report.figures().stream().map(EvaluationJson::figure).toList());
        Map<String, Object> curves = new LinkedHashMap<>();
        for (String part : report.parts()) {
            List<Row> spoken =
                    report.of(part).stream().filter(row -> row.said() != null).toList();
            if (!spoken.isEmpty())
                curves.put(
                        part,
                        TradeOff.of(spoken, Row::said).points().stream()
                                .map(p -> List.of(p.confidence(), p.answerableRefused(), p.unanswerableAnswered()))
                                .toList());
        }
        json.put("tradeOff", curves);
        json.put("rows", report.rows().stream().map(EvaluationJson::row).toList());
        json.put(
                "rewrites",
                report.rewrites().stream().map(EvaluationJson::rewrite).toList());
        return Json.line(json);
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("part", figure.part());
        json.put("system", figure.system());
        json.put("name", figure.name());
        json.put("value", Double.isNaN(figure.value()) ? null : figure.value());
        json.put("n", figure.n());
        return json;
    }

    private static Map<String, @Nullable Object> row(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("part", row.part());
        json.put("answerable", row.answerable());
        Map<String, Object> ranked = new LinkedHashMap<>();
        row.ranked().forEach((system, r) -> ranked.put(system, List.of(r.first(), r.ndcg())));
        json.put("ranked", ranked);
        json.put("said", said(row.said()));
        json.put("plain", said(row.plain()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> said(@Nullable Said said) {
        if (said == null) return null;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("answered", said.answered());
        json.put("holds", said.holds());
        json.put("claims", said.claims());
        json.put("claimsHolding", said.claimsHolding());
        json.put("precision", said.precision());
        json.put("recall", said.recall());
        json.put("confidence", said.confidence());
        json.put("citations", said.citations());
        json.put("exact", said.exact());
        json.put("millis", said.millis());
        return json;
    }

    private static Map<String, @Nullable Object> rewrite(RewriteScore score) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", score.id());
        json.put("wanted", score.wanted());
        json.put("recovered", score.recovered());
        json.put("f1", score.f1());
        json.put("stoodAlone", score.stoodAlone());
        return json;
    }

    /**
     * The rows of each set in a file of reports.
     *
     * @throws IOException if the file cannot be read or is not what {@code eval --json} printed
     */
    public static Map<String, List<Row>> rows(Path file) throws IOException {
        Map<String, List<Row>> sets = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            JsonNode json = printed(line);
            if (!json.has("rows"))
                throw new IOException(file + " is not what eval --json printed; make it with eval --json > FILE.");
            List<Row> rows = new ArrayList<>();
            json.get("rows").forEach(row -> rows.add(row(row)));
            sets.put(json.path("set").asText(), rows);
        }
        return sets;
    }

    /** What is no JSON has no rows either. */
    private static JsonNode printed(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Row row(JsonNode json) {
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        json.path("ranked")
                .properties()
                .forEach(e -> ranked.put(
                        e.getKey(),
                        new Ranked(
                                e.getValue().get(0).asInt(), e.getValue().get(1).asDouble())));
        return new Row(
                json.path("id").asText(),
                json.path("part").asText(),
                json.path("answerable").asBoolean(),
                ranked,
                said(json.get("said")),
                said(json.get("plain")));
    }

    private static @Nullable Said said(@Nullable JsonNode json) {
        if (json == null || json.isNull()) return null;
        return new Said(
                json.path("answered").asBoolean(),
                json.path("holds").asBoolean(),
                json.path("claims").asInt(),
                json.path("claimsHolding").asInt(),
                json.path("precision").asDouble(),
                json.path("recall").asDouble(),
                json.path("confidence").asDouble(),
                json.path("citations").asInt(),
                json.path("exact").asInt(),
                json.path("millis").asDouble());
    }
}
