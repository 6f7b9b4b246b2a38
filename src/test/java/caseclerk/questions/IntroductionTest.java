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
    void what_the_asker_only_mentions_can_be_left_out_of_a_question_that_names_something_itself() {
        assertEquals("Who sued Picto?", PlainQuestion.withoutMentions("I'm writing on Wikipedia. Who sued Picto?"));
        assertEquals("Who sued Picto, about Wikipedia?", PlainQuestion.of("I'm writing on Wikipedia. Who sued Picto?"));
        for (String meant : List.of(
                "I'm talking about Germany. How much did Picto pay?",
                "I'm writing about Ridewell. Who fined them?",
                "Is it true?")) assertEquals(PlainQuestion.of(meant), PlainQuestion.withoutMentions(meant));
    }

    @Test
    void sentences_that_are_too_many_to_be_checked_are_counted() {
        String pasted = "Picto sued Acme. Acme paid Borel. Borel left Oslo. Oslo fined Picto. Picto lost money. ";

        assertEquals(Optional.empty(), PlainQuestion.leftOut(pasted + "Is this true?"));
        assertEquals(
                "Of the 7 sentences to be checked the first 5 were; paste the others by themselves.",
                PlainQuestion.leftOut(pasted + "Acme is open. Picto is shut. Is this true?")
                        .orElseThrow());
        assertEquals(
                5,
                QuestionParts.of(PlainQuestion.of(pasted + "Acme is open. Picto is shut. Is this true?"))
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In Jan. 2025, what did Picto suspend?",
                "On Jan. 5, what was Ridewell fined?",
                "On 5 dec. 2024, what did Picto close?",
                "According to Sen. Okafor, what did Picto do?",
                "By order of Judge Bell Jr., what did Picto pay?",
                "During the hearing in Dr. No. 5, what did Picto say?",
                "Under the ruling of Cmdr. Okafor, what did Picto pay?"
            })
    void a_point_in_front_of_the_question_cuts_nothing_off(String typed) {
        assertEquals(typed, PlainQuestion.of(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I mean the fine of 2024. How much was Ridewell fined?|Only the fine of 2024. How much was Ridewell fined?",
                "The fine concerns Germany only. How much did Picto pay?|The fine concerns Germany only. How much did Picto pay?",
                "I only care about 2023. Which brief did the robot write?|Only 2023. Which brief did the robot write?",
                "I'm talking about Germany. How much did Picto pay?|How much did Picto pay, about Germany?",
                "How much did Picto pay? The later fine, not the first.|The later fine, not the first. How much did Picto pay?",
                "The ruling came from Orlund. Who sued Picto?|The ruling came from Orlund. Who sued Picto?",
                "I am not a lawyer. Who sued Picto?|Who sued Picto?",
                "My essay has 2000 words. Who sued Picto?|Who sued Picto?",
                "I work at the Orlund Herald. Who sued Picto?|Who sued Picto?",
                "Ridewell was fined by the CNPD. Not Kansas. Who fined it?|Ridewell was fined by the CNPD. Not Kansas. Who fined it?",
                "Ridewell appealed last week. Only briefly. Who fined it?|Ridewell appealed last week. Only briefly. Who fined it?"
            })
    void what_limits_the_question_is_kept(String typed, String plain) {
        assertEquals(plain, PlainQuestion.of(typed));
        assertEquals(plain, PlainQuestion.of(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Picto claim, and is it true?",
                "Who sued Picto, can you confirm?",
                "Which tools did Okafor use, can you check?",
                "How much did Picto pay, is that right?"
            })
    void what_itself_asks_is_no_text_to_check(String typed) {
        assertEquals(typed, PlainQuestion.of(typed));
    }

    @Test
    void a_clause_that_opens_like_a_question_is_checked() {
        assertEquals(
                "Is it so that When Picto closed, its members paid?",
                PlainQuestion.of("When Picto closed, its members paid. Is this true?"));
    }

    @Test
    void a_long_text_costs_no_time() {
        for (String ahead : List.of("Is this true: ", "x is this so"))
            assertTimeout(Duration.ofSeconds(3), () -> PlainQuestion.of(ahead + "!".repeat(10_000) + "x"));
        for (String run :
                List.of("so ", "hi! ", "A ", "and ", "just ", "please ", "now, ", "!", ", ", "Is this true: ! "))
            assertTimeout(Duration.ofSeconds(3), () -> Shape.of(PlainQuestion.of(run.repeat(10_000 / run.length()))));
        for (String run : List.of("I know, what ", "is this true? ", "a. ", "about About ", "“ ", ": who "))
            assertTimeout(Duration.ofSeconds(3), () -> PlainQuestion.of("x " + run.repeat(1_900 / run.length()) + "?"));
    }
}
