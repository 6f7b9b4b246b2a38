package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteSubscriptions;
import caseclerk.adapters.storage.SqliteTenancy;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Following;
import caseclerk.digest.QuietDay;
import caseclerk.digest.Schedule;
import caseclerk.digest.Subscription.Plan;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which servers the bot is on, and who is on which, through the real client. */
class ServersTest {
    private static final int SERVERS = 27;
    private static final String MEMBER = "GET /guilds/{guild}/members/{user}";

    @TempDir
    private Path home;

    private final StandIn discord = StandIn.start();
    private final MovingClock clock = new MovingClock(Instant.now());
    private Database database;
    private SqliteTenancy tenancy;
    private ShardManager client;
    private JDA jda;

    @BeforeEach
    void connect() throws InterruptedException {
        for (int i = 0; i < SERVERS; i++) discord.guild("Server " + i);
        database = new Database(home);
        tenancy = new SqliteTenancy(database);
        client = DefaultShardManagerBuilder.createLight(StandIn.TOKEN)
                .setRestConfig(new RestConfig().setBaseUrl(discord.api()))
                .build();
        jda = client.getShards().get(0).awaitReady();
    }

    @AfterEach
    void disconnect() {
        client.shutdown();
        database.close();
        discord.close();
    }

    /** The server that the client lists last. */
    private Guild last() {
        return client.getGuilds().get(SERVERS - 1);
    }

    private Person member(Guild server, String name) {
        return discord.guild(server.getName()).person(name);
    }

