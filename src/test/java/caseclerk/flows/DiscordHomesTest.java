package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction.Choice;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Direct messages of people who share several servers with the bot. */
class DiscordHomesTest extends PolicyLab {
    private static final String MEMBER = "GET /guilds/{guild}/members/{user}";
    /** As long as it may be taken from the last look where somebody is. */
    private static final Duration TYPING = Duration.ofSeconds(20);

    private final Guild second = discord.guild("Second");
    private final MovingClock clock = new MovingClock(Instant.now());

    @BeforeEach
    void start() {
        second.person("alice");
        running = new RunningBot(home, discord, clock);
        running.file(lab, "https://lab.example/x", "Ferry", "The ferry of the lab sank on 3 March 2024.", null);
        running.file(second, "https://second.example/x", "Barge", "The barge sank on 5 May 2025.", null);
        running.start();
    }

    private List<Choice> proposed(Person to, Channel where) {
        return discord.awaitAcknowledged(discord.autocomplete(to, where, "source show", "source", Map.of("source", "")))
                .choices();
    }

    @Test
    void while_somebody_types_discord_is_asked_once_where_they_are_and_soon_again() {
        Channel own = discord.direct(bruno);
        assertEquals(1, proposed(bruno, own).size());
        int asked = discord.journal().of(MEMBER).size();
        for (int i = 0; i < 5; i++) assertEquals(1, proposed(bruno, own).size());
        assertEquals(asked, discord.journal().of(MEMBER).size());

        lab.remove(bruno);
        clock.move(TYPING.minusSeconds(1));
        proposed(bruno, own);
        assertEquals(asked, discord.journal().of(MEMBER).size());
        clock.move(Duration.ofSeconds(1));

        assertEquals(List.of(), proposed(bruno, own));
    }

    @Test
    void whoever_left_is_shown_nothing_at_once_and_proposed_nothing_from_then_on() {
        Channel own = discord.direct(bruno);
        assertEquals(1, proposed(bruno, own).size());
        lab.remove(bruno);

        Message list = discord.awaitAnswer(discord.slash(bruno, own, "source list", Map.of()));

        assertTrue(list.words().startsWith("I find no server that we share."), list.words());
        assertEquals(List.of(), proposed(bruno, own));
    }
}
