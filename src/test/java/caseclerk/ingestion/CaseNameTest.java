package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNameTest {
    @Test
    void the_telling_words_of_the_title_make_the_slug() {
        assertEquals(
                new CaseName("harbour-board-fines-kestrel-freight", "The harbour board fines Kestrel Freight's owner"),
                CaseName.of("The harbour board fines Kestrel Freight's owner", "", slug -> false));
    }

    @Test
    void a_taken_slug_is_numbered() {
        Set<String> taken = Set.of("fares-rise", "fares-rise-2");

        assertEquals(new CaseName("fares-rise-3", "Fares rise"), CaseName.of("Fares rise", "", taken::contains));
    }

    @Test
    void a_title_in_letters_that_can_be_spelt_in_ours_is_spelt() {
        assertEquals(
                "shtraf-banka-greyport-zakryt",
                CaseName.of("Штраф банка «Грейпорт» закрыт", "", slug -> false).slug());
    }

    @Test
    void a_title_without_letters_of_ours_still_gives_a_slug() {
        assertEquals(
                "harbour-post-2025-03-04",
                CaseName.of("港湾局 2024", "Harbour Post 2025-03-04", slug -> false)
                        .slug());
        assertEquals("case", CaseName.of("港湾局", "", slug -> false).slug());
    }
}
