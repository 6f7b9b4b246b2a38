package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Message;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told, and what goes on, when the casebook fails outside the front desk. */
class DiscordBrokenCasebookTest extends PolicyLab {
    private static final String QUESTION = "When did the review begin?";

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord);
        running.file(
                lab, "https://a.example/x", "The review", "The review of the ferry fares began in August 2025.", null);
        running.start();
    }

    private Connection casebook() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
    }

    private void rename(String table, String as) {
        try (Connection connection = casebook();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO " + as);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String readUpTo() {
        try (Connection connection = casebook();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT read_up_to FROM channel_rules")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_message_that_cannot_be_noted_gets_a_word_and_the_channel_is_read_on() {
        discord.awaitAnswer(
                discord.slash(lab.owner(), general, "settings asking", Map.of("channel", general, "where", "reply")));
        awaitHearing();
        rename("triggers", "gone");
        Message unlucky = discord.message(alice, general, QUESTION);
        String told = discord.awaitReply(unlucky).words();
        assertTrue(told.contains("run doctor to check it"), told);

        rename("gone", "triggers");
        Message asked = discord.message(alice, general, QUESTION);
        assertTrue(discord.awaitReply(asked).words().contains("August 2025"));
        discord.awaitTrue("the mark of what was read", () -> readUpTo().equals(asked.id()));
    }

    @Test
    void a_command_and_a_button_for_somebody_who_cannot_be_looked_up_get_a_word_and_break_nothing() {
        Channel direct = discord.direct(alice);
        Message answer = discord.awaitAnswer(discord.slash(alice, direct, "ask", Map.of("question", QUESTION)));
        assertTrue(answer.words().contains("August 2025"), answer.words());
        rename("homes", "gone");

        for (Message told : new Message[] {
            discord.awaitAnswer(discord.slash(alice, direct, "ask", Map.of("question", QUESTION))),
            discord.awaitAnswer(discord.press(alice, answer, "Wrong?"))
        }) assertTrue(told.words().contains("run doctor to check it"), told.words());
        int sent = discord.sent().size();
        discord.press(alice, answer, "Dismiss");
        discord.awaitTrue("a word aside", () -> discord.sent().size() > sent);
        assertEquals(false, answer.deleted());
    }
}
