package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void a_moment_written_for_machines_is_shown_in_the_time_of_the_reader() {
        assertEquals(
                "answer was not delivered at <t:1764542524:f>, \\*again\\*",
                Moments.within("answer was not delivered at 2025-11-30T22:42:04.006478253Z, *again*"));
        assertEquals("none", Moments.within("none"));
    }
}
