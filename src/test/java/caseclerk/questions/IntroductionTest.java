package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hi all, I am writing a piece on scraping and my editor wants to know, before tomorrow, how much Picto had to pay. Anyone?"
                        + "|How much Picto had to pay?",
                "I've looked everywhere but can't find when Picto closed the accounts. Does anybody here know?"
                        + "|When Picto closed the accounts?",
                "For my seminar paper: how much was Ridewell fined?|how much was Ridewell fined?",
                "I work at a small paper. Who fined Ridewell? Would be great if somebody could help!|Who fined Ridewell?",
                "I read something about Ridewell the other day. Who fined them?|Who fined Ridewell?",
                "My boss asked me about the Rite Aid thing. What did the FTC allege?|What did the FTC allege, about Rite Aid?",
                "My professor says that Picto banned some researchers. Which rule did they break?"
                        + "|My professor says that Picto banned some researchers. Which rule did they break?",
                "Just curious, who fined Ridewell?|who fined Ridewell?",
                "Quick q - does anybody remember how much Ridewell was fined?|How much Ridewell was fined?",
                "Need help! Who fined Ridewell? My deadline is today.|Who fined Ridewell?",
                "Ridewell?? who fined them|Ridewell?? who fined them"
            })
    void what_is_told_around_a_question_is_taken_off(String typed, String plain) {
        assertEquals(plain, PlainQuestion.of(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ridewell was fined in May. Picto closed. Is this true?|Is it so that Ridewell was fined in May? Is it so that Picto closed?",
                "\"Ridewell was fined in May.\" is this true?|Is it so that Ridewell was fined in May?",
                "Ridewell was fined in May, is that true?|Is it so that Ridewell was fined in May?",
                "Is this true? Ridewell was fined in May|Is it so that Ridewell was fined in May?",
                "My colleague claims Ridewell was fined twice. Is that right?|Is it so that Ridewell was fined twice?",
                "I saw this: \"Ridewell was fined twice\" – can anyone confirm?|Is it so that Ridewell was fined twice?"
            })
    void a_text_that_is_to_be_checked_becomes_the_question(String typed, String plain) {
        assertEquals(plain, PlainQuestion.of(typed));
    }

    @Test
    void quoted_lines_are_what_the_own_ones_point_to() {
        assertEquals(
                "Is it so that Ridewell was fined in May?",
                PlainQuestion.of("> Ridewell was fined in May.\nis that true?"));
        assertEquals("Who fined Picto?", PlainQuestion.of("> Ridewell was fined in May.\nWho fined Picto?"));
        assertEquals("Ridewell was fined", PlainQuestion.of("> Ridewell was fined"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company did not say how many people were fired.",
                "Clause 4.2: what does it say?",
                "Picto: when did the review begin?",
                "Did Smith v. Acme Corp. say when it began?",
                "Who sued Picto? And when?",
                "What does Art. 17 say about No. 5?",
                "Who closed the John W. Weeks office?",
                "How much was the fine in Orlund v. Coastline?",
                "Is it true?"
            })
    void what_belongs_to_the_question_stays(String typed) {
        assertEquals(typed, PlainQuestion.of(typed));
    }

    @Test
    void a_topic_can_be_left_out_where_something_else_is_named() {
        assertEquals(
                Optional.of("What did the FTC allege?"),
                Introduction.Topic.off("What did the FTC allege, about Rite Aid?"));
        assertEquals(Optional.empty(), Introduction.Topic.off("How many, about Rite Aid?"));
    }

    @Test
    void a_long_text_costs_no_time() {
        for (String run : List.of("I know, what ", "is this true? ", "a. ", "about About ", "“ ", ": who "))
            assertTimeout(Duration.ofSeconds(3), () -> PlainQuestion.of("x " + run.repeat(1_900 / run.length()) + "?"));
    }
}
