package caseclerk.flows;

import static caseclerk.fixtures.Terminal.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several questions in one line are answered in one answer, each from its own sources. */
class SeveralQuestionsFlowTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void file() {
        new Terminal(folder).run("file", "--jsonl", "src/test/resources/caseclerk/flows/lawsuits.jsonl");
    }

    private static JsonNode asked(String question) throws IOException {
        return new Terminal(folder).ask(question);
    }

    @Test
    void each_is_answered_with_its_own_citation() throws IOException {
        JsonNode answer =
                asked("How much was Ada Brisk fined and which authority banned Fairmart from using face recognition?");

        assertEquals("answered", answer.path("status").asText(), answer::toString);
        List<String> claims = claims(answer);
        assertEquals(2, claims.size(), claims::toString);
        assertTrue(claims.get(0).contains("€900"), claims::toString);
        assertTrue(claims.get(1).startsWith("The Market Authority has banned"), claims::toString);
        assertEquals("[1,2]", answer.path("claims").get(0).path("citations").toString());
        assertEquals("[3]", answer.path("claims").get(1).path("citations").toString());
        assertTrue(answer.path("missing").isNull());
    }

    @Test
    void a_sentence_that_answers_two_is_said_once() throws IOException {
        JsonNode answer = asked("How much was Ada Brisk fined? And who fined her?");

        assertEquals(1, claims(answer).size(), answer::toString);
        assertEquals("answered", answer.path("status").asText(), answer::toString);
    }

    @Test
    void what_is_not_in_the_notes_is_told_beside_what_is() throws IOException {
        JsonNode answer = asked("How much was Ada Brisk fined, and who sued Quillo?");

        assertEquals("partial", answer.path("status").asText(), answer::toString);
        assertEquals(
                "“Who sued Quillo?” is not in the notes.",
                answer.path("missing").asText());
        assertEquals(1, claims(answer).size(), answer::toString);
    }

    @Test
    void a_part_that_names_nothing_is_asked_of_the_sources_of_the_one_before() throws IOException {
        JsonNode answer = asked("How much was Ada Brisk fined, and which judge wrote the order?");

        assertEquals("partial", answer.path("status").asText(), answer::toString);
        assertTrue(claims(answer).stream().noneMatch(claim -> claim.contains("Maren Holt")), answer::toString);
    }

    @Test
    void an_amount_is_asked_of_the_question_before() throws IOException {
        JsonNode answer = asked("Who fined Ada Brisk, and what was the amount?");

        assertEquals("answered", answer.path("status").asText(), answer::toString);
        assertTrue(claims(answer).get(0).contains("€900"), answer::toString);
    }

    @Test
    void what_the_asker_only_mentions_does_not_keep_an_answer_back() throws IOException {
        JsonNode answer = asked("I'm writing on Wikipedia. How much was Ada Brisk fined?");

        assertTrue(claims(answer).get(0).contains("€900"), answer::toString);
        assertEquals(
                "This answers “How much was Ada Brisk fined?” and nothing else that was mentioned.",
                answer.path("notices").get(0).asText());
    }

    @Test
    void of_a_long_text_it_is_told_how_much_was_checked() throws IOException {
        String pasted = "The court fined Ada Brisk €900. " + "Quillo sells boats. ".repeat(5);
        JsonNode answer = asked(pasted + "Is this true?");

        assertEquals(
                "Of the 6 sentences to be checked the first 5 were; paste the others by themselves.",
                answer.path("notices").get(0).asText(),
                answer::toString);
    }

    @Test
    void where_no_part_is_answered_nothing_is() throws IOException {
        assertEquals(
                "not_found",
                asked("Who sued Quillo and who founded Lexifind?")
                        .path("status")
                        .asText());
    }

    @Test
    void a_yes_or_no_is_told_by_the_answer_to_how_much() throws IOException {
        JsonNode answer = asked("Was Ada Brisk fined? How much?");

        assertTrue(claims(answer).get(0).contains("€900"), answer::toString);
        assertEquals("answered", answer.path("status").asText(), answer::toString);
    }

    @Test
    void where_sources_disagree_on_one_the_answer_is_not_whole(@TempDir Path other) throws IOException {
        Path lines = other.resolve("chirply.jsonl");
        Files.write(
                lines,
                List.of(
                        line(
                                "The Paper",
                                "The authority fined Chirply €45 million for profiling children. Chirply was founded by"
                                        + " Ida Lund."),
                        line("The Post", "The authority had fined Chirply €42m for profiling children.")));
        new Terminal(other).run("file", "--jsonl", lines.toString());

        JsonNode answer = new Terminal(other).ask("How much was Chirply fined, and who founded Chirply?");

        assertEquals("partial", answer.path("status").asText(), answer::toString);
        assertEquals(
                "The sources disagree on the number in “How much was Chirply fined?”.",
                answer.path("missing").asText());
        assertEquals(3, claims(answer).size(), answer::toString);
    }

    private static String line(String publisher, String text) {
        return "{\"url\":\"https://tidings.example/" + publisher.replace(" ", "-")
                + "\",\"title\":\"Chirply fined\",\"publisher\":\"" + publisher + "\",\"text\":\"" + text + "\"}";
    }
}
