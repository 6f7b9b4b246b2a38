package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.CommandLineFront;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small evaluation set, measured with the real model: quality may rise, and must not fall. */
class EvaluationFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String run(Path home, int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = CommandLineFront.run(
                arguments,
                Map.of("CASECLERK_HOME", home.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(code, ended, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long count(JsonNode report, String name) {
        for (JsonNode figure : report.get("figures"))
            if (figure.get("name").asText().equals(name)
                    && figure.get("system").asText().equals("caseclerk"))
                return Math.round(
                        figure.get("value").asDouble() * figure.get("n").asInt());
        throw new AssertionError("no figure " + name);
    }

    @Test
    void the_small_set_is_answered_no_worse_than_before(@TempDir Path home) throws IOException {
        String line = run(home, 0, "eval", "--json");
        JsonNode report = JSON.readTree(line);
        Path kept = Files.writeString(home.resolve("run.json"), line);
        String compared = run(home, 0, "eval", "--compare", kept.toString(), kept.toString());

        assertTrue(count(report, "Hits@1") >= 33, line);
        assertEquals(36, count(report, "Hits@4"));
        assertTrue(count(report, "a quote holds the answer") >= 22, line);
        assertTrue(count(report, "unanswerable answered") <= 5, line);
        assertEquals(0, count(report, "off-topic answered"));
        assertTrue(line.contains("\"name\":\"quotes exact\",\"value\":1.0"), line);
        assertTrue(compared.contains("Hits@1"), compared);
    }

    @Test
    void a_set_is_read_from_a_folder_whatever_its_lines_hold(@TempDir Path home) throws IOException {
        Path set = Files.createDirectory(home.resolve("own"));
        Files.writeString(set.resolve("pairs.jsonl"), """
                {"id":"c1","source":"Terms of Example","text":"We may close an account that was not used for a year.","summary":"unused accounts can be closed"}
                {"id":"c2","source":"Terms of Example","text":"You keep the rights in the pictures that you upload.","summary":"your pictures stay yours"}
                """);
        Files.writeString(set.resolve("rewrites.jsonl"), """
                {"id":"f1","history":["Who founded Example?","Ada Sample founded Example."],"question":"When was that?","rewrite":"When was Example founded?"}
                """);

        String text = run(home, 0, "eval", "--set", set.toString());

        assertTrue(text.contains("Set own: 2 texts"), text);
        assertTrue(text.contains("plain words (BM25)"), text);
        assertTrue(text.contains("names recovered"), text);
    }

    @Test
    void a_summary_that_clauses_share_is_asked_once_and_any_of_them_is_right(@TempDir Path home) throws IOException {
        Path set = Files.writeString(home.resolve("pairs.jsonl"), """
                {"id":"c1","source":"Terms of Example","text":"These terms may be amended by us whenever we deem it fit.","summary":"they can change the terms"}
                {"id":"c2","source":"Terms of Sample","text":"We can change the terms of this agreement.","summary":"they can change the terms"}
                {"id":"c3","source":"Terms of Sample","text":"Pictures that you upload remain yours.","summary":"your pictures stay yours"}
                """);

        JsonNode report = JSON.readTree(run(home, 0, "eval", "--set", set.toString(), "--json"));

        assertEquals(2, count(report, "Hits@1"));
    }

    @Test
    void a_set_that_is_none_is_told_in_a_sentence(@TempDir Path home) throws IOException {
        Path broken = Files.writeString(home.resolve("broken.jsonl"), "{\"question\":\n");

        run(home, 1, "eval", "--set", home.resolve("nowhere").toString());
        run(home, 1, "eval", "--set", broken.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set a.jsonl", "--part dev", "--keep kept", "--json", "--compare c.json d.json"})
    void a_comparison_is_refused_with_what_says_how_to_measure(String beside, @TempDir Path home) throws IOException {
        Path kept = Files.writeString(home.resolve("run.json"), "{\"set\":\"own\",\"rows\":[]}");
        List<String> line = new ArrayList<>(List.of("eval", "--compare", kept.toString(), kept.toString()));

        run(home, 0, line.toArray(String[]::new));
        line.addAll(List.of(beside.split(" ")));
        String printed = run(home, 2, line.toArray(String[]::new));

        assertEquals("", printed);
    }

    @Test
    void runs_of_different_sets_are_not_compared(@TempDir Path home) throws IOException {
        Path one = Files.writeString(home.resolve("one.json"), "{\"set\":\"own\",\"rows\":[]}");
        Path other = Files.writeString(home.resolve("other.json"), "{\"set\":\"else\",\"rows\":[]}");

        assertEquals("", run(home, 1, "eval", "--compare", one.toString(), other.toString()));
    }

    @Test
    void a_set_that_one_of_two_runs_lacks_is_named_and_the_rest_compared(@TempDir Path home) throws IOException {
        String own = "{\"set\":\"own\",\"rows\":[]}\n";
        Path one = Files.writeString(home.resolve("one.json"), own + "{\"set\":\"else\",\"rows\":[]}\n");
        Path other = Files.writeString(home.resolve("other.json"), own);

        String printed = run(home, 3, "eval", "--compare", one.toString(), other.toString());

        assertTrue(printed.contains("own"), printed);
        assertFalse(printed.contains("else"), printed);
    }
}
