package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.LinkQueue;
import caseclerk.ingestion.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links to file, in SQLite. Times are kept in milliseconds of one width, so that they sort as text. */
public final class SqliteLinkQueue implements LinkQueue {
    private static final String WAITING =
            "SELECT id, workspace, url, case_slug, channel, person, attempts, readers FROM links WHERE state = 'WAITING'";
    private final Database database;

    public SqliteLinkQueue(Database database) {
        this.database = database;
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    @Override
    public long add(Posted posted, Instant now) {
        Origin origin = posted.origin();
        return database.write(sql -> sql.insert(
                "INSERT INTO links (workspace, url, case_slug, channel, person, readers, posted_at, state, attempts, due_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)",
                posted.workspace().value(),
                posted.url(),
                posted.caseSlug(),
                origin == null ? null : origin.channel(),
                origin == null ? null : origin.person(),
                origin == null ? null : Origins.channels(origin.readers()).strip(),
                now.toString(),
                text(now)));
    }

    private static String text(Instant instant) {
        return String.format(Locale.ROOT, "%015d", millis(instant));
    }

    @Override
    public Optional<Waiting> take(Instant now, Instant until) {
        return database.write(sql -> leased(
                sql,
                sql.first(
                        WAITING + " AND due_at <= ? ORDER BY due_at, id LIMIT 1", SqliteLinkQueue::waiting, text(now)),
                until));
    }

    @Override
    public Optional<Waiting> take(long id, Instant now, Instant until) {
        return database.write(sql -> leased(
                sql,
                sql.first(WAITING + " AND due_at <= ? AND id = ?", SqliteLinkQueue::waiting, text(now), id),
                until));
    }

    private static Optional<Waiting> leased(Sql sql, Optional<Waiting> waiting, Instant until) throws SQLException {
        if (waiting.isPresent())
            sql.run(
                    "UPDATE links SET due_at = ? WHERE id = ?",
                    text(until),
                    waiting.get().id());
        return waiting;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String channel = row.getString(5);
        Posted posted = new Posted(
                new WorkspaceId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                channel == null ? null : new Origin(channel, row.getString(6), readers(row.getString(8))));
        return new Waiting(row.getLong(1), posted, row.getInt(7));
    }

    private static Audience readers(@Nullable String channels) {
        return channels == null ? Audience.ANYONE : Audience.of(Set.of(channels.split(" ")));
    }

    @Override
    public void filed(long id) {
        database.write(sql -> sql.run("DELETE FROM links WHERE id = ?", id));
    }

    @Override
    public void retry(long id, Instant due, String reason) {
        database.write(sql -> sql.run(
                "UPDATE links SET due_at = ?, attempts = attempts + 1, reason = ? WHERE id = ?",
                text(due),
                reason,
                id));
    }

    @Override
    public void giveUp(long id, String reason) {
        database.write(sql -> sql.run(
                "UPDATE links SET state = 'GIVEN_UP', attempts = attempts + 1, reason = ? WHERE id = ?", reason, id));
    }

    @Override
    public List<Unfiled> unfiled(WorkspaceId workspace) {
        return database.read(sql -> sql.list(
                "SELECT url, state, due_at, attempts, reason, channel FROM links WHERE workspace = ? ORDER BY id",
                SqliteLinkQueue::unfiled,
                workspace.value()));
    }

    private static Unfiled unfiled(ResultSet row) throws SQLException {
        @Nullable
        Instant due =
                row.getString(2).equals("WAITING") ? Instant.ofEpochMilli(Long.parseLong(row.getString(3))) : null;
        return new Unfiled(row.getString(1), row.getString(6), due, row.getInt(4), row.getString(5));
    }
}
