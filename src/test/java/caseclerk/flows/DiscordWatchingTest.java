package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels where questions are answered without a call, and how the bot takes the refusal of what that needs. */
class DiscordWatchingTest extends PolicyLab {
    private static final String QUESTION = "When did the review begin?";

    private final Channel forum = lab.forum("questions");
    private final Person admin = lab.person("admin");

    @BeforeEach
    void open() {
        Role admins = lab.role("admins", false, Permission.MANAGE_SERVER);
        lab.give(admin, admins);
        running = new RunningBot(home, discord);
        running.file(
                lab, "https://a.example/x", "The review", "The review of the ferry fares began in August 2025.", null);
    }

    private String settings(String what, Channel channel, String key, String value) {
        return discord.awaitAnswer(
                        discord.slash(admin, general, "settings " + what, Map.of("channel", channel, key, value)))
                .words();
    }

    private void watch(Channel channel, String where) {
        String shown = settings("asking", channel, "where", where);
        assertTrue(shown.contains(channel.mention()), shown);
        // The words of messages come with a connection of their own.
        awaitHearing();
    }

    private List<Message> answers(Channel channel) {
        return discord.messages(channel).stream()
                .filter(one -> one.author().equals(discord.bot()))
                .toList();
    }

    @Test
    void a_question_in_an_ask_channel_is_answered_and_other_talk_is_not() {
        running.start();
        watch(general, "reply");
        discord.message(alice, general, "Good morning, everybody.");
        Message asked = discord.message(alice, general, QUESTION);

        assertTrue(discord.awaitReply(asked).words().contains("August 2025"));
        assertEquals(1, answers(general).size());
    }

    @Test
    void where_threads_are_closed_to_the_bot_it_answers_in_the_channel() {
        running.start();
        watch(general, "thread");
        general.forbid(discord.bot(), Permission.MESSAGE_SEND_IN_THREADS);
        Message asked = discord.message(alice, general, QUESTION);

        assertTrue(discord.awaitReply(asked).words().contains("August 2025"));
    }

    @Test
    void what_the_notes_do_not_hold_takes_one_line_where_nobody_called() {
        running.start();
        watch(general, "reply");
        String words = discord.awaitReply(
                        discord.message(alice, general, "Who painted the ferry for Captain Borowski?"))
                .words();

        assertTrue(words.startsWith("**Not in the notes.**"), words);
        assertFalse(words.contains("Nearest passages"), words);
    }

    @Test
    void a_post_in_a_forum_is_answered_in_the_post() {
        running.start();
        watch(forum, "channel");
        Message post = discord.post(alice, forum, "The review", QUESTION);

        discord.awaitTrue(
                "an answer in the post", () -> !answers(post.channel()).isEmpty());
        assertTrue(answers(post.channel()).get(0).words().contains("August 2025"));
    }

    @Test
    void what_was_asked_while_nobody_listened_is_answered_once() {
        running.start();
        watch(general, "reply");
        Message before = discord.message(alice, general, QUESTION);
        discord.awaitReply(before);
        running.stop();
        Message missed = discord.message(alice, general, "When did the review of the fares begin?");

        running.start();
        assertTrue(discord.awaitReply(missed).words().contains("August 2025"));
        assertEquals(1, discord.repliesTo(before).size());
        assertEquals(1, discord.repliesTo(missed).size());
    }

    @Test
    void without_the_words_of_messages_all_else_works_and_help_says_what_does_not() {
        discord.withholdContent();
        running.start();
        settings("asking", general, "where", "reply");
        discord.awaitTrue(
                "the limit to be known",
                () -> running.bot().status().stream()
                        .anyMatch(line -> line.words().startsWith("Watched channels are off")));
        discord.awaitTrue("a connection", () -> running.bot().isUp());

        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", QUESTION)));
        assertTrue(answer.words().contains("August 2025"), answer.words());
        String help = discord.awaitAnswer(discord.slash(alice, general, "help", Map.of()))
                .words();
        assertTrue(help.contains("Watched channels are off"), help);
    }

    @Test
    void after_a_while_without_a_gateway_it_comes_back_to_the_same_one() {
        running.start();
        discord.gateway().goDark();
        discord.awaitTrue("a try in the dark", () -> discord.gateway().turnedAway() > 0);
        discord.gateway().comeBack();
        discord.awaitTrue("a connection after the dark", () -> running.bot().isUp());

        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", QUESTION)));
        assertTrue(answer.words().contains("August 2025"), answer.words());
    }

    @Test
    void a_connection_that_cannot_be_made_anew_is_tried_again_while_the_one_before_goes_on() {
        running.start();
        discord.faults().always("GET /gateway/bot", Fault.INTERNAL_ERROR_BEFORE);
        settings("asking", general, "where", "reply");
        discord.awaitTrue("a try", () -> discord.faults().struck() > 0);
        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", QUESTION)));
        assertTrue(answer.words().contains("August 2025"), answer.words());
        assertEquals(false, running.bot().ended().isDone());

        Message asked = discord.message(alice, general, QUESTION);
        discord.faults().off();
        assertTrue(discord.awaitReply(asked).words().contains("August 2025"));
    }

    @Test
    void a_question_that_two_connections_bring_is_answered_once() throws SQLException {
        running.start();
        settings("asking", general, "where", "reply");
        discord.awaitTrue("two connections", () -> discord.gateway().connected() == 2);
        Message asked = discord.message(alice, general, discord.bot().mention() + " " + QUESTION);
        discord.awaitReply(asked);
        running.stop();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
                ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM answers")) {
            assertEquals(1, count.getInt(1));
        }
    }

    @Test
    void a_close_that_stays_ends_the_bot_with_one_sentence() {
        running.start();
        discord.gateway().close(4004, "Authentication failed.");

        assertEquals(
                "Discord does not accept the token; copy it again from the developer portal into DISCORD_TOKEN.",
                running.bot().ended().join());
    }
}
