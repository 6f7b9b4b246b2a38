package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions across cases are answered with a line of each case and an honest count. */
class CasesQuestionFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() throws IOException {
        filed(
                "ferry-suit",
                "2025-04-20",
                "The ferry line Coastline was sued by a passenger in March 2025. On 14 April 2025"
                        + " the court fined the passenger's lawyer €4,000, since the chatbot Quillo had invented judgments.");
        filed(
                "bakery-suit",
                "2025-06-11",
                "The bakery Nordbake was sued by a baker on 2 June 2025. Her lawyer used the"
                        + " chatbot Quillo for the complaint. The trial is still going on.");
        filed(
                "fairmart-ban",
                "2024-02-02",
                "The Market Authority has banned Fairmart from using face recognition. The"
                        + " company has accepted the decision.");
        filed(null, "2024-05-05", "A town library tries the chatbot Quillo at its desk.");
    }

    private static void filed(String slug, String day, String text) throws IOException {
        Path file = Files.writeString(folder.resolve((slug == null ? "library" : slug) + ".txt"), text);
        Terminal terminal = new Terminal(folder);
        if (slug == null) terminal.run("file", "--published", day, file.toString());
        else terminal.run("file", "--case", slug, "--published", day, file.toString());
        if (slug == null) terminal.run("case", "move", "4", "none");
    }

    private static JsonNode asked(String question) throws IOException {
        return new Terminal(folder).ask(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which cases involve Quillo?",
                "Which cases involve Quillo, and what has Fairmart been banned from using?",
                "Timeline of the ferry-suit case",
                "When was Coastline sued?"
            })
    void an_answer_is_shown_again_as_it_was_said(String question) throws IOException {
        JsonNode said = asked(question);

        JsonNode shown = new Terminal(folder)
                .execute("answer", "show", said.path("answerId").asText(), "--json")
                .json();

        assertEquals("answered", said.path("status").asText());
        assertEquals(Terminal.claims(said), Terminal.claims(shown));
        assertEquals(said.path("citations"), shown.path("citations"));
    }

    @Test
    void a_case_that_carries_the_tag_is_among_them() throws IOException {
        new Terminal(folder).run("case", "tag", "fairmart-ban", "shops");

        assertCases(List.of("3"), asked("Which cases are tagged #shops?"));
    }

    private static void assertCases(List<String> expected, JsonNode answer) {
        List<String> sources = new ArrayList<>();
        answer.path("citations").forEach(one -> sources.add(one.path("sourceId").asText()));
        assertEquals(expected, sources.stream().distinct().toList(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which cases involve Quillo?",
                "List all cases about Quillo",
                "How many cases concern Quillo?",
                "are there any cases that mention quillo"
            })
    void each_case_that_speaks_of_it_has_a_line_the_newest_first(String question) throws IOException {
        JsonNode answer = asked(question);

        assertEquals("answered", answer.path("status").asText(), answer::toString);
        assertTrue(
                answer.path("answer")
                        .asText()
                        .matches("(?i)2 of the 3 stored cases and 1 source in no case speak of “quillo”: .*"),
                answer::toString);
        assertCases(List.of("2", "1", "4"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which cases involve Quillo or Fairmart?",
                "Which cases involve Fairmart, Lexifind or Quillo?",
                "Which cases are about either Quillo or face recognition?"
            })
    void of_several_names_to_choose_from_one_is_enough(String question) throws IOException {
        assertCases(List.of("2", "1", "4", "3"), asked(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which cases are about chatbots other than Quillo?",
                "Which cases involve a lawyer but not Quillo?",
                "Which cases involve a passenger without a lawyer?",
                "Which cases were filed in 2024 or 2025?"
            })
    void what_words_alone_cannot_tell_is_not_counted(String question) throws IOException {
        assertNotCounted(asked(question));
    }

    private static JsonNode askedAsOf(String day, String question) throws IOException {
        return new Terminal(folder).ask("--as-of", day, question);
    }

    @Test
    void as_of_a_day_the_cases_are_told_by_what_was_known_then() throws IOException {
        JsonNode answer = askedAsOf("2025-05-01", "Which cases involve Quillo?");

        assertTrue(
                answer.path("answer")
                        .asText()
                        .startsWith(
                                "1 of the 3 cases stored today and 1 source in no case speak of “Quillo” by what was known"
                                        + " on 2025-05-01:"),
                answer::toString);
        assertCases(List.of("1", "4"), answer);
        assertCases(List.of("1"), askedAsOf("2025-05-01", "Which cases were filed in 2025?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which cases involve Quillo?|No stored case speaks of “Quillo” by what was known on 2024-03-01 (3 are"
                        + " stored today); what is not stored is not known here.",
                "Which cases are open?|How cases stood on an earlier day (2024-03-01) is not kept; asked without that day,"
                        + " this tells how they stand by their newest sources."
            })
    void what_was_not_known_by_then_is_not_told(String question, String missing) throws IOException {
        JsonNode answer = askedAsOf("2024-03-01", question);

        assertEquals(missing, answer.path("abstained").path("missing").asText(), answer::toString);
    }

    private static void assertNotCounted(JsonNode answer) {
        assertTrue(!answer.toString().contains("stored case"), answer::toString);
    }

    @Test
    void beside_another_question_the_count_stands_before_its_own_lines() throws IOException {
        JsonNode answer =
                asked("Which authority banned Fairmart from using face recognition? How many cases concern Quillo?");

        List<String> lines = claims(answer);
        assertTrue(lines.get(0).startsWith("The Market Authority"), lines::toString);
        assertTrue(lines.get(1).startsWith("2 of the 3 stored cases"), lines::toString);
        JsonNode turned =
                asked("How many cases concern Quillo? Which authority banned Fairmart from using face recognition?");
        assertTrue(claims(turned).get(0).startsWith("2 of the 3 stored cases"), turned::toString);
        assertTrue(turned.path("answer").asText().startsWith("2 of the 3 stored cases"), turned::toString);
    }

    @Test
    void each_line_bears_the_name_of_its_case() throws IOException {
        List<String> lines = claims(asked("Which cases involve Fairmart?"));

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).matches("(?i)fairmart ban: .*Fairmart.*"), lines::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which cases were filed in June 2025?|2",
                "What lawsuits were decided in April 2025?|1",
                "Which cases were filed in 2025 against Nordbake?|2"
            })
    void what_was_done_in_some_time_is_read_from_dated_events(String question, String source) throws IOException {
        assertCases(List.of(source), asked(question));
    }

    @Test
    void what_is_open_is_told_from_how_each_case_stands() throws IOException {
        JsonNode answer = asked("Which lawsuits are still open?");

        assertCases(List.of("2"), answer);
        assertTrue(
                answer.path("answer").asText().startsWith("1 of the 3 stored cases is noted as under way"),
                answer::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Which cases involve Lexifind?", "Which cases were filed in 2019?", "Which cases are settled?"})
    void where_none_does_that_is_said_of_the_stored_cases_alone(String question) throws IOException {
        JsonNode answer = asked(question);

        assertEquals("not_found", answer.path("status").asText(), answer::toString);
        String missing = answer.path("abstained").path("missing").asText();
        assertTrue(missing.startsWith("No stored case "), missing);
        assertTrue(missing.endsWith(" (3 are stored); what is not stored is not known here."), missing);
    }
}
