package caseclerk.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LatinTest {
    @Test
    void letters_with_marks_and_ligatures_are_written_without() {
        assertEquals("strasse-zurich-odegard-lodz", PolicyCase.slugOf("Straße Zürich, Ødegård: Łódź"));
    }

    @Test
    void cyrillic_greek_and_korean_words_are_spelt() {
        assertEquals("shtraf-dlya-banka", PolicyCase.slugOf("Штраф для банка"));
        assertEquals("prostimo-stin-trapeza", PolicyCase.slugOf("Πρόστιμο στην τράπεζα"));
        assertEquals("hanguk-eunhaeng", PolicyCase.slugOf("한국 은행"));
    }

    @Test
    void it_does_not_matter_how_a_letter_is_coded() {
        String name = "Йод Ёлка Ångström 한국";

        assertEquals(
                PolicyCase.slugOf(Normalizer.normalize(name, Normalizer.Form.NFC)),
                PolicyCase.slugOf(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Test
    void other_scripts_have_no_slug() {
        assertEquals("", PolicyCase.slugOf("حظر الدراجات"));
        assertEquals("2025", PolicyCase.slugOf("港湾局 2025"));
    }

    @Test
    void a_slug_is_of_a_name_with_or_without_a_number() {
        assertTrue(PolicyCase.isSlugOf("crew-2", "Crew"));
        assertTrue(PolicyCase.isSlugOf("case-3", "港湾局"));
        assertFalse(PolicyCase.isSlugOf("crew", "The crew"));
        assertFalse(PolicyCase.isSlugOf("crews", "Crew"));
    }
}
