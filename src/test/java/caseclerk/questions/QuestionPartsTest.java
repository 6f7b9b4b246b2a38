package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who sued Picto and how much was Acme fined?|Who sued Picto? how much was Acme fined?",
                "When was it closed? And why?|When was it closed? And why?",
                "When was Ridewell fined, and by whom?|When was Ridewell fined? by whom?",
                "Who, when and why did Acme dismiss?|Who did Acme dismiss? When did Acme dismiss? Why did Acme dismiss?",
                "When and where was Dana Okafor heard?|When was Dana Okafor heard? Where was Dana Okafor heard?",
                "Who and when was fined?|By whom was fined? When was fined?",
                "How much was Ridewell fined, when and why?|How much was Ridewell fined? when? why?",
                "What did Acme do, what did it say and has it paid?|What did Acme do? what did it say? has it paid?",
                "Was Acme fined? How much? By which court?|Was Acme fined? How much? By which court?",
                "Was Acme fined, and if so, how much?|Was Acme fined? how much?",
                "who sued Picto; how much was Acme fined|who sued Picto? how much was Acme fined?",
                "Who is Dana Okafor & what did she write?|Who is Dana Okafor? what did she write?",
                "When and where did Picto and Borel meet and what did they agree?"
                        + "|When did Picto and Borel meet? Where did Picto and Borel meet? what did they agree?",
                "When and where was Picto fined, when and why?|When was Picto fined? Where was Picto fined? when? why?",
                "What did Picto do in Berlin and who sued it?|What did Picto do in Berlin? who sued it?",
                "Under which rule was Picto fined and when did it pay?|Under which rule was Picto fined? when did it pay?",
                "Who did what and when?|Who did what? when?",
                "What do clauses 4.2 and 4.3 say?|What does clause 4.2 say? What does clause 4.3 say?",
                "What do sections 1, 2 and 5.1 say about bots?|What does section 1 say about bots?"
                        + " What does section 2 say about bots? What does section 5.1 say about bots?"
            })
    void several_questions_are_told_apart(String asked, String parts) {
        assertEquals(parts, String.join(" ", QuestionParts.of(asked)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who sued and won?",
                "What did Picto and who else sign?",
                "What did the board and who else sign?",
                "Under what rule and when was Picto fined?",
                "Why did Acme ban and fine the researchers?",
                "Who was fined and disbarred?",
                "Did Smith say when the review began and who led it?",
                "What happened when the office was closed and who was inside?",
                "Who is the lawyer, who was fined in May?",
                "Which lawyers who used it and who were fined appealed?",
                "What is the difference between what Acme said and what it did?",
                "Did the board report that the club closed and why it did?",
                "Did Acme write “who asks and who pays” on the wall?",
                "What is, and what was, the rule?",
                "How much were Acme and Picto fined?",
                "When did the review begin?",
                "When the club closed its office, what did its members do?",
                "Acme closed the account. When did it?"
            })
    void one_question_stays_one(String asked) {
        assertEquals(List.of(asked), QuestionParts.of(asked));
    }

    @Test
    void the_last_question_is_understood_from_those_before_it() {
        assertEquals("Why was Ridewell fined?", QuestionParts.last("When was Ridewell fined? And why?"));
    }

    @Test
    void a_long_run_of_questions_costs_no_time() {
        for (String run : List.of(" and who", ", when", "? ", "; what is", " which"))
            assertTimeout(Duration.ofSeconds(3), () -> QuestionParts.of("Who sued" + run.repeat(240) + "?"));
    }
}
