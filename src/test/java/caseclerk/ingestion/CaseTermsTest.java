package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Words;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseTermsTest {
    private static String stem(String word) {
        return Words.stem(word);
    }

    @Test
    void names_are_words_with_a_capital_that_no_sentence_gave_them() {
        CaseTerms terms =
                CaseTerms.of("", "Pallets were left open. The sheds of Kestrel Freight were full of pallets.");

        assertEquals(Set.of(stem("kestrel"), stem("freight")), terms.names());
        assertTrue(terms.terms().contains(stem("pallets")));
    }

    @Test
    void days_numbers_and_function_words_tell_nothing() {
        assertEquals(
                Set.of(stem("sheds")),
                CaseTerms.of("", "On Monday, 12 March, 2025 the sheds were.").terms());
    }

    @Test
    void a_word_that_is_also_written_small_is_no_name() {
        assertFalse(CaseTerms.of("", "Near the Harbour stood a harbour office.")
                .names()
                .contains(stem("harbour")));
    }

    @Test
    void what_cases_of_all_kinds_share_is_known_as_common() {
        assertTrue(CaseTerms.isCommon(stem("court")));
        assertFalse(CaseTerms.isCommon(stem("pallet")));
    }
}
