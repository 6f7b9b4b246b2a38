package caseclerk.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.CommandLineFront;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    void a_broken_line_of_a_batch_keeps_its_question_and_a_list_is_none() throws IOException {
        Ran ran = run(
                "ask",
                "--json",
                "--batch",
                file("odd.jsonl", "{\"id\":\"day\",\"question\":\"Who?\",\"asOf\":\"soon\"}\n[\"Who?\"]\n[1] Who?\n"));

        assertEquals(3, ran.code());
        assertEquals("Who?", ran.lines().get(0).get("question").asText());
        assertEquals("error", ran.lines().get(1).get("status").asText());
        assertEquals("not_found", ran.lines().get(2).get("status").asText());
    }

    @Test
    void what_another_program_writes_is_filed_and_asked() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream("Ferries\n\nThe review of the ferries began in May.".getBytes(UTF_8)));
            JsonNode filed = run("file", "--json", "--published", "2031-06-01", "--title", "Ferry news", "-")
                    .lines()
                    .get(0);
            System.setIn(new ByteArrayInputStream("When did the review begin?\n".getBytes(UTF_8)));
            Ran asked = run("ask", "--json", "--batch", "-");

            assertEquals("filed", filed.get("status").asText(), filed.toString());
            assertEquals("2031-06-01", filed.get("publishedAt").asText());
            assertEquals("answered", asked.lines().get(0).get("status").asText());
            assertTrue(asked.lines()
                    .get(0)
                    .get("citations")
                    .get(0)
                    .get("deepLink")
                    .asText()
                    .startsWith("urn:caseclerk:"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void what_was_filed_later_than_the_day_is_not_called_nothing() throws IOException {
        run("file", "--published", "2031-06-01", file("a.txt", "The review of the ferries began in May."));

        JsonNode then = run("ask", "--json", "--as-of", "2031-05-01", "When did the review begin?")
                .lines()
                .get(0);

        assertEquals("not_stated", then.get("abstained").get("reason").asText());
        assertTrue(then.get("abstained").get("missing").asText().contains("2031-05-01"), then.toString());
        assertEquals(0, then.get("passages").size());
    }

    @Test
    void a_line_whose_address_is_none_is_left_out_by_number_and_files_beside_lines_have_their_receipts()
            throws IOException {
        String lines = file(
                "many.jsonl",
                "{\"url\":\"javascript:alert(1)\",\"text\":\"The first text.\"}\n"
                        + "{\"url\":\"https://a.example/2\",\"text\":\"The second text of all.\"}\n");
        Ran ran = run("file", "--jsonl", lines, file("b.txt", "Buses\n\nThe bus line raised its fares."));
        Ran stated = run("file", "--jsonl", lines, "--title", "Buses");

        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("Line 1 has a “url”"), ran.err());
        assertTrue(ran.out().contains("1 filed or known, 1 left out."), ran.out());
        assertTrue(ran.out().contains("b.txt") || ran.out().contains("Buses"), ran.out());
        assertEquals(2, stated.code());
        assertTrue(stated.err().contains("--title"), stated.err());
    }

    @Test
    void what_cannot_be_read_is_told_as_what_it_is() throws IOException {
        assertTrue(run("file", file("a.txt", new byte[] {0, 1, 2, 3})).err().contains("no text"));
        assertTrue(run("file", file("a.pdf", new byte[] {0, 1, 2, 3})).err().contains("is no PDF"));
        assertTrue(run("file", file("empty.pdf", "")).err().contains("is empty"));
        assertTrue(run("file", "ftp://x.example/z").err().contains("http and https"));
        assertTrue(run("file", "file:///etc/none").err().contains("path of a file"));
    }

    @Test
    void a_backup_that_is_damaged_and_a_home_that_is_new_are_told_as_such() throws IOException {
        String damaged = file("bad.db", "this is no database at all, only a text of some length ".repeat(9));
        Ran bad = run("restore", damaged);
        run("case", "list");
        String copy = folder.resolve("copy.db").toString();
        run("backup", copy);
        Ran fresh = run("--home", folder.resolve("new").toString(), "restore", copy);

        assertEquals(1, bad.code());
        assertTrue(bad.err().contains("another backup"), bad.err());
        assertFalse(bad.err().contains("--home"), bad.err());
        assertEquals(0, fresh.code(), fresh.err());
        assertFalse(fresh.out().contains("before"), fresh.out());
    }

    @Test
    void the_digests_are_listed_for_scripts() throws IOException {
        run("digest", "subscribe", "#ferries", "07:30", "Europe/Berlin", "weekdays");

        JsonNode digest = run("digest", "list", "--json").lines().get(0);

        assertEquals("terminal", digest.get("channel").asText());
        assertEquals("07:30", digest.get("at").asText());
        assertEquals("Europe/Berlin", digest.get("zone").asText());
        assertEquals("ferries", digest.get("tags").get(0).asText());
        assertEquals(5, digest.get("days").size());
        run("digest", "subscribe", "all", "08:00", "UTC");
        assertEquals(
                "UTC",
                run("digest", "list", "--json").lines().get(0).get("zone").asText());
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
        "source list --case no-such, case list",
        "extract --url javascript:alert(1) a.html, https://",
        "eval --part nope, there is"
    })
    void a_value_that_cannot_be_read_is_answered_with_how_to_write_it(String line, String mend) {
        Ran ran = run(line.split(" "));

        assertTrue(ran.code() == 1 || ran.code() == 2, "" + ran.code());
        assertTrue(ran.err().contains(mend), ran.err());
        assertFalse(ran.err().contains("java."), ran.err());
    }

    @ParameterizedTest
    @CsvSource({
        "policy history 1 Acme --service Beta, once",
        "policy watch Acme --every soon, no whole number",
        "digest preview --json --format html, --format html",
        "digest preview --at 2026-01-02T00:00:00Z --since 2026-03-01T00:00:00Z, not before --at",
        "digest preview --since 2199-01-01T00:00:00Z, not before now",
        "digest subscribe all 25:00, no time",
        "digest subscribe all 8:00 mondy, mondy",
        "digest subscribe 25:00, no time"
    })
    void what_would_be_left_aside_is_refused(String line, String why) {
        Ran ran = run(line.split(" "));

        assertEquals(2, ran.code(), ran.out());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains(why), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @ParameterizedTest
    @CsvSource({
        "digest preview --json --format json",
        "digest preview --format html",
        "digest preview --since 2026-01-01T00:00:00Z --at 2026-01-01T00:00:01Z",
        "digest subscribe all 23:59 mon",
        "digest subscribe daily 8:00 full all",
        "digest subscribe all UTC one-line",
        "digest subscribe all #boats"
    })
    void what_goes_together_is_taken_together(String line) {
        Ran ran = run(line.split(" "));

        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void names_that_are_none_are_refused_and_lines_have_their_own() throws IOException {
        run("file", "--case", "ferry", file("a.txt", "The ferry line suspended two accounts."));
        Path terms = Files.createDirectory(folder.resolve("terms"));
        Files.writeString(terms.resolve("fares-2030-01-01.md"), "# Fares\n\n## 1. Due\n\nFares are due at the quay.\n");
        String lines = file(
                "terms.jsonl",
                "{\"service\":\"Quay\",\"title\":\"Fares\",\"effective\":\"2031-01-01\",\"text\":\"Fares are due.\"}\n");

        List<Ran> refused = List.of(
                run("policy", "import", "--case", "Bad Slug", terms.toString()),
                run("policy", "import", "--service", " ", terms.toString()),
                run("policy", "import", "--service", "Quay", lines),
                run("policy", "import", "--title", "Fares", lines),
                run("case", "note", "ferry", "--as", "", "The press office does not reply."));
        List<Ran> done = List.of(
                run("policy", "import", "--case", "quay-fares", "--service", "Quay", terms.toString()),
                run("policy", "import", "--case", "quay-fares", lines),
                run("case", "note", "ferry", "--as", "Ada", "The press office does not reply."));

        for (Ran ran : refused) {
            assertEquals(2, ran.code(), ran.err());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertEquals("", ran.out());
        }
        for (Ran ran : done) assertEquals(0, ran.code(), ran.err());
    }
}
