package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about a matter that they call by its name, where many sources tell of matters of one kind. */
class NamedMatterFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        new Terminal(folder).run("file", "--jsonl", "src/test/resources/caseclerk/flows/lawsuits.jsonl");
    }

    private static List<String> asked(String question) throws IOException {
        return claims(new Terminal(folder).ask(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much was the sanction in Orlund v. Coastline Ferries? | sanction of €4,000",
                "How much was the fine in Teller v. Nordbake? | €900",
                "What sanction did the court impose in the Coastline Ferries case? | sanction of €4,000",
                "Which court decided Teller v. Nordbake? | Court of Appeal of Sundhaven.",
                "How long is the ban in the Fairmart case? | for five years"
            })
    void a_named_matter_is_answered_from_its_own_sources(String question, String words) throws IOException {
        List<String> claims = asked(question);
        assertEquals(1, claims.size(), () -> question + " → " + claims);
        assertTrue(claims.get(0).contains(words), () -> question + " → " + claims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When did Teller v. Nordbake begin?",
                "Who was the judge in Teller v. Nordbake?",
                "How much was the fine in the Fairmart case?",
                "How much was the sanction in Orlund v. Harbour Robotics?"
            })
    void other_matters_answer_nothing_of_it_nor_does_its_name(String question) throws IOException {
        assertEquals(List.of(), asked(question));
    }

    @Test
    void what_happened_in_it_is_told_from_its_case(@TempDir Path other) throws IOException {
        Terminal terminal = new Terminal(other);
        List<String> lawsuits = Files.readAllLines(Path.of("src/test/resources/caseclerk/flows/lawsuits.jsonl"));
        Path teller = Files.writeString(other.resolve("teller.jsonl"), lawsuits.get(1));
        terminal.run("file", "--case", "bakery-suit", "--jsonl", teller.toString());
        List<String> told = claims(terminal.ask("What happened in Teller v. Nordbake?"));
        assertTrue(
                told.stream().anyMatch(claim -> claim.contains("fined the lawyer, Ada Brisk, €900")), told::toString);
    }

    @Test
    void its_name_is_an_answer_where_a_number_is_asked_for() throws IOException {
        assertEquals(
                List.of("Orlund v. Coastline Ferries, Inc., No. 24-cv-0117."),
                asked("What is the docket number of Orlund v. Coastline Ferries?"));
    }
}
