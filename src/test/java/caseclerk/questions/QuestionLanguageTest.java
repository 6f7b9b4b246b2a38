package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fines per company in Norwich?",
                "Fines to come in Norwich?",
                "Cases come in per year?",
                "Fines as low as in Norwich?",
                "No fines in Norwich, no bans?",
                "Qui tam suits in Norwich?",
                "Wat did Bazario do?"
            })
    void short_english_questions_are_english(String question) {
        assertFalse(QuestionLanguage.isOther(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warum wurde Bazario in Vestby bestraft?",
                "Qui a poursuivi Bazario ?",
                "Wer verklagte Bazario?",
                "Pourquoi Bazario a-t-il été condamné à une amende ?",
                "¿Por qué fue multado Bazario en Norwich?",
                "Perché è stata multata Bazario per la pubblicità?",
                "Waarom werd Bazario in Vestby beboet?",
                "Por que a Bazario foi multada?",
                "Dlaczego Bazario została ukarana w Norwich?"
            })
    void other_languages_are_told_by_their_small_words(String question) {
        assertTrue(QuestionLanguage.isOther(question));
    }
}
