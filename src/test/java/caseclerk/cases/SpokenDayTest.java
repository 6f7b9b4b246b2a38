package caseclerk.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenDayTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-03-05");

    private static String read(String words) {
        return SpokenDay.of(words, TODAY).map(LocalDate::toString).orElse("none");
    }

    @Test
    void days_are_read_as_people_write_them() {
        for (String written : List.of(
                "2025-03-01",
                "2025/03/01",
                "1 March 2025",
                "on the 1st of March 2025",
                "Saturday, 1 March 2025",
                "1. Mar. 2025",
                "March 1, 2025",
                "march 1st 2025",
                "1.3.2025",
                "01.03.2025",
                "4 days ago")) assertEquals("2025-03-01", read(written), written);
        assertEquals("2025-03-05", read("today"));
        assertEquals("2025-03-04", read(" Yesterday "));
        assertEquals("2025-02-26", read("a week ago"));
        assertEquals("2025-03-25", read("3/25/2025"));
        assertEquals("2025-03-25", read("25/3/2025"));
    }

    @Test
    void what_may_mean_two_days_or_none_is_no_day() {
        for (String written : List.of("", "soon", "3/4/2025", "30 February 2025", "1 March", "March 2025", "2025"))
            assertEquals("none", read(written), written);
        assertEquals(
                "March 2025 is a month and not a day; write it like 2025-09-25, 25 September 2025 or yesterday.",
                SpokenDay.complaint("March 2025"));
    }

    @Test
    void the_words_of_a_day_are_told_from_those_behind_it() {
        assertEquals(3, SpokenDay.length(List.of("1", "March", "2025", "Acme"), TODAY));
        assertEquals(1, SpokenDay.length(List.of("yesterday", "Acme"), TODAY));
        assertEquals(0, SpokenDay.length(List.of("Acme", "yesterday"), TODAY));
        assertEquals(Optional.empty(), SpokenDay.of("Acme", TODAY));
    }
}
