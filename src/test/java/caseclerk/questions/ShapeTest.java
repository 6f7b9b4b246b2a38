package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource({
        "When did the review begin?, when",
        "On what date was it published?, when",
        "When exactly was the report sent?, when",
        "Since when has the rule stood?, when",
        "Tell me when the ban ends, when",
        "When did the board say how it decides?, when",
        "What happened when the board ruled?, what",
        "'When the ban ended, what did the paper say?', what",
        "What became of the people who complained?, what",
        "To whom was the report sent?, who",
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
