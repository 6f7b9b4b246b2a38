package caseclerk.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWordsTest {
    @ParameterizedTest
    @CsvSource({"January,1", "sept,9", "Sept.,9", "sep,9", "MAY,5", "dec.,12", "marching,0", "ma,0", "'',0"})
    void months_are_known_in_full_and_by_three_letters(String name, int number) {
        assertEquals(number, CalendarWords.month(name));
    }

    @ParameterizedTest
    @CsvSource({"Monday,1", "sun,7", "Thursday,4", "thurs,0", "day,0"})
    void weekdays_are_known_in_full_and_by_three_letters(String name, int number) {
        assertEquals(number, CalendarWords.weekday(name));
    }

    @Test
    void all_names_are_there_in_lower_case() {
        assertEquals(19, CalendarWords.FOLDED.size());
        assertTrue(CalendarWords.FOLDED.contains("october"));
        assertTrue("12 October 2025".matches("\\d+ (?:" + CalendarWords.ANY_MONTH + ") \\d+"));
    }
}
