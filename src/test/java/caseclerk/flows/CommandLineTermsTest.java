package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.App;
import caseclerk.app.SettingsReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Ran;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: exit codes, fields, and messages that name the commands of the command line. */
class CommandLineTermsTest {
    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        return new Terminal(folder.resolve("home")).execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @BeforeEach
    void file() throws IOException {
        Path article =
                write("borel.txt", "Acme suspends Borel\n\nAcme suspended the account of Borel Ltd on 3 May 2024.\n");
        assertEquals(0, run("file", "--case", "borel", article.toString()).code());
    }

    @Test
    void a_command_given_otherwise_than_it_is_to_be_given_is_wrong_usage_and_one_that_cannot_be_done_has_failed() {
        Ran misused = run("case", "status", "borel", "maybe");
        Ran missing = run("case", "merge", "borel", "nosuch");
        Ran unfollowed = run("digest", "now");
        Ran misread = run("digest", "subscribe", "nosuch");

        assertEquals(List.of(2, 1, 1, 2), List.of(misused.code(), missing.code(), unfollowed.code(), misread.code()));
        assertEquals("Use caseclerk case status SLUG open|closed.\n", misused.err());
        assertEquals("There is no case nosuch; caseclerk case list shows which there are.\n", missing.err());
        assertEquals("This channel gets no digest; caseclerk digest subscribe starts one.\n", unfollowed.err());
        assertFalse(misread.err().contains("/digest"), misread.err());
    }

    @Test
    void nothing_noted_is_no_success() {
        Ran empty = run("case", "note", "borel", "  ");

        assertEquals(2, empty.code());
        assertEquals("", empty.out());
        assertTrue(empty.err().contains("caseclerk case note borel"), empty.err());
        assertEquals(0, run("case", "note", "borel", "I asked; no reply yet.").code());
    }

    @Test
    void a_page_that_cannot_be_read_has_the_fields_of_one_that_can_and_the_code_of_its_error() throws IOException {
        Ran read = run("extract", "--json", folder.resolve("borel.txt").toString());
        Ran unread = run("extract", "--json", "nosuch.html");

        assertEquals(List.of(0, 1), List.of(read.code(), unread.code()));
        assertEquals("missing", unread.json().at("/error/code").asText());
        assertTrue(read.json().get("error").isNull());
        assertEquals(fields(read.json()), fields(unread.json()));
    }

    private static TreeSet<String> fields(JsonNode json) {
        TreeSet<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_digest_that_somebody_asks_for_says_that_nothing_is_new() {
        run("digest", "subscribe", "all", "08:00", "silent");
        run("digest", "watch", "Who was suspended?");

        Ran now = run("digest", "now");

        assertEquals(0, now.code());
        assertTrue(now.out().contains("\nNothing is new in the cases followed ("), now.out());
    }

    @Test
    void an_answer_that_was_marked_as_wrong_is_shown_with_the_mark() throws IOException {
        String id = run("ask", "--json", "Who was suspended?")
                .json()
                .get("answerId")
                .asText();
        String home = folder.resolve("home").toString();
        Clock may = Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);
        try (App app = new App(SettingsReader.read(null, Map.of("CASECLERK_HOME", home)), may)) {
            app.frontDesk()
                    .answer(new CommandGiven(
                            WorkspaceId.TERMINAL, "terminal", "wrong", List.of(id, "It", "was", "Curie.")));
        }

        assertTrue(run("answer", "show", id).out().startsWith("Marked as wrong on 2026-05-01: It was Curie.\n"));
        assertEquals(
                "It was Curie.",
                run("answer", "show", id, "--json")
                        .json()
                        .at("/objections/0/words")
                        .asText());
    }

    @Test
    void the_same_file_with_another_date_is_no_copy_of_itself() throws IOException {
        String file = folder.resolve("borel.txt").toString();

        JsonNode again =
                run("file", "--json", "--published", "2024-05-04", file).json();

        assertEquals("updated", again.get("status").asText(), again.toString());
        assertTrue(again.get("duplicateOf").isNull());
        assertTrue(run("case", "timeline", "borel").out().contains("3 May 2024"));
    }

    @Test
    void policies_that_only_dates_name_are_titled_as_they_say_themselves() throws IOException {
        write("Acme/2024-01-01.md", "# Acme Rules\n\n1. A customer must not resell access.\n");
        write("Acme/2025-01-01.md", "# Acme House Rules\n\n1. A customer must not sell access.\n");

        Ran ran = run("policy", "import", folder.resolve("Acme").toString());

        assertEquals("2 versions filed or known, 0 left out.\n", ran.out());
        assertTrue(
                run("policy", "list").out().startsWith("Acme House Rules\n  #"),
                run("policy", "list").out());
    }
}
