package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import caseclerk.questions.PlainQuestion;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedRoleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "When was Picto's head office closed?",
                "Did Picto's head office do that?",
                "What was Acme's chief complaint?",
                "Why did Acme's chief complaint fail?",
                "What were Picto's chief demands?",
                "How high were Picto's lawyer fees?",
                "Why did Picto's agent network close?"
            })
    void the_first_half_of_a_noun_is_no_role(String question) {
        assertEquals(Optional.empty(), AskedRole.in(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Picto's head say? | head",
                "When did Picto's lawyer resign in May? | lawyer",
                "What has Picto's lawyer said? | lawyer",
                "Was Picto's head fined? | head",
                "When was Picto's head of research hired? | head",
                "Why is Picto's director, Dana Marsh, on trial? | director",
                "Did Picto's lawyer Dana Marsh resign? | lawyer"
            })
    void a_role_before_the_verb_of_the_question_is_one(String question, String word) {
        assertEquals(word, AskedRole.in(question).orElseThrow().word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who's the CEO of Picto? | Picto | true",
                "who’s Picto's lawyer? | Picto | true",
                "Is Picto's lawyer a judge? | Picto | false",
                "Is Dana Marsh Picto's lawyer? | Dana Marsh Picto | false",
                "Who is the Norbank Group's lawyer? | Norbank Group | true",
                "Did the US's president resign? | US | false",
                "Name Picto's lawyer. | Picto | true",
                "Who represents Picto? | Picto | true",
                "Who currently leads the CNPD? | CNPD | true"
            })
    void the_party_is_the_name_alone(String question, String party, boolean ofHolder) {
        AskedRole asked = AskedRole.in(PlainQuestion.of(question)).orElseThrow();
        assertEquals(party, asked.party());
        assertEquals(ofHolder, asked.ofHolder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who led Picto? | true",
                "Who leads Picto? | false",
                "Who ran Picto? | true",
                "Who spoke for Picto? | true",
                "Who was the head of Picto? | true"
            })
    void what_is_asked_in_the_past_is_of_who_held_it(String question, boolean past) {
        assertEquals(past, AskedRole.in(question).orElseThrow().past());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Germany | German | true",
                "the United States | US | true",
                "Mira Okonjo | Ms Okonjo | true",
                "France | French | true",
                "Israel | Israeli | true",
                "Austria | Australian | false",
                "Niger | Nigeria | false",
                "Picto | Pictora | false",
                "Picto | The | false",
                "The | Picto | false"
            })
    void names_of_one_party_are_known_for_that(String one, String other, boolean same) {
        assertEquals(same, PartyNames.areOfOne(one, other));
        assertFalse(same && !PartyNames.areOfOne(other, one));
    }
}
