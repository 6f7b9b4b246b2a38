package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A server whose bot sends digests, rounds of sending, and what arrived. */
abstract class DigestLab extends PolicyLab {
    final Person owner = lab.owner();
    final MovingClock clock = new MovingClock(Instant.now());

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord);
        running.start();
    }

    /** Something to be told of. */
    void fileNews() {
        running.fileSamples(lab, "dismissals");
    }

    void subscribe(Map<String, ?> options) {
        Message told = discord.awaitAnswer(discord.slash(owner, general, "digest subscribe", options));
        assertTrue(told.words().startsWith("This channel gets a digest of"), told.words());
    }

    List<Message> digests() {
        return digestsIn(general);
    }

    List<Message> digestsIn(Channel channel) {
        return discord.messages(channel).stream()
                .filter(message -> message.words().contains("Digest for"))
                .toList();
    }

    /** Rounds enough for what is tried again later, each two minutes after the other. */
    void rounds(int count) {
        for (int i = 0; i < count; i++) {
            running.sendDigests(clock);
            clock.move(Duration.ofMinutes(3));
        }
    }

    String said(String command, Map<String, ?> options) {
        return discord.awaitAnswer(discord.slash(owner, general, command, options))
                .words();
    }
}
