package caseclerk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.digest.UnreliableChannels.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the channels is counted there: no digest twice, no source twice, no source left out. */
class ExactlyOnceTest {
    /** Before the clocks change in America and in Europe. */
    private static final Instant SPRING = Instant.parse("2026-03-05T00:00:00Z");

    @TempDir
    private Path home;

    /** Digest-days seen, and what is wrong with them. */
    private record Count(int messages, List<String> wrong) {}

    private static Count count(DigestWorld world) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> digests = new TreeMap<>();
        Map<String, List<Long>> told = new HashMap<>();
        for (Message message : world.channels.messages) {
            digests.merge(message.channel() + " " + message.nonce(), 1, Integer::sum);
            told.computeIfAbsent(message.channel(), c -> new ArrayList<>()).addAll(message.sources());
        }
        digests.forEach((digest, times) -> {
            if (times > 1) wrong.add("twice: " + digest);
        });
        world.expected.forEach((channel, sources) -> {
            List<Long> seen = told.getOrDefault(channel, List.of());
            if (seen.size() != new HashSet<>(seen).size()) wrong.add("a source twice in " + channel);
            if (!new HashSet<>(seen).equals(sources))
                wrong.add("not all in " + channel + ": " + seen + " of " + sources);
        });
        return new Count(world.channels.messages.size(), wrong);
    }

    @Test
    void every_source_is_told_of_once_in_each_channel_whatever_breaks() {
        try (DigestWorld world = new DigestWorld(home, SPRING, 7, 0.2, 0.01)) {
            world.subscribe(9);
            world.live(26, true);
            world.settle();

            Count count = count(world);
            assertEquals(List.of(), count.wrong());
            assertTrue(count.messages() > 100, "only " + count.messages());
        }
    }

    @Test
    @Tag("bench")
    void twenty_thousand_digest_days() {
        int channels = Integer.getInteger("digest.channels", 50);
        int days = Integer.getInteger("digest.days", 400);
        try (DigestWorld world = new DigestWorld(home, SPRING, 11, 0.15, 0.005)) {
            world.subscribe(channels);
            world.live(days, true);
            world.settle();
            Count count = count(world);
            System.out.printf(
                    "%d channels x %d days = %d digest-days, %d messages, %d wrong%n",
                    channels,
                    days,
                    channels * days,
                    count.messages(),
                    count.wrong().size());
            assertEquals(List.of(), count.wrong());
        }
    }
}
