package caseclerk.grounding;

import static caseclerk.grounding.InEnglish.OPPOSITION;
import static caseclerk.grounding.InEnglish.beside;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose words a question asks for, and who speaks in sentences. */
class AskedSpeechTest {
    private static boolean lacksWords(String question, String sentence) {
        return beside(question, sentence).lacksWordsAskedFor(name -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Picto say about the fine? | Picto",
                "What has Ina Marsh announced? | Ina Marsh",
                "How did Picto respond to the ruling? | Picto",
                "Has Picto replied to the lawsuit? | Picto",
                "What did the police say about the thieves? | police"
            })
    void a_question_asks_for_the_words_of_somebody(String question, String speaker) {
        assertEquals(Optional.of(speaker), OPPOSITION.to(question).speaker());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Picto sell?",
                "When did Picto say that?",
                "What was said of Picto?",
                "Did Picto deny it?",
                "How did Picto lose the list?"
            })
    void other_questions_ask_for_other_things(String question) {
        assertEquals(Optional.empty(), OPPOSITION.to(question).speaker());
        assertFalse(lacksWords(question, "Borel closed its shop."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Picto say about the fine? | Picto called the fine an insult.",
                "What did Picto say about the fine? | Picto's spokeswoman, Lena Bell, said the fine was too high.",
                "What did Picto say about the fine? | A lawyer for Picto argued that the fine was too high.",
                "What did Picto say about the fine? | The fine is too high, according to Picto.",
                "What did Picto say about the fine? | The company said the fine was too high.",
                "What did Picto say about the fine? | It declined to comment.",
                "What did Picto say about the fine? | “The fine is too high.”",
                "What did Ina Marsh announce? | Picto will appeal, its lawyer Ina Marsh announced.",
                "How did Picto respond to the ruling? | Picto appealed against the ruling.",
                "Has Picto replied to the lawsuit? | Picto rejected the claims."
            })
    void who_is_asked_about_speaks_or_somebody_who_may_be_meant(String question, String sentence) {
        assertFalse(lacksWords(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Picto say about the lawsuit? | Borel sued Picto in the court of Lindhaven.",
                "What did Picto say about the lawsuit? | The complaint alleges that Picto copied books.",
                "What did Picto say about the lawsuit? | It says Picto copied books.",
                "What did Picto say about the lawsuit? | Borel's lawyer, Tom Ferrer, said the books were copied.",
                "How did Picto respond to the ruling? | The members welcomed the ruling against Picto.",
                "Has Picto replied to the lawsuit? | Borel sued Picto in the court of Lindhaven.",
                "What did the police say about the thieves? | The police are looking for the thieves."
            })
    void what_others_say_and_do_are_not_the_words_asked_for(String question, String sentence) {
        assertTrue(lacksWords(question, sentence));
    }

    @Test
    void whoever_speaks_for_the_party_elsewhere_speaks_for_it_here() {
        ReadQuestion.Beside said =
                OPPOSITION.to("What did Picto say about the fine?").beside("Lena Bell said the fine was too high.");

        assertFalse(said.lacksWordsAskedFor("Lena Bell"::equals));
        assertTrue(said.lacksWordsAskedFor("Tom Ferrer"::equals));
    }
}
