package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangeTimeTest {
    private static String read(String question) {
        return ChangeTime.in(question, LocalDate.parse("2026-12-01"))
                .map(time -> time.from() + " to " + time.to())
                .orElse("");
    }

    @Test
    void two_dates_are_put_in_order_and_the_earlier_text_is_that_of_the_end_of_its_time() {
        assertEquals("2024-01-01 to 2025-12-31", read("How do the guidelines of 2025 differ from those of 2023?"));
        assertEquals("2024-01-01 to 2025-12-31", read("How do the guidelines of 2023 differ from those of 2025?"));
        assertEquals("2025-01-01 to 2025-12-31", read("What changed in 2025 compared with 2024?"));
        assertEquals("2023-01-01 to 2025-12-31", read("What changed between 2023 and 2025?"));
    }

    @Test
    void a_time_with_one_end_has_no_other() {
        assertEquals("2025-01-01 to null", read("What changed after 2024?"));
        assertEquals("-999999999-01-01 to 2023-12-31", read("What changed before 2024?"));
    }

    @Test
    void one_text_compared_with_that_of_today_is_followed_to_the_newest() {
        assertEquals("2024-01-01 to null", read("How does the current version differ from that of 2023?"));
    }

    @Test
    void a_time_counted_from_today_is_read() {
        assertEquals("2024-12-01 to 2026-12-01", read("What changed in the last two years?"));
        assertEquals("2025-01-01 to 2025-12-31", read("What changed last year?"));
        assertEquals("2026-11-01 to 2026-11-30", read("What changed last month?"));
        assertEquals("2025-12-01 to 2026-12-01", read("What changed over the past year?"));
        assertEquals("2025-01-01 to null", read("What changed since last year?"));
        assertEquals("2025-01-01 to 2025-06-30", read("What changed in the first half of 2025?"));
        assertEquals("2025-10-01 to 2025-12-31", read("What changed in the last quarter of 2025?"));
        assertEquals("2026-09-01 to 2026-09-01", read("How did the terms read three months ago?"));
        assertEquals("", read("What changed before last year?"));
        assertEquals("", read("What changed in the last version?"));
    }
}
