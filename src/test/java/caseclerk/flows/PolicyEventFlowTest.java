package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case, and the rules as they stood when things happened in it; the policies are filed under no case. */
class PolicyEventFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();
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
    private static Path folder;

    @BeforeAll
    static void file() throws IOException {
        policy("Acme", "2024-01-01", FIRST);
        policy("Acme", "2025-01-01", SECOND);
        policy("Bolt", "2023-01-01", FIRST.replace("Acme", "Bolt").replace("scrape photographs", "spy on anybody"));
        article("borel", """
                Acme suspends Borel

                Acme suspended the account of Borel Ltd on 3 May 2024. Borel Ltd said that Acme had given no notice. It
                pointed to clause 3 of the Acme Terms. Borel Ltd lodged an appeal on 10 March 2025.
                """);
        article("curie", """
                Bolt forbids spying

                The terms of Bolt have long forbidden a customer to spy on civilians, Curie Ltd said.
                """);
        article("ost", """
                A designer and her supplier

                The designer Dana Ost has quarrelled with Acme for years.
                The platform suspended her account on 5 February 2025. It lifted the suspension on 9 March 2025.
                """);
    }

    private static void policy(String service, String effective, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(service + effective + ".md"), text);
        run("policy", "add", "--service", service, "--title", "Terms", "--effective", effective, file.toString());
    }

    private static void article(String slug, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(slug + ".txt"), text);
        run("file", "--case", slug, file.toString());
    }

    private static String run(String... arguments) {
        return new Terminal(folder.resolve("home")).run(arguments);
    }

    private static JsonNode ask(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("ask", "--json"));
        all.addAll(List.of(arguments));
        return JSON.readTree(run(all.toArray(String[]::new)));
    }

    private static List<String> quotes(JsonNode answer) {
        return StreamSupport.stream(answer.get("citations").spliterator(), false)
                .map(citation -> citation.get("quote").asText())
                .toList();
    }

    private static final String THEN = "Acme gives notice of a suspension at least ten days before.";
    private static final String NOW = "Acme gives notice of a suspension at least two days before.";
    private static final String EVENT = "Acme suspended the account of Borel Ltd on 3 May 2024.";
    private static final String CHANGED =
            "Clause 3 Notice of Acme Terms is quoted as it read then; in the newest version"
                    + " (#1.2, in force from 2025-01-01) it reads differently.";

    @Test
    void a_question_about_an_event_of_a_case_is_answered_from_the_version_in_force_then() throws IOException {
        JsonNode inCase =
                ask("--case", "borel", "How many days of notice did the terms give when the company suspended Borel?");
        JsonNode anywhere = ask("What did clause 3 of the Acme terms say when Acme suspended the account of Borel?");
        JsonNode later =
                ask("--case", "borel", "How many days of notice did the terms give when Borel lodged its appeal?");

        assertTrue(
                inCase.get("answer")
                        .asText()
                        .startsWith(
                                "As in force on 2024-05-03 (Acme Terms, version of 2024-01-01), the day of an event in borel:"),
                inCase.toString());
        assertEquals(List.of(THEN, EVENT), quotes(inCase));
        assertEquals(CHANGED, inCase.get("notices").get(0).asText());
        assertTrue(
                anywhere.get("answer")
                        .asText()
                        .startsWith(
                                "3 Notice of Acme Terms, as in force on 2024-05-03 (version of 2024-01-01), the day of an"
                                        + " event in borel:"),
                anywhere.toString());
        assertEquals(List.of(THEN, EVENT), quotes(anywhere));
        assertEquals(CHANGED, anywhere.get("notices").get(0).asText());
        assertEquals(List.of(NOW, "Borel Ltd lodged an appeal on 10 March 2025."), quotes(later));
        assertEquals(0, later.get("notices").size());
    }

    @Test
    void what_is_not_clearly_one_event_gets_the_newest_version_with_a_warning() throws IOException {
        JsonNode unclear =
                ask("--case", "borel", "How many days of notice do the terms give when a customer is suspended?");
        JsonNode unknown = ask(
                "--case",
                "borel",
                "How many days of notice of a suspension did the terms give when the company cut its ties?");

        assertEquals(List.of(NOW), quotes(unclear));
        assertTrue(unclear.get("notices").get(0).asText().startsWith("What happened in borel on 2024-05-03"));
        assertEquals(List.of(NOW, EVENT), quotes(unknown));
        assertEquals("partial", unknown.get("status").asText());
        assertTrue(
                unknown.get("answer")
                        .asText()
                        .startsWith(
                                "No dated event in the notes is clearly “the company cut its ties”. In the newest version"
                                        + " (Acme Terms, in force from 2025-01-01): " + NOW.replace(".", " [1].")
                                        + " The nearest event: "),
                unknown.toString());
        assertTrue(unknown.get("notices").get(0).asText().startsWith("What happened in borel on 2024-05-03"));
    }

    @Test
    void an_event_that_is_noted_without_the_name_is_found_where_nobody_else_is_named() throws IOException {
        JsonNode hers = ask("What did clause 3 of the Acme terms say when Acme suspended Dana Ost?");
        JsonNode before = ask("What did clause 3 of the Acme terms say before Borel was suspended?");
        JsonNode reversed = ask("What did clause 3 of the Acme terms say when Borel suspended Acme?");

        assertEquals("answered", hers.get("status").asText());
        assertEquals(List.of(NOW, "The platform suspended her account on 5 February 2025."), quotes(hers));
        assertTrue(
                before.get("answer")
                        .asText()
                        .startsWith("3 Notice of Acme Terms, as in force on 2024-05-02 (version of 2024-01-01), the day"
                                + " before an event in borel:"),
                before.toString());
        assertEquals(List.of(THEN, EVENT), quotes(before));
        assertEquals("partial", reversed.get("status").asText());
    }

    @Test
    void where_several_days_may_be_meant_the_rule_of_each_is_quoted_with_its_event() throws IOException {
        JsonNode answer = ask("What did clause 3 of the Acme terms say at the time of the suspension?");

        assertEquals("partial", answer.get("status").asText());
        assertTrue(
                answer.get("answer")
                        .asText()
                        .startsWith(
                                "“the suspension” may be what happened on 2024-05-03 and 2025-02-05, and is not named so"
                                        + " that this is sure. What is quoted are the words of 3 Notice in the version of"
                                        + " 2024-01-01, in force on 2024-05-03, then the words of 3 Notice in the version of"
                                        + " 2025-01-01, in force on 2025-02-05:"),
                answer.toString());
        assertEquals(
                List.of(THEN, NOW, EVENT, "The platform suspended her account on 5 February 2025."), quotes(answer));
    }

    @Test
    void where_no_event_is_the_one_asked_for_a_clause_is_quoted_through_its_versions() throws IOException {
        JsonNode reworded = ask("What did clause 3 of the Acme terms say when Acme sued Borel?");
        JsonNode same = ask("What did clause 2.1 of the Acme terms say when Acme sued Borel?");

        assertEquals("partial", reworded.get("status").asText());
        assertEquals(List.of(NOW, THEN), quotes(reworded).subList(0, 2));
        assertEquals("answered", same.get("status").asText());
        assertEquals(List.of("2.1 A customer must not scrape photographs."), quotes(same));
    }

    @Test
    void rules_of_a_named_service_that_say_nothing_of_it_are_not_answered_for_by_those_of_another() throws IOException {
        JsonNode then = ask("In March 2024, did the Acme terms forbid to spy on civilians?");
        JsonNode now = ask("Do the Acme terms forbid to spy on civilians?");
        JsonNode inCase = ask("--case", "borel", "Did the Acme terms forbid to spy when Acme suspended Borel?");

        assertEquals("not_found", then.get("status").asText(), then.toString());
        assertEquals(
                "Acme Terms, as in force on 2024-03-31 (version of 2024-01-01), does not mention “spy” or “civilians”.",
                then.get("abstained").get("missing").asText());
        assertEquals(List.of("2.2 A customer must not spy on civilians."), quotes(now));
        assertEquals(
                "Acme Terms, as in force on 2024-05-03 (version of 2024-01-01), does not mention “spy”.",
                inCase.get("abstained").get("missing").asText());
    }
}
