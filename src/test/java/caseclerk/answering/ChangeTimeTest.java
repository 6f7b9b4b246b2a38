package caseclerk.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChangeTimeTest {
    private static String read(String question) {
        return ChangeTime.in(question)
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
}
