package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AskedDayTest {
    private static String read(String question) {
        return AskedDay.in(question)
                .map(day -> day.days() + " | " + day.phrase() + " | " + day.rest())
                .orElse("");
    }

    @Test
    void what_lies_after_or_since_a_date_has_no_end() {
        assertEquals(
                "2025-01-01 or later | after 2024 | What did clause 3.3 say?",
                read("What did clause 3.3 say after 2024?"));
        assertEquals(
                "2024-03-16 or later | after 15 March 2024 | What did clause 3.3 say?",
                read("What did clause 3.3 say after 15 March 2024?"));
        assertEquals("2024-01-01 or later | since 2024 | What changed?", read("What changed since 2024?"));
    }

    @Test
    void what_lies_before_a_date_has_no_beginning() {
        assertEquals(
                "up to 2023-12-31 | before 2024 | Which versions applied?",
                read("Which versions applied before 2024?"));
        assertEquals(
                "up to 2024-03-15 | until 15 March 2024 | Which versions applied?",
                read("Which versions applied until 15 March 2024?"));
    }

    @Test
    void between_two_dates_lies_one_time() {
        assertEquals(
                "2023-01-01 to 2025-12-31 | between 2023 and 2025 | What changed?",
                read("What changed between 2023 and 2025?"));
        assertEquals(
                "2024-03-01 to 2025-05-31 | from March 2024 to May 2025 | What changed?",
                read("What changed from March 2024 to May 2025?"));
        assertEquals(
                "2023-01-01 to 2025-12-31 | between 2025 and 2023 | What changed?",
                read("What changed between 2025 and 2023?"));
        assertEquals(
                "2024-03-01 to 2024-05-31 | between March and May 2024 | What changed?",
                read("What changed between March and May 2024?"));
        assertEquals(
                "2024-11-01 to 2025-02-28 | from November to Feb 2025 | What changed?",
                read("What changed from November to Feb 2025?"));
        assertEquals(
                "2024-03-03 to 2024-03-17 | between 3 and 17 March 2024 | What changed?",
                read("What changed between 3 and 17 March 2024?"));
        assertEquals(
                "2023-12-30 to 2024-01-02 | between 30 December and 2 January 2024 | What changed?",
                read("What changed between 30 December and 2 January 2024?"));
        assertEquals(
                "2024-02-28 to 2024-05-02 | between February 28 and May 2, 2024 | What changed?",
                read("What changed between February 28 and May 2, 2024?"));
        assertEquals("2024-01-01 to 2024-12-31 | In 2024 | And in 2025?", read("In 2024 and in 2025?"));
    }
}
