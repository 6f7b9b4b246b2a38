package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Person;
import caseclerk.ingestion.Origin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that the bot is taken out of. */
class DiscordDepartureTest extends PolicyLab {
    private static final Duration GRACE = Duration.ofDays(30);

    private final MovingClock clock = new MovingClock(Instant.now());
    private final Person owner = lab.owner();

    /** A server that used all there is. */
    @BeforeEach
    void start() {
        running = new RunningBot(home, discord, clock);
        running.fileSamples(lab);
        running.file(
                lab,
                "https://minutes.example/may",
                "Minutes",
                "The harbour board fined Kestrel Freight on 17 May 2025.",
                new Origin(general.id(), owner.id()));
        running.start();
        String question = "When did the review begin?";
        var answer = discord.awaitAnswer(discord.slash(owner, general, "ask", Map.of("question", question)));
        for (String button : List.of("Wrong?", "Follow case"))
            discord.awaitAnswer(discord.press(owner, answer, button));
        discord.press(owner, answer, "Endorse");
        discord.awaitTrue("the name of who checked it", () -> answer.words().contains("Checked by"));
        give("digest subscribe", Map.of("cases", "azure-surveillance-review"));
        give("digest watch", Map.of("question", question));
        give("settings allow", Map.of("right", "manage", "role", lab.role("clerks", false)));
        clock.move(Duration.ofDays(1));
        running.sendDigests(clock);
    }

    private void give(String command, Map<String, ?> options) {
        discord.awaitAnswer(discord.slash(owner, general, command, options));
    }

    /** How many rows there are of everything that people put in; tables without any are left out. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                            + " 'sqlite_%' AND name <> 'migrations' AND name NOT LIKE 'passage\\_words\\_%' ESCAPE '\\'")) {
                while (names.next()) tables.add(names.getString(1));
            }
            for (String table : tables)
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
                    if (count.next() && count.getLong(1) > 0) rows.put(table, count.getLong(1));
                }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void restart() {
        running.stop();
        running.start();
    }

    @Test
    void the_casebook_of_a_server_that_was_left_goes_after_the_grace_with_every_row() {
        discord.kick(lab);
        discord.awaitTrue("the departure", () -> rows().containsKey("departures"));
        Map<String, Long> kept = rows();
        clock.move(GRACE.minusDays(1));
        restart();
        assertEquals(kept, rows());

        clock.move(Duration.ofDays(1));
        restart();
        discord.awaitTrue("the casebook to be gone", () -> !rows().containsKey("departures"));
        assertEquals(Map.of(), rows());
    }

    @Test
    void a_server_that_takes_the_bot_back_in_time_keeps_its_casebook() {
        Map<String, Long> before = rows();
        discord.kick(lab);
        discord.awaitTrue("the departure", () -> rows().containsKey("departures"));
        discord.invite(lab);
        discord.awaitTrue("the return", () -> !rows().containsKey("departures"));
        clock.move(GRACE.plusDays(1));
        restart();

        assertEquals(before, rows());
    }

    @Test
    void a_server_that_was_left_while_the_bot_was_down_is_noticed_and_an_outage_is_no_leaving() {
        Guild other = discord.guild("Elsewhere");
        running.file(other, "https://other.example/x", "Other", "The ferry sank on 3 March 2024.", null);
        discord.outage(other);
        restart();
        assertNotEquals(true, rows().containsKey("departures"));

        running.stop();
        discord.kick(lab);
        running.start();
        discord.awaitTrue("the departure", () -> rows().getOrDefault("departures", 0L) == 1);
    }
}
