package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Ran;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a policy text, from filing to the answer as of a day: real model, real database, real files. */
class PolicyFlowTest {
    private static final String FIRST = """
            # Acme Terms

            ## 1. Scope

            These terms govern every product of Acme.

            ## 2. Acceptable use

            2.1 A customer must not scrape photographs.

            2.2 A customer must not resell access.

            ## 3. Notice

            Acme gives notice of a suspension at least ten days before.
            """;
    private static final String SECOND = FIRST.replace("ten days before", "two days before")
            .replace("2.2 A customer", "2.2 A customer must not spy on civilians.\n\n2.3 A customer");

    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        return new Terminal(folder.resolve("home")).execute(arguments);
    }

    private Ran add(String name, String text, String effective, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<String> all = new ArrayList<>(
                List.of("policy", "add", "--json", "--service", "Acme", "--title", "Terms", "--effective", effective));
        all.addAll(List.of(more));
        all.add(file.toString());
        return run(all.toArray(String[]::new));
    }

    @Test
    void a_rule_is_answered_from_the_version_in_force_on_the_day_asked_about() throws IOException {
        assertEquals(
                "filed",
                add("old.md", FIRST, "2024-01-01").lines().get(0).get("status").asText());
        assertEquals(
                "updated",
                add("new.md", SECOND, "2025-01-01").lines().get(0).get("status").asText());
        assertEquals(
                "unchanged",
                add("new.md", SECOND, "2025-01-01").lines().get(0).get("status").asText());

        JsonNode then = ask("How many days of notice does Acme give before a suspension, on 2024-05-01?");
        JsonNode now = ask("How many days of notice does Acme give before a suspension?");
        JsonNode never = ask("What did clause 3 of the Acme terms say in March 2020?");
        JsonNode nothing = ask("What did the Acme terms say in 2023?");
        JsonNode related = ask("Do the Acme terms mention suspensions or photographers?");

        assertEquals(
                List.of("2024-01-01", "3 Notice"),
                List.of(
                        citation(then).get("effectiveFrom").asText(),
                        citation(then).get("clause").asText()));
        assertTrue(then.get("answer").asText().contains("ten days"), then.toString());
        assertTrue(then.get("answer").asText().startsWith("As in force on 2024-05-01"), then.toString());
        assertTrue(now.get("answer").asText().contains("two days"), now.toString());
        assertTrue(now.get("notices").get(0).asText().contains("since 2025-01-01"), now.toString());
        assertEquals("not_found", never.get("status").asText());
        assertTrue(never.get("abstained").get("missing").asText().contains("2024-01-01"), never.toString());
        assertEquals("not_found", nothing.get("status").asText());
        assertTrue(!related.toString().contains("does not mention"), related.toString());
    }

    private JsonNode ask(String question) throws IOException {
        return run("ask", "--json", question).lines().get(0);
    }

    private static JsonNode citation(JsonNode answer) {
        return answer.get("citations").get(0);
    }

    @Test
    void an_undated_question_in_a_case_is_warned_of_when_its_events_fall_under_another_version() throws IOException {
        add("old.md", FIRST, "2024-01-01", "--case", "borel");
        add("new.md", SECOND, "2025-01-01", "--case", "borel");
        Path article = Files.writeString(
                folder.resolve("article.txt"),
                "Acme suspends Borel\n\nAcme suspended the account of Borel Ltd on 3 May 2024. Borel Ltd said that Acme had"
                        + " given no notice.\n");
        run("file", "--case", "borel", article.toString());

        JsonNode rule = ask("What does clause 3 of the Acme terms say?");
        JsonNode searched = run(
                        "ask",
                        "--json",
                        "--case",
                        "borel",
                        "How many days of notice does Acme give before a suspension?")
                .lines()
                .get(0);
        JsonNode untouched = ask("What does clause 2.1 of the Acme terms say?");

        String warning =
                "What happened in borel on 2024-05-03 falls under another version: clause 3 Notice of Acme Terms"
                        + " did not read like this then (#1.1). For the rule of that day, ask with its date, or --as-of 2024-05-03.";
        assertEquals(warning, rule.get("notices").get(0).asText(), rule.toString());
        assertEquals(warning, searched.get("notices").get(0).asText(), searched.toString());
        assertEquals(0, untouched.get("notices").size(), untouched.toString());
    }

    @Test
    void what_changed_is_shown_clause_by_clause_and_quoted_from_both_sides() throws IOException {
        add("old.md", FIRST, "2024-01-01");
        add("new.md", SECOND, "2025-01-01");

        List<JsonNode> versions = run("policy", "list", "--json").lines();
        JsonNode diff = run(
                        "policy", "diff", "--json", versions.get(0).get("id").asText(), "Acme@2025-06-01")
                .lines()
                .get(0);
        JsonNode asked = ask("What changed in the Acme terms in 2025?");

        assertEquals(
                List.of("2024-01-01", "2025-01-01"),
                versions.stream().map(v -> v.get("effectiveFrom").asText()).toList());
        assertEquals("2025-01-01", versions.get(0).get("effectiveUntil").asText());
        assertEquals(
                List.of("added 2.2", "cosmetic 2.3 (was 2.2)", "reworded 3 Notice"),
                java.util.stream.StreamSupport.stream(diff.get("changes").spliterator(), false)
                        .map(c -> c.get("kind").asText() + " " + c.get("label").asText())
                        .toList());
        assertEquals(
                List.of("2.2", "3 Notice", "3 Notice"),
                java.util.stream.StreamSupport.stream(asked.get("citations").spliterator(), false)
                        .map(c -> c.get("clause").asText())
                        .toList());
    }

    @Test
    void a_folder_of_dated_files_is_filed_as_versions_and_what_has_no_date_is_named() throws IOException {
        Path terms = Files.createDirectories(folder.resolve("import/Acme"));
        Files.writeString(terms.resolve("Terms-2024-01-01.md"), FIRST);
        Files.writeString(terms.resolve("Terms-2025-01-01.md"), SECOND);
        Files.writeString(terms.resolve("Terms.md"), FIRST);

        Ran ran = run("policy", "import", folder.resolve("import").toString());
        List<JsonNode> versions = run("policy", "list", "--json").lines();

        assertEquals(3, ran.code());
        assertEquals("2 versions filed or known, 1 left out.\n", ran.out());
        assertTrue(ran.err().contains("No date is in its name"), ran.err());
        assertEquals(
                List.of("Acme/Terms 2024-01-01", "Acme/Terms 2025-01-01"),
                versions.stream()
                        .map(v ->
                                v.get("service").asText() + "/" + v.get("title").asText() + " "
                                        + v.get("effectiveFrom").asText())
                        .toList());
        assertEquals(
                1,
                run("policy", "changes", "--since", "2020-01-01", "--json")
                        .lines()
                        .size());
        assertEquals(2, run("policy", "changes", "--since", "soon").code());
    }

    @Test
    void a_clause_that_the_policy_asked_for_lacks_is_told_to_be_lacking_and_is_not_answered_from_the_news()
            throws IOException {
        add("old.md", FIRST, "2024-01-01");
        Path article = Files.writeString(
                folder.resolve("article.txt"),
                "Acme suspends Borel\n\nAcme said on 3 May 2024 that Borel had broken section 3.2 of its terms. Section 9 of"
                        + " the Harbour Act says that Acme must give notice, Borel said.\n");
        run("file", article.toString());

        JsonNode lacking = ask("What does section 3.2 of the Acme terms say?");
        JsonNode ofAnother = ask("What does section 9 of the Harbour Act say that Acme must give?");

        assertEquals("not_found", lacking.get("status").asText(), lacking.toString());
        assertEquals(
                "Acme Terms, in its newest version, in force from 2024-01-01, has no clause 3.2.",
                lacking.get("abstained").get("missing").asText());
        assertEquals("answered", ofAnother.get("status").asText(), ofAnother.toString());
    }

    @Test
    void the_history_of_a_clause_can_be_asked_for_of_one_service() throws IOException {
        add("old.md", FIRST, "2024-01-01");

        assertEquals(0, run("policy", "history", "2.1", "Acme").code());
        assertEquals(1, run("policy", "history", "2.1", "Borel").code());
    }

    @Test
    void a_day_shows_the_text_in_force_and_what_cannot_be_is_said_in_one_line() throws IOException {
        add("old.md", FIRST, "2024-01-01");

        JsonNode then = run("policy", "at", "--json", "2024-02-01").lines().get(0);
        JsonNode before = run("policy", "at", "--json", "2023-02-01").lines().get(0);
        Ran missing = run("policy", "show", "99");
        Ran backwards =
                run("policy", "add", "--service", "Acme", "--effective", "2024-01-01", "--until", "2023-01-01", "x.md");

        assertEquals("in_force", then.get("status").asText());
        assertTrue(then.get("text").asText().contains("2.1 A customer must not scrape photographs."));
        assertEquals("none_in_force", before.get("status").asText());
        assertEquals(
                "2024-01-01", before.get("nearest").get(0).get("effectiveFrom").asText());
        assertEquals(1, missing.code());
        assertEquals(
                "There is no policy version “99”; caseclerk policy list shows those of Acme Terms.\n", missing.err());
        assertEquals(2, backwards.code());
    }

    @Test
    void days_are_taken_as_people_write_them_and_what_is_no_day_is_said() throws IOException {
        add("old.md", FIRST, "1 January 2024");

        JsonNode then =
                run("policy", "at", "1", "February", "2024", "--json").lines().get(0);
        Ran shown = run("policy", "show", "Acme@Feb 1, 2024");
        Ran month = run("policy", "at", "February 2024");

        assertEquals("in_force", then.get("status").asText());
        assertEquals("2024-01-01", then.get("effectiveFrom").asText());
        assertEquals(0, run("policy", "at", "yesterday").code());
        assertEquals(0, shown.code(), shown.err());
        assertEquals(2, month.code());
        assertTrue(month.err().startsWith("February 2024 is a month and not a day; write it like"), month.err());
        assertEquals(2, run("ask", "--as-of", "soon", "Is it so?").code());
    }

    @Test
    void a_text_that_goes_back_to_an_earlier_version_is_a_new_one_from_its_day() throws IOException {
        add("old.md", FIRST, "2024-01-01");
        add("new.md", SECOND, "2025-01-01");
        Ran back = add("old.md", FIRST, "2025-06-01");

        assertEquals("updated", back.lines().get(0).get("status").asText());
        assertEquals(
                List.of("2024-01-01", "2025-01-01", "2025-06-01"),
                run("policy", "list", "--json").lines().stream()
                        .map(v -> v.get("effectiveFrom").asText())
                        .toList());
    }

    @Test
    void a_check_that_could_look_at_nothing_has_failed() throws IOException {
        add("old.md", FIRST, "2024-01-01");

        assertEquals(0, run("policy", "check").code());
        run("policy", "watch", "Acme", "--url", "http://127.0.0.1:1/terms");
        assertEquals(1, run("policy", "check").code());
    }
}
