package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.PolicyWatches;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches of policies in SQLite. */
public final class SqlitePolicyWatches implements PolicyWatches {
    private final Database database;

    public SqlitePolicyWatches(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Watch watch) {
        database.write(sql -> sql.run(
                "INSERT OR REPLACE INTO policy_watches (source_id, workspace, url, every_hours, next_at, checked_at, found,"
                        + " etag, last_modified) SELECT s.id, s.workspace, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM sources s"
                        + " WHERE s.id = ?1 AND s.workspace = ?2",
                watch.sourceId(),
                watch.workspace().value(),
                watch.url(),
                watch.everyHours(),
                watch.nextAt().toString(),
                watch.checkedAt() == null ? null : watch.checkedAt().toString(),
                watch.found(),
                watch.etag(),
                watch.lastModified()));
    }

    @Override
    public boolean drop(WorkspaceId workspace, long sourceId) {
        return database.write(sql -> sql.run(
                        "DELETE FROM policy_watches WHERE workspace = ? AND source_id = ?",
                        workspace.value(),
                        sourceId))
                > 0;
    }

    @Override
    public List<Watch> all(WorkspaceId workspace) {
        return database.read(sql -> sql.list(
                "SELECT source_id, url, every_hours, next_at, checked_at, found, etag, last_modified FROM policy_watches"
                        + " WHERE workspace = ? ORDER BY source_id",
                row -> new Watch(
                        workspace,
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        Instant.parse(row.getString(4)),
                        instant(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                workspace.value()));
    }

    @Override
    public List<WorkspaceId> workspaces() {
        return database.read(sql -> sql.list(
                "SELECT DISTINCT workspace FROM policy_watches ORDER BY workspace",
                row -> new WorkspaceId(row.getString(1))));
    }

    @Override
    public Optional<Origin> origin(WorkspaceId workspace, long sourceId) {
        return database.read(sql -> sql.first(
                "SELECT channel, person FROM origins WHERE workspace = ? AND source_id = ? ORDER BY filed_at LIMIT 1",
                row -> new Origin(row.getString(1), row.getString(2)),
                workspace.value(),
                sourceId));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
