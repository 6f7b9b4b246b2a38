package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.SampleCasebook;
import caseclerk.fixtures.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened, asked of the sample casebook: answered with all that its notes date. */
class EventsQuestionFlowTest {
    private static final List<String> PICTO = List.of(
            "Picto told the group on 10 June 2025 that it had broken the rule against scraping.",
            "The Open Frames Project lodged an appeal on 11 June 2025.",
            "The 30 days that Picto gives itself ended on 11 July 2025 without a ruling.",
            "Picto wrote to the group on 14 July 2025 and asked for the programs used in the collection.",
            "The group sent them three days later. [17 July 2025]");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        SampleCasebook.makeIn(folder);
    }

    private static String run(String... arguments) {
        return new Terminal(folder).run(arguments);
    }

    private static JsonNode ask(String... words) throws IOException {
        return new Terminal(folder).ask(words);
    }

    @Test
    void a_case_that_is_named_is_told_whole_and_in_order() throws IOException {
        assertEquals(PICTO, claims(ask("What happened in the Picto case?")));
        assertEquals(PICTO, claims(ask("In what order did the events around the Picto ban happen?")));
        assertEquals(PICTO, claims(ask("--case", "picto-research-ban", "What happened so far?")));
    }

    @Test
    void of_a_time_only_what_is_dated_within_it_is_told() throws IOException {
        assertEquals(PICTO.subList(3, 4), claims(ask("What happened on 14 July 2025?")));
        assertEquals(PICTO.subList(2, 5), claims(ask("What happened in July 2025 in the Picto case?")));
    }

    @Test
    void of_a_time_with_one_end_or_two_all_that_is_dated_within_it_is_told() throws IOException {
        assertEquals(PICTO.subList(2, 5), claims(ask("What happened in the Picto case after June 2025?")));
        assertEquals(PICTO.subList(0, 2), claims(ask("What happened in the Picto case before July 2025?")));
        assertEquals(PICTO, claims(ask("What happened in the Picto case between June and July 2025?")));
        assertEquals(
                PICTO.subList(3, 5),
                claims(ask("--case", "picto-research-ban", "What happened between 12 and 20 July 2025?")));
        assertEquals(
                "not_found",
                ask("--case", "picto-research-ban", "What happened after 2030?")
                        .path("status")
                        .asText());
    }

    @Test
    void parts_of_what_is_noted_of_a_case_are_told_whole() throws IOException {
        List<String> open = claims(ask("What is still open in the Azure case?"));
        assertTrue(open.stream().anyMatch(claim -> claim.contains("is not known")), open.toString());
        assertEquals(open, claims(ask("--case", "azure-surveillance-review", "What is still open?")));
        List<String> parties = claims(ask("Who are the parties in the Picto case?"));
        assertTrue(parties.stream().anyMatch(claim -> claim.startsWith("Carla Beispiel: ")), parties.toString());
        List<String> latest = claims(ask("What is the latest on the Picto case?"));
        assertTrue(latest.contains(PICTO.get(4).replace(" [17 July 2025]", "")), latest.toString());
        List<String> summary = claims(ask("Summarise the Picto case"));
        assertTrue(summary.size() >= 3, summary.toString());
    }

    @Test
    void the_day_that_the_notes_have_stands_behind_words_that_do_not_give_it() throws IOException {
        String told = claims(ask("When did the group send them to Picto?")).get(0);

        assertEquals(PICTO.get(4), told);
    }

    @Test
    void what_no_source_tells_of_is_not_answered_with_what_they_do_tell_of() throws IOException {
        assertEquals(
                "not_found",
                ask("Timeline of the Twitter takeover").path("status").asText());
        assertEquals(
                "not_found",
                ask("What happened in January 2019?").path("status").asText());
        assertEquals(
                "not_found",
                ask("What happened in the Twitter case?").path("status").asText());
        assertEquals(
                "not_found",
                ask("What is still open in the Twitter case?").path("status").asText());
    }
}
