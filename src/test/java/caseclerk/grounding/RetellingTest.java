package caseclerk.grounding;

import static caseclerk.grounding.InEnglish.OPPOSITION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.grounding.Retelling.Manner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingTest {
    private static Manner manner(String phrase, String text) {
        return OPPOSITION.retelling(phrase).of(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Picto suspended Borel | Borel was blocked by Picto on 3 April 2024.",
                "the suspension | Picto suspended the account on 3 April 2024.",
                "the suspension | The suspension took effect on 3 April 2024.",
                "the fine | The regulator fined Picto 9,000 euros on 3 April 2024.",
                "the court's decision | The court decided on 3 April 2024 that Picto must pay.",
                "Borel lodged its appeal | Borel appealed on 3 April 2024.",
                "the removal of the video | Picto removed the video on 3 April 2024."
            })
    void a_text_that_tells_of_it_in_other_words_gives_its_day(String phrase, String text) {
        assertTrue(manner(phrase, text).isDated(), manner(phrase, text).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the suspension | Picto lifted the suspension on 3 April 2024.",
                "Picto suspended Borel | A court ended the suspension of Borel on 3 April 2024.",
                "Picto suspended Borel | Picto restored the account on 3 April, three weeks after it had suspended it.",
                "Picto suspended Borel | Picto may suspend Borel on 3 April.",
                "the suspension | Borel complained on 3 April 2024 about the suspension.",
                "the suspension | Picto announced on 3 April 2024 that it would suspend the account."
            })
    void the_day_of_something_else_is_not_its_day(String phrase, String text) {
        assertEquals(Manner.MENTIONED, manner(phrase, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Picto sued Borel | Picto suspended Borel on 3 April 2024.",
                "the fine | Borel appealed on 3 April 2024."
            })
    void a_text_about_something_else_is_silent(String phrase, String text) {
        assertEquals(Manner.SILENT, manner(phrase, text));
    }
}
