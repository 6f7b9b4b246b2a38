package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.SampleCasebook;
import caseclerk.fixtures.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about two cases that several publishers follow over months, and about the sample casebook. */
class CaseAnswersFlowTest {
    private static final String FINE = "bazario-fine";
    private static final String CHANNEL = "holt-channel";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        SampleCasebook.makeIn(folder);
        run("file", "--jsonl", "src/test/resources/caseclerk/flows/two-cases.jsonl");
    }

    private static String run(String... arguments) {
        return new Terminal(folder).run(arguments);
    }

    private static JsonNode ask(String... words) throws IOException {
        return new Terminal(folder).ask(words);
    }

    @Test
    void a_reason_is_quoted_with_the_sentence_before_it_that_it_explains() throws IOException {
        assertEquals(
                List.of(
                        "The photo service Picto has closed the accounts of the Open Frames Project, a group of nine"
                                + " researchers who study how images of disasters spread.",
                        "Picto told the group on 10 June 2025 that it had broken the rule against scraping."),
                claims(ask("Why was the Open Frames Project banned?")));
        assertEquals(
                List.of(
                        "The Administrative Court in Vestby overturned the fine against Bazario on Thursday.",
                        "It found that the Digital Services Coordinator had not heard the company before it counted the"
                                + " listings."),
                claims(ask("--case", FINE, "Why was the fine overturned?")));
    }

    @Test
    void a_reason_for_something_else_is_none() throws IOException {
        assertEquals(
                "The group refused, since it wants all nine accounts back.",
                claims(ask("Why did the Open Frames Project refuse Picto's offer?"))
                        .get(1));
        JsonNode unexplained = ask("--case", CHANNEL, "Why did the panel overturn the suspension?");
        assertEquals("partial", unexplained.path("status").asText());
    }

    @Test
    void what_has_overtaken_older_news_leads_and_the_older_gets_its_day() throws IOException {
        assertEquals(
                List.of(
                        "The channel Open Clinic was reinstated on Friday, 8 May 2026.",
                        "On 3 March we suspended the channel Open Clinic. [as of 5 March 2026]"),
                claims(ask("--case", CHANNEL, "Is the channel suspended?")));
        assertEquals(
                List.of(
                        "Norland's Digital Services Coordinator will not take the Bazario ruling to the Supreme Court.",
                        "It has not decided whether to take the matter to the Supreme Court. [as of 2 October 2026]"),
                claims(ask("--case", FINE, "Did the regulator take the case to the Supreme Court?")));
    }

    @Test
    void what_was_known_then_is_not_dated_as_old_where_only_that_is_looked_at() throws IOException {
        JsonNode then = ask("--case", CHANNEL, "--as-of", "2026-03-05", "Is the channel suspended?");
        assertEquals(
                "On 3 March we suspended the channel Open Clinic.", claims(then).get(0));
    }

    @Test
    void a_case_stands_as_its_newest_event_by_day_leaves_it() throws IOException {
        assertEquals(
                "It will decide anew on the toy listings by 1 January 2027, its head, Karin Moe, said on Monday.",
                claims(ask("What is the status of the Bazario case?")).get(0));
        assertEquals(
                "Streamly withdrew its rule on contradicting health authorities last week and will publish a new one this"
                        + " summer.",
                claims(ask("What is the latest on the Holt case?")).get(0));
    }

    @Test
    void what_comes_next_is_what_the_newest_source_has_not_seen_yet() throws IOException {
        assertEquals(
                List.of(
                        "It will decide anew on the toy listings by 1 January 2027, its head, Karin Moe, said on Monday."),
                claims(ask("What happens next in the Bazario case?")));
    }

    @Test
    void nobody_is_named_for_her_who_is_no_person() throws IOException {
        assertEquals(
                "She appealed on 11 March.",
                claims(ask("--case", CHANNEL, "Did Nadia Holt appeal?")).get(0));
    }

    @Test
    void initials_are_read_as_the_name_that_the_sources_give_them_for() throws IOException {
        assertEquals(
                List.of(
                        "Norland's Digital Services Coordinator will not take the Bazario ruling to the Supreme Court."),
                claims(ask("--case", FINE, "Will the DSC go to the Supreme Court?")));
        assertEquals(
                List.of(
                        "Streamly must restore the channel of Nadia Holt, the Streamly Review Panel decided on Tuesday."),
                claims(ask("--case", CHANNEL, "What did the SRP decide?")));
        assertEquals(
                "This answer reads “SRP” as “Streamly Review Panel”.",
                ask("--case", CHANNEL, "What did the SRP decide?")
                        .path("notices")
                        .path(0)
                        .asText());
    }

    @Test
    void news_that_says_no_day_is_dated_by_its_source_and_not_by_another_date_beside_it() throws IOException {
        assertEquals(
                List.of(
                        "The Digital Services Coordinator (DSC) of Norland has opened an inquiry into the marketplace Bazario."
                                + " [reported on 10 February 2026]"),
                claims(ask("--case", FINE, "When did the DSC open the inquiry?")));
    }

    @Test
    void what_a_correction_takes_back_is_not_said() throws IOException {
        assertEquals(
                List.of("The board of the regulator voted five to two in favour of the fine."),
                claims(ask("--case", FINE, "How did the board vote?")));
    }

    @Test
    void sums_that_disagree_stand_side_by_side() throws IOException {
        JsonNode answer = ask("--case", FINE, "How much was Bazario fined?");
        assertEquals("conflicting", answer.path("status").asText());
        // Two sentences tell the first sum, and which of them is the better one is not the same on all processors.
        assertEquals(
                List.of("4.2 million", "4.5 million"),
                claims(answer).stream()
                        .map(claim -> claim.replaceFirst(".*?(\\d\\.\\d million).*", "$1"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warum wurde Bazario bestraft?",
                "Pourquoi Bazario a-t-il été condamné à une amende ?",
                "¿Por qué fue multado Bazario?",
                "Perché è stata multata Bazario?"
            })
    void a_question_in_another_language_is_told_which_one_is_understood(String question) {
        assertTrue(
                run("ask", question).contains("Questions are understood in English only; ask this one in English."),
                question);
    }

    @Test
    void what_only_the_fuller_of_two_copies_tells_is_noted_and_answered(@TempDir Path other) throws IOException {
        String text = "The message service Chattel has blocked the account of the Marsby city library. The library had"
                + " sent overdue notices to 4,000 readers through the service. Chattel said on Wednesday that the notices"
                + " broke its rule against bulk messages.";
        String more =
                " The library's director, Hanne Thorup, lodged a complaint on 1 April 2026. She said that every reader"
                        + " had agreed to be written to. The city council will discuss the matter next week.";
        Path lines = other.resolve("copies.jsonl");
        Files.write(lines, List.of(line("short", text), line("full", text + more)));
        new Terminal(other).run("file", "--jsonl", lines.toString());

        assertEquals(
                List.of(
                        "Chattel said on Wednesday that the notices broke its rule against bulk messages. [1 April 2026]",
                        "The library's director, Hanne Thorup, lodged a complaint on 1 April 2026."),
                claims(new Terminal(other).ask("--case", "chattel", "What happened in the case?")));
        assertEquals(
                List.of("The library's director, Hanne Thorup, lodged a complaint on 1 April 2026."),
                claims(new Terminal(other).ask("Who lodged a complaint?")));
    }

    private static String line(String name, String text) {
        return "{\"url\": \"https://" + name
                + ".example/1\", \"title\": \"Chattel blocks library account\", \"publisher\": \"" + name
                + "\", \"publishedAt\": \"2026-04-02\", \"case\": \"chattel\", \"text\": \"" + text + "\"}";
    }

    @Test
    void where_a_case_leaves_nothing_open_that_is_said(@TempDir Path home) throws IOException {
        Path text = Files.writeString(
                home.resolve("marlow.txt"),
                "The ferry line Kestrel suspended the haulier Marlow on 3 March 2025. Kestrel restored the account of Marlow on"
                        + " 5 March 2025.");
        new Terminal(home).run("file", "--case", "marlow", "--published", "2025-03-06", text.toString());

        JsonNode answer = new Terminal(home).ask("What is still open in the Marlow case?");

        assertEquals(
                "The sources of marlow are not noted to leave anything open; caseclerk case show marlow has all that is noted.",
                answer.path("abstained").path("missing").asText());
    }
}
