package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Outbox;
import caseclerk.digest.Subscription;
import caseclerk.digest.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox in SQLite: one row a digest, and at most one row of a subscription on its way. */
public final class SqliteOutbox implements Outbox {
    /** How long a try may take before another process may try. */
    static final Duration HOLD = Duration.ofMinutes(2);
    /** No wait is longer: a time farther ahead was written before the clock was set back. */
    static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private static final String SELECT =
            "SELECT id, subscription_id, day, after, up_to, nonce, reserved_at, tries, part FROM outbox";
    private static final String ON_ITS_WAY =
            "SELECT count(*) FROM outbox WHERE subscription_id = ? AND state = 'reserved'";
    private static final String OF_DAY =
            "SELECT count(*) FROM outbox WHERE subscription_id = ? AND day = ? AND part = 0";
    /** Takes the time now as ?1, the longest wait as ?2, the hold as ?3, in milliseconds. */
    static final String MAY_BE_TAKEN = " state = 'reserved' AND (next_try <= ?1 OR next_try > ?1 + ?2)"
            + " AND (held_until <= ?1 OR held_until > ?1 + ?3)";

    private final Database database;

    public SqliteOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void reserve(Subscription subscription, LocalDate day, Instant now) {
        if (database.read(sql -> isReserved(sql, subscription, day))) return;
        database.write(sql -> isReserved(sql, subscription, day) ? 0 : reserve(sql, subscription, day, 0, now));
    }

    @Override
    public boolean hasDay(Subscription subscription, LocalDate day) {
        return database.read(sql -> isOfDay(sql, subscription, day));
    }

    private static boolean isOfDay(Sql sql, Subscription subscription, LocalDate day) throws SQLException {
        return sql.number(OF_DAY, subscription.id(), day.toString()) > 0;
    }

    @Override
    public void reserveExtra(Subscription subscription, Instant now) {
        LocalDate day = now.atZone(subscription.plan().schedule().zone()).toLocalDate();
        database.write(sql -> {
            if (sql.number(ON_ITS_WAY, subscription.id()) > 0) return 0;
            int part = 1
                    + (int) sql.number(
                            "SELECT coalesce(max(part), 0) FROM outbox WHERE subscription_id = ? AND day = ?",
                            subscription.id(),
                            day.toString());
            return reserve(sql, subscription, day, part, now);
        });
    }

    private static boolean isReserved(Sql sql, Subscription subscription, LocalDate day) throws SQLException {
        return sql.number(ON_ITS_WAY, subscription.id()) > 0 || isOfDay(sql, subscription, day);
    }

    private static int reserve(Sql sql, Subscription subscription, LocalDate day, int part, Instant now)
            throws SQLException {
        // The subscription may have ended meanwhile.
        if (sql.number("SELECT count(*) FROM subscriptions WHERE id = ?", subscription.id()) == 0) return 0;
        Window window = SqliteSubscriptions.untold(sql, subscription);
        sql.run("UPDATE subscriptions SET told = ? WHERE id = ?", window.upTo(), subscription.id());
        return sql.run(
                "INSERT INTO outbox (workspace, subscription_id, day, part, after, up_to, nonce, state, tries,"
                        + " reserved_at, next_try, held_until) VALUES (?, ?, ?, ?, ?, ?, ?, 'reserved', 0, ?, 0, 0)",
                subscription.workspace().value(),
                subscription.id(),
                day.toString(),
                part,
                window.after(),
                window.upTo(),
                "d" + subscription.id() + "-" + day + (part == 0 ? "" : "-" + part),
                now.toString());
    }

    @Override
    public List<Dispatch> due(Instant now) {
        return database.read(sql -> sql.list(
                SELECT + " WHERE" + MAY_BE_TAKEN + " ORDER BY id",
                row -> read(sql, row),
                now.toEpochMilli(),
                LONGEST_WAIT.toMillis(),
                HOLD.toMillis()));
    }

    @Override
    public Optional<Dispatch> take(Dispatch dispatch, Instant now) {
        return database.write(sql -> {
            int taken = sql.run(
                    "UPDATE outbox SET held_until = ?1 + ?3 WHERE id = ?4 AND" + MAY_BE_TAKEN,
                    now.toEpochMilli(),
                    LONGEST_WAIT.toMillis(),
                    HOLD.toMillis(),
                    dispatch.id());
            return taken == 0
                    ? Optional.empty()
                    : sql.first(SELECT + " WHERE id = ?", row -> read(sql, row), dispatch.id());
        });
    }

    @Override
    public Optional<Dispatch> named(WorkspaceId workspace, String nonce) {
        return database.read(sql -> sql.first(
                SELECT + " WHERE workspace = ? AND nonce = ?", row -> read(sql, row), workspace.value(), nonce));
    }

    @Override
    public void sent(Dispatch dispatch, String message, Instant now) {
        database.write(sql -> end(sql, dispatch, "sent", message, now));
    }

    @Override
    public void silent(Dispatch dispatch, Instant now) {
        database.write(sql -> end(sql, dispatch, "silent", null, now));
    }

    @Override
    public void later(Dispatch dispatch, Instant next) {
        database.write(sql -> sql.run(
                "UPDATE outbox SET next_try = ?, held_until = 0 WHERE id = ? AND state = 'reserved'",
                next.toEpochMilli(),
                dispatch.id()));
    }

    @Override
    public void sending(Dispatch dispatch) {
        database.write(sql ->
                sql.run("UPDATE outbox SET tries = tries + 1 WHERE id = ? AND state = 'reserved'", dispatch.id()));
    }

    @Override
    public void supersede(Dispatch dispatch, LocalDate day, Instant now) {
        database.write(sql -> withdraw(sql, dispatch, "superseded", now) > 0
                        && sql.number(OF_DAY, dispatch.subscription().id(), day.toString()) == 0
                ? reserve(sql, dispatch.subscription(), day, 0, now)
                : 0);
    }

    @Override
    public void giveUp(Dispatch dispatch, Instant now) {
        database.write(sql -> withdraw(sql, dispatch, "given up", now));
    }

    /** Ends a dispatch that did not arrive; what it would have told of is untold again. */
    private static int withdraw(Sql sql, Dispatch dispatch, String state, Instant now) throws SQLException {
        int ended = end(sql, dispatch, state, null, now);
        if (ended > 0)
            sql.run(
                    "UPDATE subscriptions SET told = min(told, ?) WHERE id = ?",
                    dispatch.window().after(),
                    dispatch.subscription().id());
        return ended;
    }

    private static int end(Sql sql, Dispatch dispatch, String state, @Nullable String message, Instant now)
            throws SQLException {
        return sql.run(
                "UPDATE outbox SET state = ?, message = ?, ended_at = ? WHERE id = ? AND state = 'reserved'",
                state,
                message,
                now.toString(),
                dispatch.id());
    }

    private static Dispatch read(Sql sql, ResultSet row) throws SQLException {
        return new Dispatch(
                row.getLong(1),
                SqliteSubscriptions.byId(sql, row.getLong(2)),
                LocalDate.parse(row.getString(3)),
                new Window(row.getLong(4), row.getLong(5)),
                row.getString(6),
                Instant.parse(row.getString(7)),
                row.getInt(8),
                row.getInt(9) > 0);
    }
}
