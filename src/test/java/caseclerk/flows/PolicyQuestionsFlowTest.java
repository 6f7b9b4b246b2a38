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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that a journalist asks of the rules of two services: real model, real database, real files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyQuestionsFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KITE_1 = """
            # Kitepost Community Guidelines

            Effective 1 February 2023. Version 1.

            ## 1. Safety

            1.1 Harassment. You must not harass, bully or intimidate another person.

            1.2 Private information.

            1.2.1 You must not publish the home address of another person without consent.

            1.2.2 You must not publish the telephone number of another person without consent.

            ## 2. Content

            2.1 Nudity. Nudity is not allowed, except in art and education.

            2.2 Political advertising. Political advertising is allowed if the sponsor is named.

            2.3 Copyright. You may only post works that you own or have a licence for.

            ## 3. Enforcement

            3.1 Suspension. A suspension lasts at most 14 days.

            3.2 Appeals. You may appeal against a decision within 30 days.
            """;
    private static final String KITE_2 = KITE_1.replace(
                    "Effective 1 February 2023. Version 1.", "Effective 1 June 2023. Version 2.")
            .replace("the telephone number of", "the telephone number or the e-mail address of");
    private static final String KITE_3 = KITE_2.replace(
                    "Effective 1 June 2023. Version 2.", "Effective 15 March 2024. Version 3.")
            .replace("is allowed if the sponsor is named.", "is not allowed.")
            .replace("at most 14 days", "at most 30 days")
            .replace("1.2.", "1.3.")
            .replace("1.2 Private", "1.2 Minors. Nobody under 13 may hold an account.\n\n1.3 Private");
    private static final String LUMORA_1 = """
            <html><body><main><h1>Lumora Cloud Terms of Service</h1><p>Last updated: 1 January 2022</p>
            <h2>1. Acceptable use</h2><p>1.1 The customer shall not use the service to send unsolicited messages.</p>
            <h2>2. Suspension</h2><p>2.1 We may suspend the service if the customer breaches clause 1. We give notice of
            five days before we suspend.</p><p>2.2 On termination we delete customer data after 30 days.</p>
            </main></body></html>
            """;
    private static final String LUMORA_2 = LUMORA_1.replace("1 January 2022", "1 October 2024")
            .replace("messages.</p>", "messages.</p><p>1.2 The customer shall not resell the service.</p>")
            .replace("We give notice of\nfive days before we suspend.", "We give no notice.");
    private static final String PICTO_1 = """
            # Picto House Rules

            1.1 Uploads. A visitor may upload ten pictures a day.
            """;
    private static final String PICTO_2 = PICTO_1 + "\n1.2 Frames. Every picture shows in a frame.\n";
    private static final String NEWS = """
            Kitepost bans political advertising

            Kitepost said on 2 March 2024 that it will ban political advertising. Under the old rules, Kitepost allowed
            political advertising if the sponsor was named, the Harbour Post wrote.

            Kitepost said that it plans to change guideline 3.1 again next year.

            Kitepost said that it deleted 4,000 accounts under its guidelines in 2024.
            """;

    private Path folder = Path.of("");
    private final Map<String, JsonNode> answers = new java.util.HashMap<>();

    private int run(ByteArrayOutputStream out, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--home", folder.resolve("home").toString()));
        all.addAll(List.of(arguments));
        return CommandLineFront.run(
                all.toArray(String[]::new), Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
    }

    @BeforeAll
    void file() throws IOException {
        folder = Files.createTempDirectory("policy-questions");
        addLumora("2022-01-01", LUMORA_1);
        Path versions = folder.resolve("versions.jsonl");
        List<String> lines = new ArrayList<>();
        lines.add(line("Kitepost", "Community Guidelines", "2023-02-01", KITE_1));
        lines.add(line("Kitepost", "Community Guidelines", "2023-06-01", KITE_2));
        lines.add(line("Kitepost", "Community Guidelines", "2024-03-15", KITE_3));
        lines.add(line("Picto", "House Rules", "2021-01-01", PICTO_1));
        lines.add(line("Picto", "House Rules", "2022-01-01", PICTO_2));
        lines.add(line("Picto", "House Rules", "2023-01-01", PICTO_2.replace("ten pictures", "twenty pictures")));
        Files.write(versions, lines);
        assertEquals(0, run(new ByteArrayOutputStream(), "policy", "import", versions.toString()));
        addLumora("2024-10-01", LUMORA_2);
        Path news = Files.writeString(folder.resolve("news.txt"), NEWS);
        run(new ByteArrayOutputStream(), "file", "--published", "2024-03-02", news.toString());
        askAll();
    }

    private void addLumora(String effective, String text) throws IOException {
        Path page = Files.writeString(folder.resolve(effective + ".html"), text);
        String[] arguments = {
            "policy",
            "add",
            "--service",
            "Lumora Cloud",
            "--title",
            "Terms of Service",
            "--effective",
            effective,
            page.toString()
        };
        assertEquals(0, run(new ByteArrayOutputStream(), arguments));
    }

    private static String line(String service, String title, String effective, String text) throws IOException {
        return JSON.writeValueAsString(
                Map.of("service", service, "title", title, "effective", effective, "text", text));
    }

    private void askAll() throws IOException {
        List<String> questions = List.of(
                "When was guideline 1.2.2 changed?",
                "When was guideline 9.9 of Kitepost changed?",
                "When were the Kitepost guidelines last changed?",
                "Did Kitepost change its rule on nudity?",
                "What changed about drones in Kitepost's guidelines?",
                "Is Kitepost going to change guideline 3.1?",
                "Is Kitepost going to change guideline 2.1?",
                "Why did Kitepost change its rules on political advertising?",
                "When was clause 1.2 of the Lumora Cloud terms in force?",
                "Since when does guideline 2.2 of Kitepost ban political advertising?",
                "Which version of the Kitepost guidelines was in force in March 2024?",
                "Which version of the Kitepost guidelines was in force in 2020?",
                "Does Kitepost allow political advertising?",
                "Did Kitepost allow political advertising in January 2024?",
                "What do Lumora's rules say about unsolicited messages?",
                "Could Lumora suspend a customer without notice in August 2024?",
                "Which guideline of Kitepost forbids harassment?",
                "What did guideline 3.1 say before 2024?",
                "What does guideline 1.2.2 of Kitepost say?",
                "What did Kitepost say about political advertising?",
                "When was 2.3 changed?",
                "What clauses were added to the Lumora Cloud terms?",
                "What was removed from the Kitepost guidelines?",
                "What notice did Lumora have to give before it suspended a customer in 2023?",
                "Is there a rule against harassment on Kitepost?",
                "What is the difference between the Lumora Cloud terms of 2022 and 2024?",
                "What rule did Kitepost say it would change?",
                "What changed in the Lumora Cloud terms after 2024?",
                "Which versions of the Lumora Cloud terms were in force since 2023?",
                "Which versions of the Kitepost guidelines were in force before 2024?",
                "Which versions of the Kitepost guidelines were in force between 2023 and 2025?",
                "What did guideline 3.1 of Kitepost say after 2023?",
                "How do the Kitepost guidelines of 2024 differ from those of 2023?",
                "Could a user of Kitepost appeal after 2023?",
                "How many accounts were deleted under the Kitepost guidelines in 2024?",
                "Which clauses were added in the first half of 2023 to the guidelines of Kitepost and the terms of Lumora Cloud?",
                "Which clauses were added in the latest version of Picto's house rules?",
                "When was a clause last added to Picto's house rules?",
                "When was a clause last added to any of the policies?");
        Path file = Files.write(folder.resolve("questions.txt"), questions);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, run(out, "ask", "--json", "--batch", file.toString()));
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode answer = JSON.readTree(line);
            answers.put(answer.get("question").asText(), answer);
        }
    }

    @AfterAll
    void tidy() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private String answer(String question) {
        JsonNode answer = answers.get(question);
        assertEquals("answered", answer.get("status").asText(), answer.toString());
        return answer.get("answer").asText();
    }

    private String missing(String question) {
        JsonNode answer = answers.get(question);
        assertEquals("not_found", answer.get("status").asText(), answer.toString());
        return answer.get("abstained").get("missing").asText();
    }

    private static void has(String text, String... parts) {
        for (String part : parts) assertTrue(text.contains(part), text);
    }

    @Test
    void a_clause_asked_for_by_its_number_is_followed_through_renumberings_and_no_other_policy_is_told_of() {
        String changed = answer("When was guideline 1.2.2 changed?");

        has(changed, "1.2.2, later 1.3.2 of Kitepost Community Guidelines", "reworded on 2023-06-01");
        has(changed, "numbered 1.3.2 since 2024-03-15", "Before: 1.2.2 You must not publish the telephone number of");
        assertFalse(changed.contains("Lumora"), changed);
        has(
                answer("When was 2.3 changed?"),
                "2.3 Copyright of Kitepost Community Guidelines",
                "not reworded in any version filed since");
        has(
                answer("What is the difference between the Lumora Cloud terms of 2022 and 2024?"),
                "2022-01-01 → 2024-10-01: 2 clauses changed: 1.2 and 2.1.");
        has(answer("What clauses were added to the Lumora Cloud terms?"), "1 clause changed: 1.2. Added: 1.2");
        has(missing("What was removed from the Kitepost guidelines?"), "No clause was removed");
        has(missing("What does guideline 1.2.2 of Kitepost say?"), "has no clause 1.2.2.", "there is one: 1.3.2");
    }

    @Test
    void a_change_that_there_is_not_is_said_not_to_be_there() {
        assertEquals(
                "No version of Kitepost Community Guidelines that is filed has a clause 9.9.",
                missing("When was guideline 9.9 of Kitepost changed?"));
        has(
                missing("What changed about drones in Kitepost's guidelines?"),
                "No change speaks of “drones”. The nearest there is:",
                "caseclerk policy diff 2.2 2.3 shows it.");
        has(
                answer("Did Kitepost change its rule on nudity?"),
                "not reworded in any version filed since",
                "Nudity is not allowed");
    }

    @Test
    void the_day_of_a_version_is_no_change_that_is_told() {
        String last = answer("When were the Kitepost guidelines last changed?");

        has(
                last,
                "2023-06-01 → 2024-03-15: 3 clauses changed: 1.2 Minors, 2.2 Political advertising and 3.1 Suspension.");
        assertFalse(last.contains("Effective"), last);
    }

    @Test
    void what_is_to_come_and_why_is_not_answered_with_what_was_changed() {
        has(answer("Is Kitepost going to change guideline 3.1?"), "plans to change guideline 3.1 again next year");
        has(answer("What rule did Kitepost say it would change?"), "plans to change guideline 3.1");
        for (String question : List.of(
                "Is Kitepost going to change guideline 2.1?",
                "Why did Kitepost change its rules on political advertising?"))
            assertFalse(answers.get(question).get("answer").asText("").contains("Before:"), question);
    }

    @Test
    void the_time_in_which_something_is_in_force_is_told_with_its_words() {
        has(
                answer("When was clause 1.2 of the Lumora Cloud terms in force?"),
                "in the text since 2024-10-01",
                "shall not resell");
        has(
                answer("Since when does guideline 2.2 of Kitepost ban political advertising?"),
                "reworded on 2024-03-15",
                "Political advertising is not allowed",
                "Before: Political advertising is allowed if the sponsor is named");
        has(
                answer("Which version of the Kitepost guidelines was in force in March 2024?"),
                "#2.2 in force from 2023-06-01 to 2024-03-14 and #2.3 in force since 2024-03-15",
                "Effective 1 June 2023 [1]",
                "Effective 15 March 2024 [2]");
        has(
                missing("Which version of the Kitepost guidelines was in force in 2020?"),
                "No version of Kitepost Community Guidelines covers 2020-12-31");
        has(answer("What did guideline 3.1 say before 2024?"), "as in force on 2023-12-31", "at most 14 days");
    }

    @Test
    void what_a_service_allows_is_answered_by_its_rules_and_what_it_said_by_the_news() {
        has(
                answer("Does Kitepost allow political advertising?"),
                "2.2 Political advertising of Kitepost Community Guidelines, newest version, in force from 2024-03-15:"
                        + " Political advertising is not allowed [1].");
        has(answer("Did Kitepost allow political advertising in January 2024?"), "allowed if the sponsor is named");
        has(answer("What do Lumora's rules say about unsolicited messages?"), "1.1 of Lumora Cloud Terms of Service");
        has(
                answer("Could Lumora suspend a customer without notice in August 2024?"),
                "as in force on 2024-08-31 (version of 2022-01-01)",
                "We give notice of five days");
        has(
                answer("What notice did Lumora have to give before it suspended a customer in 2023?"),
                "as in force on 2023-12-31 (version of 2022-01-01)",
                "We give notice of five days");
        has(answer("Is there a rule against harassment on Kitepost?"), "1.1 Harassment of Kitepost");
        has(answer("Which guideline of Kitepost forbids harassment?"), "1.1 Harassment of Kitepost");
        has(answer("What did Kitepost say about political advertising?"), "said on 2 March 2024");
    }

    @Test
    void what_is_asked_after_since_before_or_between_dates_is_told_of_all_that_time() {
        has(
                missing("What changed in the Lumora Cloud terms after 2024?"),
                "No later version of Lumora Cloud Terms of Service came into force in that time");
        has(
                answer("Which versions of the Lumora Cloud terms were in force since 2023?"),
                "in force from 2022-01-01 to 2024-09-30",
                "in force since 2024-10-01");
        has(
                answer("Which versions of the Kitepost guidelines were in force before 2024?"),
                "in force from 2023-02-01 to 2023-05-31",
                "in force from 2023-06-01 to 2024-03-14. They begin");
        has(
                answer("Which versions of the Kitepost guidelines were in force between 2023 and 2025?"),
                "in force from 2023-02-01 to 2023-05-31",
                "in force since 2024-03-15");
        has(answer("What did guideline 3.1 of Kitepost say after 2023?"), "newest version", "at most 30 days");
        has(
                answer("How do the Kitepost guidelines of 2024 differ from those of 2023?"),
                "2023-06-01 → 2024-03-15: 3 clauses changed");
    }

    @Test
    void what_was_done_by_the_rules_is_told_by_the_news_and_no_change_of_the_rules() {
        has(
                answer("How many accounts were deleted under the Kitepost guidelines in 2024?"),
                "deleted 4,000 accounts under its guidelines in 2024");
    }

    @Test
    void a_refusal_speaks_of_all_policies_that_were_asked_for() {
        has(
                missing(
                        "Which clauses were added in the first half of 2023 to the guidelines of Kitepost and the terms of Lumora Cloud?"),
                "of Kitepost Community Guidelines its versions are of",
                "of Lumora Cloud Terms of Service its versions are of 2022-01-01, 2024-10-01");
    }

    @Test
    void the_last_change_of_a_kind_is_told_from_those_of_the_last_version() {
        has(
                missing("Which clauses were added in the latest version of Picto's house rules?"),
                "No clause was added in the newest version");
        has(answer("When was a clause last added to Picto's house rules?"), "1 clause changed: 1.2 Frames");
        String ofAny = answer("When was a clause last added to any of the policies?");
        has(ofAny, "Lumora Cloud Terms of Service, 2022-01-01 → 2024-10-01");
        assertFalse(ofAny.contains("1.2 Frames"), ofAny);
    }
}
