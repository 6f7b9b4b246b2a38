package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Interaction.Choice;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    private final Channel direct = discord.direct(alice);
    private final MovingClock clock = new MovingClock(Instant.now());

    @BeforeEach
    void start() {
        second.person("alice");
        running = new RunningBot(home, discord, clock);
        running.file(lab, "https://lab.example/x", "Ferry", "The ferry of the lab sank on 3 March 2024.", null);
        running.file(second, "https://second.example/x", "Barge", "The barge sank on 5 May 2025.", null);
        running.start();
    }

    private Message give(String command) {
        return discord.awaitAnswer(discord.slash(alice, direct, command, Map.of()));
    }

    private void choose(Message question, String server) {
        discord.press(alice, question, server);
        discord.awaitTrue(
                "the choice", () -> question.words().startsWith("Direct messages are about that server from now on"));
    }

    private List<Choice> proposed(Person to, Channel where) {
        return discord.awaitAcknowledged(discord.autocomplete(to, where, "source show", "source", Map.of("source", "")))
                .choices();
    }

    private static List<String> labels(List<Choice> choices) {
        return choices.stream().map(Choice::name).toList();
    }

    @Test
    void in_an_outage_of_the_server_chosen_another_can_be_chosen_and_that_one_again_afterwards() {
        choose(give("source list"), "Policy Lab");
        assertTrue(give("source list").words().contains("Ferry"));
        discord.outage(lab);

        Message away = give("source list");
        assertEquals(
                "Discord has an outage of your server now. Ask again later, or choose another server for direct messages,"
                        + " then ask again.",
                away.words());
        assertEquals(List.of("Second"), away.buttons());
        choose(away, "Second");
        assertTrue(give("source list").words().contains("Barge"));

        discord.restore(lab);
        discord.awaitAnswer(discord.slash(lab.owner(), general, "help", Map.of()));
        assertTrue(give("source list").words().contains("Barge"));
        Message help = give("help");
        assertTrue(
                help.words()
                        .endsWith("Direct messages are about **Second** now; choose another server to change that."),
                help.words());
        assertEquals(List.of("Policy Lab"), help.buttons());
        choose(help, "Policy Lab");
        assertTrue(give("source list").words().contains("Ferry"));
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void in_an_outage_of_another_server_the_one_chosen_goes_on() {
        choose(give("source list"), "Second");
        discord.outage(lab);

        assertTrue(give("source list").words().contains("Barge"));
        assertFalse(give("help").words().contains("Direct messages are about"));
    }

    @Test
    void a_digest_of_a_server_that_is_not_chosen_is_named_with_a_way_to_it() {
        choose(give("source list"), "Second");
        give("digest subscribe");
        assertTrue(give("digest list")
                .words()
                .matches("Digests of \\*\\*Second\\*\\*:\\n• This channel: all cases, at 08.*[^.]"));
        choose(give("help"), "Policy Lab");
        String others = "Digests of other servers come here, too: **Second**. Press one for direct messages to list,"
                + " pause, resume or end its digest.";

        assertEquals(
                "This channel gets no digest; /digest subscribe starts one.\nThis was about **Policy Lab**. " + others,
                give("digest unsubscribe").words());
        Message listed = give("digest list");
        assertEquals(
                "Digests of **Policy Lab**:\nNo channel gets a digest yet; /digest subscribe starts one.\n" + others,
                listed.words());
        assertEquals(List.of("Second"), listed.buttons());
        give("digest subscribe");
        assertTrue(give("digest pause").words().endsWith("This was about **Policy Lab**. " + others));
        choose(listed, "Second");
        assertTrue(give("digest unsubscribe").words().startsWith("This channel gets no more digests."));
        assertTrue(give("digest list").words().contains("come here, too: **Policy Lab**."));
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void a_digest_of_a_server_that_somebody_left_is_not_named_and_of_one_that_is_away_it_is_said_so() {
        Guild third = discord.guild("Third");
        third.person("alice");
        for (String server : List.of("Third", "Policy Lab", "Second")) {
            choose(give(server.equals("Third") ? "source list" : "help"), server);
            give("digest subscribe");
        }
        third.remove(alice);
        discord.outage(lab);
        assertTrue(give("digest list")
                .words()
                .endsWith("Digests of other servers come here, too: 1 that cannot be reached now. Ask again later."));

        discord.restore(lab);
        discord.awaitAnswer(discord.slash(lab.owner(), general, "help", Map.of()));
        Message listed = give("digest list");
        assertTrue(listed.words().contains("come here, too: **Policy Lab**."), listed.words());
        assertEquals(List.of("Policy Lab"), listed.buttons());
    }

    @Test
    void a_channel_of_a_server_is_told_nothing_of_other_servers() {
        choose(give("source list"), "Second");
        give("digest subscribe");
        Message listed = discord.awaitAnswer(discord.slash(alice, general, "digest list", Map.of()));
        assertEquals("No channel gets a digest yet; /digest subscribe starts one.", listed.words());
        String help = discord.awaitAnswer(discord.slash(alice, general, "help", Map.of()))
                .words();
        assertFalse(help.contains("Second"), help);
        Person carla = second.person("carla");
        Message own = discord.awaitAnswer(discord.slash(carla, discord.direct(carla), "digest list", Map.of()));
        assertEquals(
                "Digests of **Second**:\nNo channel gets a digest yet; /digest subscribe starts one.", own.words());
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

    @Test
    void in_an_outage_of_the_server_chosen_nothing_is_proposed_nor_looked_up() {
        choose(give("source list"), "Policy Lab");
        assertEquals(1, proposed(alice, direct).size());
        discord.outage(lab);
        int asked = discord.journal().of(MEMBER).size();

        assertEquals(List.of(), proposed(alice, direct));

        assertEquals(asked, discord.journal().of(MEMBER).size());
    }

    @Test
    void a_reply_stays_as_it_is_where_other_servers_cannot_be_named() throws SQLException {
        choose(give("source list"), "Policy Lab");
        String named = "\nDirect messages are about **Policy Lab** now; choose another server to change that.";
        String help = give("help").words();
        assertTrue(help.endsWith(named), help);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE answer_askers RENAME TO elsewhere");
        }

        assertEquals(
                help.substring(0, help.length() - named.length()), give("help").words());
    }

    @Test
    void a_clock_that_is_set_back_and_another_choice_make_nobody_wait() {
        assertEquals(List.of(), proposed(alice, direct));
        choose(give("source list"), "Policy Lab");
        assertTrue(labels(proposed(alice, direct)).get(0).contains("Ferry"));
        choose(give("help"), "Second");
        assertTrue(labels(proposed(alice, direct)).get(0).contains("Barge"));

        second.remove(alice);
        clock.move(Duration.ofHours(-1));
        assertTrue(labels(proposed(alice, direct)).get(0).contains("Ferry"));
    }
}
