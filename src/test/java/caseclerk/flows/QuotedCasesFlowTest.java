package caseclerk.flows;

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

/** Two matters that the same words are told of: an answer that quotes both says whose they are. */
class QuotedCasesFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() throws IOException {
        new Terminal(folder)
                .file(List.of(
                        article(
                                "belvano-fees",
                                "2025-03-13",
                                "Railway fined over fees",
                                "The transport authority fined the railway Belvano on 12 March 2025. About 310,000"
                                        + " passengers were affected by hidden fees."),
                        article(
                                "norbank-outage",
                                "2025-01-15",
                                "Ticket machines of Norbank fail",
                                "The ticket machines of Norbank stood still on 13 January 2025. About 1.3 million"
                                        + " passengers were affected.")));
    }

    private static Article article(String slug, String day, String title, String text) {
        return new Article("https://" + slug + ".example/", "The " + slug + " Post", day, slug, title, text);
    }

    private static JsonNode ask(String words) throws IOException {
        return new Terminal(folder).ask(words);
    }

    @Test
    void an_answer_out_of_two_cases_names_them() throws IOException {
        JsonNode answer = ask("How many passengers were affected?");

        assertEquals(2, Terminal.claims(answer).size(), answer::toString);
        String notices = answer.path("notices").toString();
        assertTrue(notices.contains("What is quoted is of 2 cases: “"), notices);
        assertTrue(notices.contains("”, “"), notices);
    }

    @Test
    void an_answer_out_of_one_case_names_none() throws IOException {
        JsonNode answer = ask("When was Belvano fined?");

        assertEquals(1, Terminal.claims(answer).size(), answer::toString);
        assertEquals(0, answer.path("notices").size(), answer::toString);
    }
}
