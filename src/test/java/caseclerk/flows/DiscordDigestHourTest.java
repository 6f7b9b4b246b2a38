package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When digests come, and what people are told of that, in the weekend in which the clocks go forward. */
class DiscordDigestHourTest extends PolicyLab {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-28T06:00:00Z"));

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord, clock).start();
    }

    private String subscribe(String at, String zone) {
        return discord.awaitAnswer(discord.slash(
                        lab.owner(), general, "digest subscribe", Map.of("at", at, "zone", zone, "quiet", "one-line")))
                .words();
    }

    private int sentAt(String instant) {
        clock.set(Instant.parse(instant));
        return running.sendDigests(clock);
    }

    @Test
    void a_changed_hour_counts_from_the_first_day_that_has_no_digest_yet() {
        subscribe("08:00", "Europe/Berlin");
        assertEquals(1, sentAt("2026-03-28T07:00:00Z"));

        String told = subscribe("20:00", "Europe/Berlin");

        assertTrue(told.contains("The next is due on 2026-03-29;"), told);
        assertEquals(0, sentAt("2026-03-28T20:00:00Z"));
        assertEquals(0, sentAt("2026-03-29T17:59:00Z"));
        assertEquals(1, sentAt("2026-03-29T18:00:00Z"));
    }

    @Test
    void a_zone_in_which_the_day_begins_later_has_no_second_digest_of_that_day() {
        subscribe("08:00", "Pacific/Auckland");
        assertEquals(1, sentAt("2026-03-28T19:00:00Z"));

        String told = subscribe("08:00", "America/Los_Angeles");

        assertTrue(told.contains("The next is due on 2026-03-30;"), told);
        assertEquals(0, sentAt("2026-03-29T20:00:00Z"));
        assertEquals(1, sentAt("2026-03-30T15:00:00Z"));
    }

    @Test
    void an_hour_that_the_clocks_skip_comes_once_and_as_much_later() {
        String told = subscribe("02:30", "Europe/Berlin");

        assertTrue(told.contains("The next is due on 2026-03-29;"), told);
        assertEquals(0, sentAt("2026-03-29T01:29:00Z"));
        assertEquals(1, sentAt("2026-03-29T01:30:00Z"));
        assertEquals(0, sentAt("2026-03-29T02:30:00Z"));
    }
}
