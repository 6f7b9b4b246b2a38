package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever sources say, Discord takes the message, and nothing of it is lost or more than text. */
class AnswerMessagesTest {
    @Test
    void odd_answers_are_taken_and_read_back_as_they_were() {
        assertTrue(AnswerMessages.compare(1, 400) >= 800);
    }

    @Test
    @Tag("bench")
    void ten_thousand_odd_answers_are_taken_and_read_back_as_they_were() {
        int messages = AnswerMessages.compare(2, 10_000);
        System.out.println("answers: 10000 in two forms, " + messages + " messages, all taken and read back");
    }
}
