package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Article;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions whether something was done, what somebody said and how much was paid, beside sources that tell of other things. */
class UnspokenDeedsFlowTest {
    private static final String SUED =
            "The union Corva sued the courier service Veltro in the labour court on 2 March 2026.";
    private static final String APPEAL = "Corva says it will appeal if the court rules against it.";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() throws IOException {
        new Terminal(folder)
                .file(List.of(
                        article(
                                "veltro",
                                "Couriers sue Veltro over dismissals",
                                SUED
                                        + " It says Veltro dismissed 40 couriers because they had joined the union. Corva's lawyer,"
                                        + " Tom Ferrer, argued that no courier had been warned before. "
                                        + APPEAL),
                        article(
                                "harrow",
                                "Harrow Rail settles with passengers",
                                "Harrow Rail and 900 passengers agreed on a settlement of 2.4 million euros. Judge Nora Whitlock"
                                        + " approved the settlement. Harrow Rail admitted no fault. Its chief executive, Max"
                                        + " Oder, resigned a week earlier."),
                        article(
                                "solara",
                                "Solara Foods recalls juice",
                                "Solara Foods recalled 30,000 bottles of carrot juice. Solara Foods denied that anybody had"
                                        + " fallen ill. The food agency said it had received eleven complaints."),
                        article(
                                "lindt",
                                "Lawyer cites cases that do not exist",
                                "The lawyer Olga Reiss filed a brief for the airline Sundair that cited cases invented by a"
                                        + " chatbot. She had not looked them up. The court imposed a sanction of €5,000 and"
                                        + " ordered notice to the judges who were named.")));
    }

    private static Article article(String slug, String title, String text) {
        return new Article("https://" + slug + ".example/1", "The Harbour Post", "2026-04-20", slug, title, text);
    }

    private static JsonNode ask(String question) throws IOException {
        return new Terminal(folder).ask(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Veltro replied to the lawsuit?",
                "Did Veltro apologise to the couriers?",
                "Did Veltro settle with Corva?",
                "Did Harrow Rail apologise?",
                "Did anybody sue Solara Foods?",
                "Did the food agency fine Solara Foods?",
                "What did Veltro say about the lawsuit?"
            })
    void another_deed_is_no_answer(String question) throws IOException {
        JsonNode answer = ask(question);
        assertEquals("not_found", answer.path("status").asText(), () -> question + " → " + claims(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did Corva sue Veltro?|" + SUED,
                "Did Harrow Rail settle with the passengers?|Harrow Rail and 900 passengers agreed on a settlement of 2.4 million euros.",
                "Did Max Oder resign?|Its chief executive, Max Oder, resigned a week earlier.",
                "Did anybody fall ill?|Solara Foods denied that anybody had fallen ill.",
                "What did Corva's lawyer argue?|Corva's lawyer, Tom Ferrer, argued that no courier had been warned before."
            })
    void what_speaks_of_the_deed_or_of_its_denial_answers(String question, String claim) throws IOException {
        JsonNode answer = ask(question);
        assertEquals("answered", answer.path("status").asText());
        assertEquals(claim, claims(answer).get(0).replaceFirst(" \\[as of .*\\]$", ""));
    }

    @Test
    void what_is_only_planned_is_said_not_to_have_been_done() throws IOException {
        JsonNode answer = ask("Has Corva appealed?");

        assertEquals(List.of(APPEAL), claims(answer));
        assertEquals("partial", answer.path("status").asText());
        assertTrue(new Terminal(folder)
                .run("ask", "Has Corva appealed?")
                .contains("Not answered: No sentence found says that this has been done."));
    }

    @ParameterizedTest
    @CsvSource({
        "How much was the lawyer of Sundair fined?",
        "What was the sanction for Olga Reiss?",
        "How much did Olga Reiss have to pay?"
    })
    void the_only_sum_of_a_source_is_that_of_whom_it_tells_of(String question) throws IOException {
        assertEquals(
                "The court imposed a sanction of €5,000 and ordered notice to the judges who were named.",
                claims(ask(question)).get(0));
    }

    @Test
    void a_chief_executive_answers_who_the_ceo_is() throws IOException {
        assertEquals(
                "Its chief executive, Max Oder, resigned a week earlier.",
                claims(ask("Who was the CEO of Harrow Rail?")).get(0));
    }
}
