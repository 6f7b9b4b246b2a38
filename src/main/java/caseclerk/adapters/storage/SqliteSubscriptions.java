package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Following;
import caseclerk.digest.QuietDay;
import caseclerk.digest.Schedule;
import caseclerk.digest.Subscription;
import caseclerk.digest.Subscription.Plan;
import caseclerk.digest.Subscriptions;
import caseclerk.digest.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscriptions in SQLite. */
public final class SqliteSubscriptions implements Subscriptions {
    private static final String SELECT =
            "SELECT s.id, s.workspace, s.channel, s.everything, s.at, s.zone, s.days, s.style, s.quiet, s.since,"
                    + " s.paused, s.person FROM subscriptions s";

    /** Those that were asked for, and those that people in the channel follow. */
    private static final String CASES =
            "SELECT c.slug FROM cases c WHERE c.id IN (SELECT case_id FROM subscription_cases WHERE subscription_id = ?1"
                    + " UNION SELECT f.case_id FROM follows f JOIN subscriptions s ON s.workspace = f.workspace"
                    + " AND s.channel = f.channel WHERE s.id = ?1)";

    private final Database database;

    public SqliteSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscribe(WorkspaceId workspace, String channel, String person, Plan plan, Instant now) {
        return database.write(sql -> {
            Schedule schedule = plan.schedule();
            sql.run(
                    "INSERT INTO subscriptions (workspace, channel, everything, at, zone, days, style, quiet, since, told, person)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (workspace, channel) DO UPDATE SET"
                            + " everything = ?3, at = ?4, zone = ?5, days = ?6, style = ?7, quiet = ?8, since = ?9, paused = NULL, person = ?11",
                    workspace.value(),
                    channel,
                    plan.following().everything() ? 1 : 0,
                    schedule.at().toString(),
                    schedule.zone().getId(),
                    new TreeSet<>(schedule.days()).stream().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                    plan.style().name(),
                    plan.quiet().name(),
                    now.toString(),
                    Changes.last(sql, workspace),
                    person);
            Subscription stored = of(sql, workspace, channel).orElseThrow();
            keepFollowing(sql, stored, plan.following());
            return of(sql, workspace, channel).orElseThrow();
        });
    }

    private static void keepFollowing(Sql sql, Subscription subscription, Following following) throws SQLException {
        sql.run("DELETE FROM subscription_cases WHERE subscription_id = ?", subscription.id());
        sql.run("DELETE FROM subscription_tags WHERE subscription_id = ?", subscription.id());
        for (String slug : following.cases())
            sql.run(
                    "INSERT INTO subscription_cases SELECT ?, id FROM cases WHERE workspace = ? AND slug = ?",
                    subscription.id(),
                    subscription.workspace().value(),
                    slug);
        for (String tag : following.tags())
            sql.run("INSERT INTO subscription_tags VALUES (?, ?)", subscription.id(), tag);
    }

    @Override
    public Optional<Subscription> of(WorkspaceId workspace, String channel) {
        return database.read(sql -> of(sql, workspace, channel));
    }

    private static Optional<Subscription> of(Sql sql, WorkspaceId workspace, String channel) throws SQLException {
        return sql.first(
                SELECT + " WHERE s.workspace = ? AND s.channel = ?", row -> read(sql, row), workspace.value(), channel);
    }

    @Override
    public List<Subscription> list(WorkspaceId workspace) {
        return database.read(sql -> sql.list(
                SELECT + " WHERE s.workspace = ? ORDER BY s.channel", row -> read(sql, row), workspace.value()));
    }

    @Override
    public List<Subscription> active() {
        return database.read(sql -> sql.list(SELECT + " WHERE s.paused IS NULL ORDER BY s.id", row -> read(sql, row)));
    }

    /** The subscription of that id, as outbox rows name it. */
    static Subscription byId(Sql sql, long id) throws SQLException {
        return sql.first(SELECT + " WHERE s.id = ?", row -> read(sql, row), id).orElseThrow();
    }

    @Override
    public void end(WorkspaceId workspace, String channel) {
        database.write(sql ->
                sql.run("DELETE FROM subscriptions WHERE workspace = ? AND channel = ?", workspace.value(), channel));
    }

    @Override
    public void pause(long subscription, String why) {
        database.write(sql -> sql.run("UPDATE subscriptions SET paused = ? WHERE id = ?", why, subscription));
    }

    @Override
    public void resume(long subscription, Instant now) {
        database.write(sql -> sql.run(
                "UPDATE subscriptions SET paused = NULL, since = ? WHERE id = ?", now.toString(), subscription));
    }

    @Override
    public Window untold(Subscription subscription) {
        return database.read(sql -> untold(sql, subscription));
    }

    static Window untold(Sql sql, Subscription subscription) throws SQLException {
        long told = sql.number("SELECT told FROM subscriptions WHERE id = ?", subscription.id());
        return new Window(told, Math.max(told, Changes.last(sql, subscription.workspace())));
    }

    private static Subscription read(Sql sql, ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Following following = row.getInt(4) == 1
                ? Following.ALL
                : Following.only(
                        texts(sql, CASES, id),
                        texts(sql, "SELECT tag FROM subscription_tags WHERE subscription_id = ?", id));
        Set<DayOfWeek> days = Arrays.stream(row.getString(7).split(" "))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        Schedule schedule = new Schedule(LocalTime.parse(row.getString(5)), ZoneId.of(row.getString(6)), days);
        @Nullable String paused = row.getString(11);
        return new Subscription(
                id,
                new WorkspaceId(row.getString(2)),
                row.getString(3),
                row.getString(12),
                new Plan(
                        following, schedule, DigestStyle.valueOf(row.getString(8)), QuietDay.valueOf(row.getString(9))),
                Instant.parse(row.getString(10)),
                paused);
    }

    private static Set<String> texts(Sql sql, String query, long id) throws SQLException {
        return new HashSet<>(sql.list(query, r -> r.getString(1), id));
    }
}
