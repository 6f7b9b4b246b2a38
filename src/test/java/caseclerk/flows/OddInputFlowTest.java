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
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts give by mistake: each gets its line, its exit code and a way to mend it. */
class OddInputFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
        List<JsonNode> lines() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) lines.add(JSON.readTree(line));
            return lines;
        }
    }

    private Ran run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineFront.run(
                arguments,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran run(String... arguments) {
        return run(Map.of("CASECLERK_HOME", folder.resolve("home").toString()), arguments);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_line_of_a_batch_is_answered_under_its_own_name_whatever_is_wrong_with_it() throws IOException {
        run(
                "file",
                "--case",
                "ferry",
                file("a.txt", "The ferry line suspended two accounts. The review began in May."));
        Ran ran = run(
                "ask",
                "--json",
                "--batch",
                file(
                        "batch.jsonl",
                        "\uFEFF{\"id\":\"first\",\"question\":\"When did the review begin?\"}\n"
                                + "{\"id\":\"none\"}\n"
                                + "{\"id\":\"day\",\"question\":\"Who?\",\"asOf\":\"soon\"}\n"
                                + "{\"id\":\"case\",\"question\":\"Who?\",\"case\":\"no-such\"}\n"));

        assertEquals(3, ran.code());
        assertEquals(
                List.of("first", "none", "day", "case"),
                ran.lines().stream().map(line -> line.get("id").asText()).toList());
        assertEquals(
                "When did the review begin?", ran.lines().get(0).get("question").asText());
        for (JsonNode line : ran.lines().subList(1, 4)) {
            assertEquals("error", line.get("status").asText());
            assertTrue(line.has("composer") && line.has("fallback"), line.toString());
            assertEquals(0, line.get("timings").get("totalMs").asDouble());
        }
        assertTrue(ran.err().contains("no-such"), ran.err());
    }

    @Test
    void a_byte_that_is_no_utf_8_spoils_its_own_question_alone() throws IOException {
        Ran ran = run("ask", "--json", "--batch", file("latin.txt", new byte[] {
            'c', 'a', 'f', (byte) 0xe9, '?', '\n', 'W', 'h', 'o', '?'
        }));

        assertEquals(0, ran.code(), ran.err());
        assertEquals(2, ran.lines().size());
        assertEquals("caf\uFFFD?", ran.lines().get(0).get("question").asText());
    }

    @Test
    void what_is_not_filed_has_all_fields_and_nothing_done_is_a_failure() throws IOException {
        Ran missing =
                run("file", "--json", "--jsonl", folder.resolve("none.jsonl").toString());

        assertEquals(1, missing.code());
        JsonNode line = missing.lines().get(0);
        for (String field : List.of("sourceId", "revision", "duplicateOf", "caseSlug", "matchScore", "passages"))
            assertTrue(line.has(field) && line.get(field).isNull(), field);
    }

    @Test
    void each_page_that_is_shown_or_not_has_its_line() throws IOException {
        Ran ran = run(
                "extract",
                "--json",
                folder.resolve("none.html").toString(),
                file("page.html", "<article><h1>Ferries</h1><p>The ferry line suspended two accounts.</p></article>"));

        assertEquals(3, ran.code());
        assertTrue(ran.lines().get(0).get("text").isNull());
        assertFalse(ran.lines().get(0).get("error").get("message").asText().isBlank());
        assertTrue(ran.lines().get(1).get("text").asText().contains("suspended"));
    }

    @ParameterizedTest
    @CsvSource({
        "CASECLERK_DISCORD_API, nonsense, CASECLERK_DISCORD_API",
        "DISCORD_TOKEN, one two, DISCORD_TOKEN",
        "CASECLERK_HOME, '', CASECLERK_HOME"
    })
    void a_setting_that_cannot_be_is_named_before_anything_is_done(String variable, String value, String named) {
        Ran ran = run(Map.of(variable, value), "config");

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains(named), ran.err());
    }

    @Test
    void a_token_may_bring_the_end_of_its_line_and_a_home_on_the_command_line_is_shown() {
        Ran ran = run(Map.of("DISCORD_TOKEN", "abc\n"), "--home", folder.toString(), "config");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(
                ran.out().lines().anyMatch(line -> line.contains(folder.toString()) && line.contains("--home")),
                ran.out());
    }

    @ParameterizedTest
    @CsvSource({
        "ask --as-of soon Who?, 2025-09-25",
        "digest preview --at 2026-03-29, 2025-09-26T",
        "extract --charset nope a.html, UTF-8",
        "source show abc, whole number",
        "source list --case no-such, case list"
    })
    void a_value_that_cannot_be_read_is_answered_with_how_to_write_it(String line, String mend) {
        Ran ran = run(line.split(" "));

        assertTrue(ran.code() == 1 || ran.code() == 2, "" + ran.code());
        assertTrue(ran.err().contains(mend), ran.err());
        assertFalse(ran.err().contains("java."), ran.err());
    }
}
