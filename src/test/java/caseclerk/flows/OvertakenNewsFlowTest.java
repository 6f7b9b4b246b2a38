package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.fixtures.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes-or-no questions about cases of which there is later news: of the same, or of something else. */
class OvertakenNewsFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        new Terminal(folder).run("file", "--jsonl", "src/test/resources/caseclerk/flows/overtaken.jsonl");
    }

    private static List<String> claims(String question) throws IOException {
        return Terminal.claims(new Terminal(folder).ask(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did the regulator fine Dunmore? | The regulator fined Dunmore 40,000 euros on 3 February 2025.",
                "Was Dunmore fined? | The regulator fined Dunmore 40,000 euros on 3 February 2025.",
                "Has Acme opened an inquiry into the leak?"
                        + " | Acme has opened an inquiry into the leak of customer addresses. [as of 4 March 2025]",
                "Is the plant in Norwich closed?"
                        + " | The plant in Norwich was closed on 1 March 2025 after a fire. [as of 4 March 2025]"
            })
    void later_news_of_something_else_does_not_lead(String question, String only) throws IOException {
        assertEquals(List.of(only), claims(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is the account of Ada Lorrin suspended?",
                "Did Picto suspend Ada Lorrin?",
                "Has she been suspended?"
            })
    void later_news_that_it_was_undone_leads(String question) throws IOException {
        assertEquals(
                List.of(
                        "Ada Lorrin was reinstated on Tuesday.",
                        "Picto suspended the account of Ada Lorrin on 2 March 2025. [as of 4 March 2025]"),
                claims(question));
    }

    @Test
    void a_court_may_undo_what_somebody_else_did() throws IOException {
        assertEquals(
                "The administrative court overturned the fine on Tuesday.",
                claims("Was Harrow fined?").get(0));
    }

    @Test
    void who_somebody_is_is_told_by_what_stands_before_the_name_too() throws IOException {
        assertEquals(
                List.of("The Information Commissioner, Aron Fell, has opened a review of Kite."),
                claims("Who is Aron Fell?"));
    }
}
