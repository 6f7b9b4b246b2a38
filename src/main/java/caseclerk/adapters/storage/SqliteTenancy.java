package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Tenancy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Workspaces that come and go, in SQLite. */
public final class SqliteTenancy implements Tenancy {
    private final Database database;

    public SqliteTenancy(Database database) {
        this.database = database;
    }

    @Override
    public void left(WorkspaceId workspace, Instant deleteAt) {
        database.write(sql ->
                sql.run("INSERT OR IGNORE INTO departures VALUES (?, ?)", workspace.value(), deleteAt.toString()));
    }

    @Override
    public void back(WorkspaceId workspace) {
        database.write(sql -> sql.run("DELETE FROM departures WHERE workspace = ?", workspace.value()));
    }

    @Override
    public List<WorkspaceId> due(Instant now) {
        return database
                .read(sql -> sql.list(
                        "SELECT workspace, delete_at FROM departures",
                        row -> new Departure(new WorkspaceId(row.getString(1)), Instant.parse(row.getString(2)))))
                .stream()
                .filter(one -> !one.at().isAfter(now))
                .map(Departure::workspace)
                .toList();
    }

    private record Departure(WorkspaceId workspace, Instant at) {}

    @Override
    public Set<WorkspaceId> known() {
        return database.read(sql -> {
            Set<WorkspaceId> known = new HashSet<>();
            for (String table : tables(sql))
                known.addAll(sql.list(
                        "SELECT DISTINCT workspace FROM \"" + table + "\"", r -> new WorkspaceId(r.getString(1))));
            return known;
        });
    }

    private static List<String> tables(Sql sql) throws SQLException {
        return sql.list(
                "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'workspace'"
                        + " WHERE m.type = 'table'",
                r -> r.getString(1));
    }

    /** Every table with a workspace is emptied of it, so that a table added later is not forgotten. */
    @Override
    public void delete(WorkspaceId workspace) {
        database.write(sql -> {
            for (long source :
                    sql.list("SELECT id FROM sources WHERE workspace = ?", r -> r.getLong(1), workspace.value()))
                Shelves.remove(sql, workspace, source);
            for (String table : tables(sql))
                sql.run("DELETE FROM \"" + table + "\" WHERE workspace = ?", workspace.value());
            return null;
        });
        Shelves.wipe(database);
    }

    @Override
    public Set<String> origins(WorkspaceId workspace) {
        return database.read(sql -> new HashSet<>(sql.list(
                "SELECT channel FROM origins WHERE workspace = ?1"
                        + " UNION SELECT channel FROM cases WHERE workspace = ?1 AND channel IS NOT NULL",
                r -> r.getString(1),
                workspace.value())));
    }

    @Override
    public Map<String, String> threads(WorkspaceId workspace) {
        return database
                .read(sql -> sql.list(
                        "SELECT thread, channel FROM threads WHERE workspace = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        workspace.value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void thread(WorkspaceId workspace, String thread, String channel) {
        database.write(
                sql -> sql.run("INSERT OR REPLACE INTO threads VALUES (?, ?, ?)", workspace.value(), thread, channel));
    }

    @Override
    public void threadGone(WorkspaceId workspace, String thread) {
        database.write(
                sql -> sql.run("DELETE FROM threads WHERE workspace = ? AND thread = ?", workspace.value(), thread));
    }

    @Override
    public Set<WorkspaceId> usedBy(String person) {
        return database.read(sql -> new HashSet<>(sql.list(
                "SELECT DISTINCT workspace FROM answer_askers WHERE person = ?",
                r -> new WorkspaceId(r.getString(1)),
                person)));
    }

    @Override
    public Set<WorkspaceId> digestsTo(String channel) {
        return database.read(sql -> new HashSet<>(sql.list(
                "SELECT workspace FROM subscriptions WHERE channel = ?",
                r -> new WorkspaceId(r.getString(1)),
                channel)));
    }

    @Override
    public Optional<WorkspaceId> home(String person) {
        return database.read(sql -> sql.first(
                "SELECT workspace FROM homes WHERE person = ?", r -> new WorkspaceId(r.getString(1)), person));
    }

    @Override
    public void home(String person, WorkspaceId workspace) {
        database.write(sql -> sql.run("INSERT OR REPLACE INTO homes VALUES (?, ?)", person, workspace.value()));
    }
}
