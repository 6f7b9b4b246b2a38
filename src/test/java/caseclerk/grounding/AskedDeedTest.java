package caseclerk.grounding;

import static caseclerk.grounding.InEnglish.OPPOSITION;
import static caseclerk.grounding.InEnglish.beside;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked whether it was done, and whether sentences speak of it. */
class AskedDeedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Picto appealed? | appealed",
                "Did anybody sue Picto? | sue",
                "Did the food agency fine Picto? | fine",
                "Has Picto paid Ina Marsh? | paid",
                "Have members been criticised since May? | criticised",
                "Was Picto ordered to pay damages? | ordered,pay",
                "Did Picto file an appeal? | appeal"
            })
    void it_is_the_main_verb_or_the_noun_for_what_is_done(String question, String deed) {
        assertEquals(Arrays.asList(deed.split(",")), OPPOSITION.to(question).deed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did the trial take place?",
                "Is the review finished?",
                "Who sued Picto?",
                "Does Picto use drones?",
                "Was the order a ban?",
                "Did Picto have a licence?"
            })
    void where_nothing_so_definite_is_asked_any_sentence_will_do(String question) {
        assertEquals(List.of(), OPPOSITION.to(question).deed());
        assertTrue(beside(question, "Borel closed its shop.").speaksOfDeed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Picto appealed? | Picto lodged an appeal in May.",
                "Did Picto settle with the members? | Picto and the members reached a settlement.",
                "Was Picto fined? | The court imposed a sanction of €500.",
                "Has Picto paid the members? | The members got no compensation.",
                "Did Picto admit it? | Picto denied it.",
                "Has the review finished? | The review is still ongoing.",
                "Did Picto sack the clerk? | Picto dismissed the clerk.",
                "Has Borel sued Picto? | Borel is considering a lawsuit."
            })
    void it_is_spoken_of_in_other_forms_and_by_what_becomes_of_it(String question, String sentence) {
        assertTrue(beside(question, sentence).speaksOfDeed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Picto appealed? | Picto was ordered to pay damages by the court.",
                "Did Picto apologise to Borel? | Borel sued Picto in the court of Lindhaven.",
                "Did Picto settle with Borel? | Borel sued Picto in the court of Lindhaven.",
                "Has Picto paid the sanction? | The court imposed a sanction of €500 on Picto.",
                "Did Picto admit it? | The members praised Picto."
            })
    void another_deed_of_the_same_people_does_not_speak_of_it(String question, String sentence) {
        assertFalse(beside(question, sentence).speaksOfDeed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Picto appealed? | Picto says it will appeal.",
                "Has Borel sued Picto? | Borel is considering a lawsuit.",
                "Has Picto paid Marsh? | The court ordered Picto to pay Marsh 900 euros in damages.",
                "Has the court ruled against Picto? | Picto will go if the court rules against it.",
                "Has the agency revoked the licence? | The agency may revoke the licence.",
                "Did Picto restore the account? | Borel will wait until Picto restores the account."
            })
    void what_is_only_planned_or_possible_leaves_it_open(String question, String sentence) {
        assertTrue(beside(question, sentence).leavesDeedOpen());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Has Picto appealed? | Picto appealed in May and will not comment.",
                "Has Picto appealed? | Picto will not appeal.",
                "Has Picto paid? | Picto refused to pay.",
                "Did Picto settle? | The judge approved the settlement.",
                "Was Picto ordered to pay? | The court ordered Picto to pay.",
                "Were the charges dismissed? | Borel spent ten days in jail before the charges were dismissed.",
                "Did Picto restore the account? | Borel waited until Picto restored the account.",
                "Has Picto appealed? | The members praised Picto."
            })
    void what_is_told_as_done_or_denied_does_not(String question, String sentence) {
        assertFalse(beside(question, sentence).leavesDeedOpen());
    }
}
