package caseclerk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.MovingClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the channels is counted there: no digest twice, no report twice, none left out, no day forgotten. */
class ExactlyOnceTest {
    /** Before the clocks change in America and in Europe. */
    private static final Instant SPRING = Instant.parse("2026-03-05T00:00:00Z");

    @TempDir
    private Path home;

    private static DigestWorld world(Path home, long seed, double faults, double deaths) {
        MovingClock clock = new MovingClock(SPRING);
        Random random = new Random(seed);
        return new DigestWorld(home, clock, random, new UnreliableChannels(clock, random, faults), deaths);
    }

    @Test
    void every_report_is_told_of_once_in_each_channel_whatever_breaks() {
        try (DigestWorld world = world(home, 7, 0.2, 0.01)) {
            world.subscribe(9);
            world.live(26, true);
            world.settle();

            DigestCount count = DigestCount.of(world);
            assertEquals(List.of(), count.wrong());
            assertTrue(count.messages() > 100, "only " + count.messages());
        }
    }

    @Test
    void every_report_is_told_of_once_at_a_stand_in_discord_whatever_breaks() {
        DiscordPlaces discord = new DiscordPlaces(home, 3, 0.2, 40);
        try (DigestWorld world = new DigestWorld(home, new MovingClock(SPRING), new Random(5), discord, 0.01)) {
            world.subscribe(6);
            world.live(12, true);
            world.settle();

            DigestCount count = DigestCount.of(world);
            assertEquals(List.of(), count.wrong());
            assertEquals(List.of(), discord.refused());
            assertTrue(count.messages() > 40, "only " + count.messages());
            assertTrue(discord.struck() > 5, "only " + discord.struck());
        }
    }

    /** What came twice so far; what is missing may still come. */
    private static List<String> twice(DigestWorld world) {
        return DigestCount.of(world).wrong().stream()
                .filter(wrong -> !wrong.startsWith("missing"))
                .toList();
    }

    @Test
    @Tag("bench")
    void twenty_thousand_digest_days_at_a_stand_in_discord() {
        int channels = Integer.getInteger("digest.channels", 50);
        int days = Integer.getInteger("digest.days", 400);
        long begun = System.nanoTime();
        DiscordPlaces discord = new DiscordPlaces(home, 13, 0.15, 150);
        try (DigestWorld world = new DigestWorld(home, new MovingClock(SPRING), new Random(11), discord, 0.004)) {
            world.subscribe(channels);
            for (int day = 0; day < days; day += 10) {
                world.live(Math.min(10, days - day), true);
                System.out.printf(
                        "day %d, %d s, twice so far: %s%n",
                        Math.min(days, day + 10), (System.nanoTime() - begun) / 1_000_000_000, twice(world));
            }
            world.settle();
            DigestCount count = DigestCount.of(world);
            System.out.printf(
                    "%d digest-days due in %d channels; %d messages; in channels that want a line every day %d days told,"
                            + " %d made up for later; %d requests met a fault, %d deaths, %d rounds; %d wrong, %d refused%n",
                    count.due(),
                    channels,
                    count.messages(),
                    count.told(),
                    count.madeUpFor(),
                    discord.struck(),
                    world.killed(),
                    world.rounds(),
                    count.wrong().size(),
                    discord.refused().size());
            assertEquals(List.of(), count.wrong());
            assertEquals(List.of(), discord.refused());
        }
    }
}
