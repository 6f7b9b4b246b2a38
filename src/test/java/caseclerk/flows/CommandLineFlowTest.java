package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.CommandLineFront;
import caseclerk.fixtures.SampleCasebook;
import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Ran;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a script meets them: real model, real database, real files. */
class CommandLineFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        return new Terminal(folder.resolve("home")).execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void fileSamples() {
        SampleCasebook.makeIn(folder.resolve("home"));
    }

    @Test
    void the_sample_casebook_answers_when_the_review_began() throws IOException {
        assertEquals(
                0,
                run("file", "--jsonl", "config/sample/casebook.jsonl", "--json").code());

        JsonNode answer =
                run("ask", "--json", "When", "did", "the", "review", "begin?").json();

        assertEquals("answered", answer.get("status").asText());
        JsonNode citation = answer.get("citations").get(0);
        assertTrue(citation.get("quote").asText().contains("review began in August 2025"));
        JsonNode source = run("source", "show", citation.get("sourceId").asText(), "--json")
                .json();
        String text = source.get("revisions")
                .get(citation.get("revision").asInt() - 1)
                .get("text")
                .asText();
        assertEquals(
                citation.get("quote").asText(),
                text.substring(
                        citation.get("start").asInt(), citation.get("end").asInt()));
    }

    @Test
    void the_questions_proposed_for_the_samples_are_answered() throws IOException {
        fileSamples();
        List<String> proposed;
        try (InputStream in = CommandLineFront.class.getResourceAsStream("/caseclerk/config/sample/questions.txt")) {
            proposed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        assertTrue(proposed.size() > 2);
        for (String question : proposed)
            assertTrue(run("ask", "--json", question).json().get("claims").size() > 0, question);
    }

    @Test
    void sources_that_disagree_both_stand() throws IOException {
        fileSamples();

        JsonNode answer = run("ask", "--json", "How many employees did Microsoft dismiss after the protests?")
                .json();

        assertEquals("conflicting", answer.get("status").asText());
        assertTrue(answer.get("answer").asText().contains("four employees"));
        assertTrue(answer.get("answer").asText().contains("five employees"));
    }

    @Test
    void a_policy_text_is_quoted_as_it_was_in_force() throws IOException {
        fileSamples();
        String question = "What do the Sample Cloud terms say about notice of a suspension?";

        JsonNode now = run("ask", "--json", question).json();
        JsonNode then = run("ask", "--json", "--as-of", "2025-01-15", question).json();

        assertTrue(now.get("answer").asText().contains("two days"), now.toString());
        assertTrue(then.get("answer").asText().contains("ten days"), then.toString());
        assertEquals(
                "2024-02-01", then.get("citations").get(0).get("effectiveFrom").asText());
    }

    @Test
    void what_is_not_in_the_notes_is_not_answered() throws IOException {
        fileSamples();

        Ran ran = run("ask", "--json", "Which subscriptions did Amazon cancel?");

        assertEquals(0, ran.code());
        assertEquals("not_found", ran.json().get("status").asText());
        assertEquals(0, ran.json().get("claims").size());
        assertTrue(ran.json().get("passages").size() > 0);
        assertEquals(
                "subject_not_found", ran.json().get("abstained").get("reason").asText());
    }

    @Test
    void an_old_answer_is_shown_as_it_stood_until_its_source_is_removed() throws IOException {
        fileSamples();
        JsonNode answer = run("ask", "--json", "When did the review begin?").json();
        String id = answer.get("answerId").asText();

        JsonNode again = run("answer", "show", id, "--json").json();

        assertEquals(answer.get("citations"), again.get("citations"));
        assertEquals(answer.get("claims"), again.get("claims"));
        assertEquals(0, run("explain", id).code());
        assertEquals(
                0,
                run(
                                "source",
                                "remove",
                                answer.get("citations").get(0).get("sourceId").asText())
                        .code());
        assertEquals(1, run("answer", "show", id).code());
    }

    @Test
    void a_removed_source_leaves_no_trace_in_the_file() throws IOException {
        Path note =
                write("note.txt", "A title\n\nThe zanzibarquokka clause was invoked on 3 March 2024 by the council.\n");
        JsonNode filed = run("file", "--json", note.toString()).json();
        run("ask", "When was the zanzibarquokka clause invoked?");

        assertEquals(0, run("source", "remove", filed.get("sourceId").asText()).code());

        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("clause was invoked"), file.toString());
                assertFalse(bytes.contains("zanzibarquokka clause was"), file.toString());
            }
        }
    }

    @Test
    void the_same_file_again_is_unchanged_and_an_edited_one_a_new_revision() throws IOException {
        Path note = write("note.md", "# Report\n\nThe board met on 4 May 2024.\n");
        assertEquals(
                "filed",
                run("file", "--json", note.toString()).json().get("status").asText());
        assertEquals(
                "unchanged",
                run("file", "--json", note.toString()).json().get("status").asText());
        write("note.md", "# Report\n\nThe board met on 5 May 2024.\n");

        JsonNode updated = run("file", "--json", note.toString()).json();

        assertEquals("updated", updated.get("status").asText());
        assertEquals(2, updated.get("revision").asInt());
        assertTrue(run("ask", "When did the board meet?").out().contains("5 May 2024"));
        write("note.md", "# Report\n\nThe board met on 6 May 2024.\n");
        String receipt = run("file", note.toString()).out();
        assertTrue(receipt.contains("gone: The board met on 5 May 2024."), receipt);
        assertTrue(receipt.contains("new:  The board met on 6 May 2024."), receipt);
    }

    @Test
    void a_file_of_a_kind_that_is_not_read_is_refused_with_what_to_do() throws IOException {
        Path rich = write("a.txt", "{\\rtf1\\ansi The board met on 4 May 2024.\\par}");

        Ran ran = run("file", "--json", rich.toString());

        assertEquals(1, ran.code());
        assertEquals(
                rich + " is a rich text file (RTF), which is not read; save it as HTML, PDF or text.",
                ran.json().get("error").get("message").asText());
        assertEquals("", run("source", "list", "--json").out());
    }

    @Test
    void a_broken_line_is_named_and_the_rest_is_filed() throws IOException {
        Path lines = write(
                "many.jsonl",
                "{\"url\":\"https://a.example/1\",\"title\":\"One\",\"text\":\"The first text stands here.\"}\n"
                        + "{\"url\": oops\n"
                        + "{\"url\":\"https://a.example/3\",\"title\":\"Three\",\"text\":\"The third text stands here.\"}\n");

        Ran ran = run("file", "--jsonl", lines.toString(), "--json");

        assertEquals(3, ran.code());
        assertEquals(3, ran.out().lines().count());
        assertTrue(ran.err().contains("Line 2"), ran.err());
        assertEquals(2, run("source", "list", "--json").out().lines().count());
    }

    @Test
    void bad_input_gets_one_plain_sentence() throws IOException {
        Ran missing = run("file", "no-such-file.txt");
        Ran broken = run("file", write("broken.pdf", "%PDF-1.7 but not really").toString());
        Ran empty =
                run("file", write("empty.html", "<html><body></body></html>").toString());
        Ran link = run("file", "https://news.example/story");

        assertEquals(List.of(1, 1, 1, 1), List.of(missing.code(), broken.code(), empty.code(), link.code()));
        for (Ran ran : List.of(missing, broken, empty, link))
            assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @Test
    void wrong_usage_is_told_in_one_line() {
        Ran noQuestion = run("ask");
        Ran unknown = run("asl", "x");
        Ran noToken = run("run");

        assertEquals(List.of(2, 2, 2), List.of(noQuestion.code(), unknown.code(), noToken.code()));
        assertEquals(1, noQuestion.err().lines().count(), noQuestion.err());
    }

    @Test
    void a_home_that_cannot_be_used_is_told_plainly() throws Exception {
        write("home", "a file where the folder should be");
        Ran blocked = run("case", "list");
        Files.delete(folder.resolve("home"));
        run("case", "list");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/casebook.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        Ran newer = run("case", "list");
        Files.writeString(folder.resolve("home/casebook.db"), "this is no database at all, only a text of some length");
        Ran damaged = run("case", "list");

        assertEquals(List.of(1, 1, 1), List.of(blocked.code(), newer.code(), damaged.code()));
        assertTrue(blocked.err().contains("home"), blocked.err());
        assertTrue(newer.err().contains("newer"), newer.err());
        assertTrue(damaged.err().contains("damaged"), damaged.err());
    }

    @Test
    void a_backup_is_put_back_whole() throws IOException {
        fileSamples();
        String backup = folder.resolve("copy.db").toString();
        assertEquals(0, run("backup", backup).code());
        assertEquals(1, run("backup", backup).code());
        run("source", "remove", "1");

        assertEquals(0, run("restore", backup).code());

        assertEquals(7, run("source", "list", "--json").out().lines().count());
        assertEquals(1, run("restore", write("not.db", "nothing").toString()).code());
        assertEquals(7, run("source", "list", "--json").out().lines().count());
        Ran doctor = run("doctor", "--rebuild");
        assertEquals(0, doctor.code(), doctor.out() + doctor.err());
        assertTrue(run("ask", "When did the review begin?").out().contains("August 2025"));
    }

    @Test
    void what_was_there_before_a_backup_was_put_back_can_be_put_back_itself() throws IOException {
        fileSamples();
        String backup = folder.resolve("copy.db").toString();
        assertEquals(0, run("backup", backup).code());
        run("source", "remove", "1");
        assertEquals(0, run("restore", backup).code());
        String before = folder.resolve("home/casebook.db.before-restore").toString();

        assertEquals(0, run("restore", before).code());

        assertEquals(6, run("source", "list", "--json").out().lines().count());
    }

    @Test
    void a_batch_is_answered_in_order() throws IOException {
        fileSamples();
        Path questions = write(
                "questions.jsonl",
                "{\"id\":\"x\",\"question\":\"When did the review begin?\"}\nIs the review finished?\n{\"id\":3}\n");

        Ran ran = run("ask", "--batch", questions.toString(), "--json");

        assertEquals(3, ran.code());
        List<String> lines = ran.out().lines().toList();
        assertEquals("x", JSON.readTree(lines.get(0)).get("id").asText());
        assertEquals("2", JSON.readTree(lines.get(1)).get("id").asText());
        assertEquals("error", JSON.readTree(lines.get(2)).get("status").asText());
    }

    @Test
    void a_filed_article_has_a_note_whose_lines_are_cut_from_it() throws IOException {
        Path article = write(
                "article.txt",
                "Ferry line suspends unions\n\nNorvale Ferries Ltd suspended two union accounts on Thursday. The unions"
                        + " allegedly called for a blockade last week. The review is still ongoing.\n");

        JsonNode filed = run("file", "--json", "--case", "ferry", "--published", "2031-03-14", article.toString())
                .json();

        JsonNode events = filed.get("note").get("events");
        assertEquals("2031-03-03", events.get(0).get("date").asText());
        assertEquals("week", events.get(0).get("precision").asText());
        assertEquals("2031-03-13", events.get(1).get("date").asText());
        assertEquals("day", events.get(1).get("precision").asText());
        assertTrue(events.get(0).get("what").asText().contains("allegedly"));
        JsonNode citation = events.get(1).get("citation");
        String text = run("source", "show", citation.get("sourceId").asText(), "--json")
                .json()
                .get("text")
                .asText();
        assertEquals(
                citation.get("quote").asText(),
                text.substring(
                        citation.get("start").asInt(), citation.get("end").asInt()));
        assertEquals("ongoing", filed.get("note").get("status").get("status").asText());
    }

    @Test
    void a_case_is_shown_told_in_time_and_exported_with_a_note_of_ones_own() throws IOException {
        fileSamples();
        String slug = run("case", "list", "--json").json().get("slug").asText();

        assertEquals(
                0,
                run("case", "note", slug, "--as", "Ada", "The press office has not replied yet.")
                        .code());

        JsonNode shown = run("case", "show", slug, "--json").json();
        assertEquals(
                "The press office has not replied yet.",
                shown.get("note").get("remarks").get(0).get("text").asText());
        assertTrue(run("case", "show", slug).out().contains("Notes by people"));
        List<String> dates = new ArrayList<>();
        for (String line : run("case", "timeline", slug, "--json").out().lines().toList())
            dates.add(JSON.readTree(line).get("from").asText());
        assertEquals(dates.stream().sorted().toList(), dates);
        assertTrue(run("case", "export", slug).out().contains("[^1]: “"));
        assertEquals(1, run("case", "timeline", "no-such-case").code());
        run("doctor", "--rebuild");
        assertEquals(shown, run("case", "show", slug, "--json").json());
    }

    @Test
    void a_digest_follows_the_cases_that_carry_its_tag() throws IOException {
        fileSamples();
        run("digest", "subscribe", "#research", "08:00");
        Ran tagged = run("case", "tag", "picto-research-ban", "research", "#images");
        run("case", "status", "picto-research-ban", "closed");
        run("case", "status", "azure-surveillance-review", "closed");

        assertEquals(
                "picto-research-ban: it carries #images, #research now; caseclerk digest subscribe #research follows all cases"
                        + " with it.\n",
                tagged.out());
        assertTrue(run("case", "list").out().contains("#images #research"));
        JsonNode digest = run("digest", "preview", "--json").json();
        assertEquals(1, digest.path("cases").size());
        assertEquals(
                "picto-research-ban", digest.path("cases").path(0).path("slug").asText());
        assertEquals(0, run("case", "untag", "picto-research-ban", "images").code());
        assertEquals(1, run("case", "untag", "picto-research-ban", "images").code());
    }
}