    private void asked(Person person, Guild server) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO answer_askers (answer_id, workspace, person, channel) VALUES (1, ?, ?, '')")) {
            row.setString(1, Readers.workspace(server).value());
            row.setString(2, person.id());
            row.executeUpdate();
        }
    }

    @Test
    void somebody_who_asked_on_one_of_many_servers_is_found_there() throws SQLException {
        Homes homes = new Homes(tenancy, clock);
        Person alice = member(last(), "alice");
        User user = jda.retrieveUserById(alice.id()).complete();
        assertNull(homes.of(jda, user).member());

        asked(alice, last());
        assertEquals(
                last(), Objects.requireNonNull(homes.of(jda, user).member()).getGuild());
    }

    @Test
    void a_server_that_does_not_answer_is_not_taken_for_one_that_says_no() {
        Homes homes = new Homes(tenancy, clock);
        Person alice = member(client.getGuilds().get(0), "alice");
        User user = jda.retrieveUserById(alice.id()).complete();
        discord.faults().always(MEMBER, Fault.INTERNAL_ERROR_BEFORE);
        assertThrows(ErrorResponseException.class, () -> homes.of(jda, user));

        discord.faults().off();
        assertNotNull(homes.of(jda, user).member());
    }

    @Test
    void other_servers_that_do_not_answer_are_counted_and_fail_nothing() {
        Homes homes = new Homes(tenancy, clock);
        Person alice = member(last(), "alice");
        User user = jda.retrieveUserById(alice.id()).complete();
        WorkspaceId home = Readers.workspace(client.getGuilds().get(0));
        WorkspaceId other = Readers.workspace(last());
        for (WorkspaceId one : List.of(home, other)) subscribe(alice, one);
        discord.faults().always(MEMBER, Fault.INTERNAL_ERROR_BEFORE);
        assertEquals(new Homes.Others(List.of(), 1, 0), homes.withDigest(jda, user, home, "7"));

        discord.faults().off();
        assertEquals(new Homes.Others(List.of(last()), 0, 0), homes.withDigest(jda, user, home, "7"));
        assertEquals(new Homes.Others(List.of(), 0, 0), homes.withDigest(jda, user, home, "8"));
    }

    private void subscribe(Person person, WorkspaceId workspace) {
        Schedule daily = new Schedule(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        Plan plan = new Plan(Following.ALL, daily, DigestStyle.SHORT, QuietDay.SILENT);
        new SqliteSubscriptions(database).subscribe(workspace, "7", person.id(), plan, clock.instant());
    }

    @Test
    void of_many_servers_ten_are_looked_for_in_a_steady_order_and_the_others_counted() {
        Homes homes = new Homes(tenancy, clock);
        List<Guild> servers = client.getGuilds().subList(0, 13);
        Person alice = discord.person("alice");
        for (Guild one : servers) {
            member(one, "alice");
            subscribe(alice, Readers.workspace(one));
        }
        User user = jda.retrieveUserById(alice.id()).complete();
        List<Guild> first = servers.subList(1, 13).stream()
                .sorted(Comparator.comparing(Guild::getId))
                .limit(10)
                .toList();
        WorkspaceId home = Readers.workspace(servers.get(0));
        assertEquals(new Homes.Others(first, 0, 2), homes.withDigest(jda, user, home, "7"));
        assertEquals(10, discord.journal().of(MEMBER).size());

        assertEquals(10, homes.others(jda, user, home).there().size());
        assertEquals(10, homes.of(jda, user).choices().size());
        assertEquals(30, discord.journal().of(MEMBER).size());
    }

    @Test
    void whoever_chose_another_server_elsewhere_is_looked_for_anew_while_they_type() {
        Homes homes = new Homes(tenancy, clock);
        Guild one = client.getGuilds().get(0);
        Person alice = member(one, "alice");
        member(last(), "alice");
        User user = jda.retrieveUserById(alice.id()).complete();
        tenancy.home(alice.id(), Readers.workspace(one));
        assertEquals(one, typing(homes, user));
        int asked = discord.journal().of(MEMBER).size();
        assertEquals(one, typing(homes, user));
        assertEquals(asked, discord.journal().of(MEMBER).size());

        tenancy.home(alice.id(), Readers.workspace(last()));

        assertEquals(last(), typing(homes, user));
    }

    @Test
    void what_was_seen_while_somebody_typed_is_as_old_as_the_beginning_of_the_look() {
        // Each time that is read is ten seconds after the last, as if every look took so long.
        Clock slow = new MovingClock(clock.instant()) {
            @Override
            public Instant instant() {
                move(Duration.ofSeconds(10));
                return super.instant();
            }
        };
        Homes homes = new Homes(tenancy, slow);
        Guild one = client.getGuilds().get(0);
        Person alice = member(one, "alice");
        User user = jda.retrieveUserById(alice.id()).complete();
        tenancy.home(alice.id(), Readers.workspace(one));
        assertEquals(one, typing(homes, user));

        assertEquals(one, typing(homes, user));

        assertEquals(2, discord.journal().of(MEMBER).size());
    }

    private Guild typing(Homes homes, User user) {
        return Objects.requireNonNull(homes.lately(jda, user).member()).getGuild();
    }

    @Test
    void a_thread_that_was_noted_before_the_casebook_was_deleted_is_noted_anew() {
        Threads threads = new Threads(tenancy);
        Departures departures = new Departures(tenancy, threads, clock, Duration.ZERO);
        caseclerk.fixtures.discord.Guild server = discord.guild(last().getName());
        Guild left = last();
        var started = discord.thread(
                server.owner(), discord.message(server.owner(), server.channel("general"), "Ferries"), "ferry");
        GuildChannel thread = discord.await("the thread", () -> left.getGuildChannelById(started.id()));
        threads.note(thread);
        discord.kick(server);
        discord.awaitTrue("the departure", () -> client.getGuildById(server.id()) == null);
        departures.left(Readers.workspace(left));
        departures.carryOut(client);
        assertEquals(Map.of(), tenancy.threads(Readers.workspace(left)));

        threads.note(thread);

        assertEquals(
                Set.of(started.id()), tenancy.threads(Readers.workspace(left)).keySet());
    }

    @Test
    void only_the_casebook_of_a_server_where_the_bot_is_not_is_deleted() {
        Duration grace = Duration.ofDays(30);
        Departures departures = new Departures(tenancy, new Threads(tenancy), clock, grace);
        WorkspaceId here = Readers.workspace(last());
        WorkspaceId elsewhere = new WorkspaceId("discord-1");
        for (WorkspaceId one : List.of(here, elsewhere)) {
            tenancy.home("person of " + one.value(), one);
            departures.left(one);
        }
        clock.move(grace);
        departures.carryOut(client);

        assertEquals(List.of(), tenancy.due(clock.instant()));
        assertEquals(true, tenancy.known().contains(here));
        assertEquals(false, tenancy.known().contains(elsewhere));
    }
}
