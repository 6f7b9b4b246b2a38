package caseclerk.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource({
        "When did the review begin?, when",
        "On what date was it published?, when",
        "Who is Brad Smith?, definition",
        "Who closed the account?, who",
        "Where is the office?, where",
        "Why was the account closed?, why",
        "What triggered the investigation?, why",
        "How many accounts were closed?, how-many",
        "Is the review finished?, yes-no",
        "Which services were affected?, list",
        "List the policies, list",
        "Compare the statements of A and B, compare",
        "Give me a timeline of the case, timeline",
        "What did the company say?, what",
        "the review, other"
    })
    void questions_are_told_apart(String question, String shape) {
        assertEquals(shape, Shape.of(question).label());
    }
}
