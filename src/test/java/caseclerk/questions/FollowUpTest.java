package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.questions.FollowUp.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
    private static final Turn CUT_OFF = new Turn(
            "What did Microsoft cut off for the Israel Ministry of Defence?",
            List.of("Microsoft has disabled a set of services, Brad Smith said."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And when was that?|When did Microsoft cut off for the Israel Ministry of Defence?",
                "Why?|Why did Microsoft cut off for the Israel Ministry of Defence?",
                "Why did they do that?|Why did Microsoft cut off for the Israel Ministry of Defence?",
                "who said so?|Who said what Microsoft did cut off for the Israel Ministry of Defence?",
                "What about Amazon?|What did Amazon cut off for the Israel Ministry of Defence?",
                "And Amazon?|What did Amazon cut off for the Israel Ministry of Defence?",
                "and in 2024?|What did Microsoft cut off for the Israel Ministry of Defence in 2024?",
                "What about the employees?|What did Microsoft cut off for the employees?",
                "Did they apologise?|Did Microsoft apologise?",
                "What did he say?|What did Brad Smith say?",
                "What was his reason?|What was Brad Smith's reason?",
                "Did it affect Azure?|Did Microsoft affect Azure?",
                "Was anyone arrested there?"
                        + "|Was anyone arrested there, about Microsoft and the Israel Ministry of Defence?",
                "How many?|How many did Microsoft cut off for the Israel Ministry of Defence?"
            })
    void what_points_back_takes_its_subject_from_the_question_before(String asked, String understood) {
        assertEquals(understood, FollowUp.standAlone(asked, List.of(CUT_OFF)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And what was the amount?|How much was Picto fined?",
                "what was the reason for that?|Why was Picto fined?",
                "what's the date?|When was Picto fined?",
                "Which pictures?|Which pictures, about Picto?"
            })
    void what_is_asked_for_by_its_name_is_asked_of_the_question_before(String asked, String understood) {
        Turn fined = new Turn(
                "Who fined Picto?",
                List.of("The court fined Picto for its pictures under Federal Rule of Civil Procedure 11."));

        assertEquals(understood, FollowUp.standAlone(asked, List.of(fined)));
    }

    @Test
    void what_was_no_question_is_not_pointed_back_to() {
        Turn greeting = new Turn("hello", List.of());

        assertEquals("What can you do?", FollowUp.standAlone("What can you do?", List.of(greeting)));
        assertEquals(
                "When did Microsoft cut off for the Israel Ministry of Defence?",
                FollowUp.standAlone("When?", List.of(CUT_OFF, greeting)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who fired four employees?|When was it that they fired four employees?",
                "Which services were cut off?|When were services cut off?",
                "Which services did Amazon sell to Israel?|When did Amazon sell services to Israel?",
                "Who was fired by Google?|When were they fired by Google?",
                "Was Microsoft accused of complicity?|When was Microsoft accused of complicity?",
                "What happened to the protesters?|When did it happen to the protesters?",
                "Who is Brad Smith?|When was that, about Brad Smith?"
            })
    void every_question_can_be_asked_with_when(String before, String understood) {
        assertEquals(understood, FollowUp.standAlone("When?", List.of(new Turn(before, List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did the agency's head resign?|Who said whether the agency's head did resign?",
                "Did Picto's former head resign in May?|Who said whether Picto's former head did resign in May?",
                "Was the agency's head suspended?|Who said whether the agency's head was suspended?",
                "Did the vice-president resign?|Who said whether the vice-president did resign?",
                "Did the agency resign?|Who said whether the agency did resign?",
                "When did Picto's head resign?|Who said when Picto's head did resign?"
            })
    void who_said_so_is_asked_with_the_whole_subject_before_its_verb(String before, String understood) {
        assertEquals(understood, FollowUp.standAlone("who said that?", List.of(new Turn(before, List.of("x")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who was fined in 2023?|How many?|How many were fined in 2023?",
                "Who was fined in 2023?|which ones?|Which ones were fined in 2023?",
                "Who was fined in 2023?|How many people?|How many people were fined in 2023?",
                "Who was fined in 2023?|How many euros?|How many euros were they fined in 2023?",
                "Who has been fined?|How many?|How many have been fined?",
                "What was cut off?|How many?|How many were cut off?",
                "Who fined Picto?|How many?|How many fined Picto?",
                "Who did the CNPD fine?|How many?|How many did the CNPD fine?",
                "Who is Brad Smith?|How many?|How many was that, about Brad Smith?"
            })
    void those_asked_for_are_counted_themselves(String before, String asked, String understood) {
        assertEquals(understood, FollowUp.standAlone(asked, List.of(new Turn(before, List.of("x")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Google say?",
                "Are there any protests?",
                "Is it true that employees were fired?",
                "How many employees signed the petition?"
            })
    void what_stands_alone_is_left_as_it_is(String asked) {
        assertEquals(asked, FollowUp.standAlone(asked, List.of(CUT_OFF)));
    }

    @Test
    void who_did_it_is_asked_in_the_past() {
        Turn frozen = new Turn("When did the company freeze the account?", List.of());

        assertEquals("Who froze the account?", FollowUp.standAlone("by whom?", List.of(frozen)));
    }

    @Test
    void without_turns_nothing_is_added() {
        assertEquals("And when was that?", FollowUp.standAlone("And when was that?", List.of()));
    }

    @Test
    void a_name_is_looked_for_further_back_when_the_last_turn_has_none() {
        assertEquals(
                "Did Microsoft apologise?",
                FollowUp.standAlone("Did they apologise?", List.of(CUT_OFF, new Turn("Who was fired?", List.of()))));
    }

    @Test
    void in_a_conversation_about_one_subject_it_is_said_where_it_was_left_out() {
        Turn turn = new Turn("Where did she go to school?", List.of("Ada Sample went to school in Northmark."));

        assertEquals(
                "Did anyone find out, about Ada Sample, Early years?",
                FollowUp.standAlone("Did anyone find out?", List.of(), List.of("Ada Sample", "Early years")));
        assertEquals(
                "Was Ada Sample happy there, about Northmark?",
                FollowUp.standAlone("Was she happy there?", List.of(turn, turn), List.of("Ada Sample", "Early years")));
        assertEquals(
                "Did Ada Sample write books?",
                FollowUp.standAlone("Did Ada Sample write books?", List.of(turn, turn), List.of("Ada Sample")));
    }

    @Test
    void another_day_takes_the_place_of_the_day_asked_about() {
        List<Turn> turns = List.of(new Turn("What did guideline 3.2 say on 1 July 2023?", List.of("It says so.")));

        assertEquals("What did guideline 3.2 say on 5 May 2024?", FollowUp.standAlone("and on 5 May 2024?", turns));
        assertEquals("What did guideline 3.2 say on 2024-05-05?", FollowUp.standAlone("What about 2024-05-05?", turns));
        assertEquals("What did guideline 3.2 say in 2025?", FollowUp.standAlone("And in 2025?", turns));
    }

    @Test
    void a_sentence_about_it_from_elsewhere_is_not_made_one_about_what_was_said_here() {
        String sentence = "It also disabled the Azure subscriptions of another unit, the paper wrote.";

        assertEquals(sentence, FollowUp.standAlone(sentence, List.of(CUT_OFF)));
    }

    @Test
    void what_a_sentence_about_it_names_in_passing_is_not_what_it_is_about() {
        Turn sentence = new Turn("It disabled the Azure subscriptions.", List.of());

        assertEquals("When did it end?", FollowUp.standAlone("When did it end?", List.of(sentence)));
        assertEquals("When did Microsoft end?", FollowUp.standAlone("When did it end?", List.of(CUT_OFF, sentence)));
    }

    @Test
    void what_a_rule_says_is_asked_of_the_clause_that_the_answer_named() {
        Turn clause = new Turn(
                "Under which clause did the CNPD fine Ridewell?",
                List.of("The decision rests on clause 5.1 of the Ridewell Driver Terms."));

        assertEquals(
                "What does clause 5.1 of the Ridewell Driver Terms say?",
                FollowUp.standAlone("What does it say?", List.of(clause)));
    }

    @Test
    void what_somebody_owns_in_the_question_itself_is_theirs() {
        assertEquals(
                "Did employees keep their jobs?",
                FollowUp.standAlone("Did employees keep their jobs?", List.of(CUT_OFF)));
    }

    @Test
    void a_follow_up_that_found_nothing_is_not_what_the_next_one_points_to() {
        Turn fined = new Turn("When did the CNPD fine Ridewell?", List.of("The CNPD fined Ridewell on 12 March 2025."));
        Turn lost = new Turn("What happened after the CNPD fined Ridewell?", List.of());
        Turn other = new Turn("When did the CNPD fine Uber?", List.of());

        assertEquals("Why did the CNPD fine Ridewell?", FollowUp.standAlone("why?", List.of(fined, lost)));
        assertEquals("Why did the CNPD fine Uber?", FollowUp.standAlone("why?", List.of(fined, other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did Microsoft's review begin?|is it finished?|Is Microsoft's review finished?",
                "Who is involved in the Vikby case?|when did it start?|When did the Vikby case start?"
            })
    void what_a_name_owns_is_not_taken_for_the_name(String before, String asked, String understood) {
        assertEquals(understood, FollowUp.standAlone(asked, List.of(new Turn(before, List.of()))));
    }
}
