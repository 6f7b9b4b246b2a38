package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.ChannelRule;
import caseclerk.chat.ChannelRule.Asking;
import caseclerk.chat.HouseRules;
import caseclerk.chat.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What servers chose, in SQLite. */
public final class SqliteHouseRules implements HouseRules {
    private static final String RULES =
            "SELECT channel, asking, links, read_up_to FROM channel_rules WHERE workspace = ?";
    private final Database database;

    public SqliteHouseRules(Database database) {
        this.database = database;
    }

    @Override
    public Map<Right, Set<String>> rights(WorkspaceId workspace) {
        Map<Right, Set<String>> rights = new EnumMap<>(Right.class);
        database.read(sql -> sql.list(
                "SELECT \"right\", role FROM rights WHERE workspace = ?",
                row -> rights.computeIfAbsent(Right.valueOf(row.getString(1)), one -> new HashSet<>())
                        .add(row.getString(2)),
                workspace.value()));
        return rights;
    }

    @Override
    public void allow(WorkspaceId workspace, Right right, String role) {
        database.write(
                sql -> sql.run("INSERT OR IGNORE INTO rights VALUES (?, ?, ?)", workspace.value(), right.name(), role));
    }

    @Override
    public void reset(WorkspaceId workspace, Right right) {
        database.write(sql ->
                sql.run("DELETE FROM rights WHERE workspace = ? AND \"right\" = ?", workspace.value(), right.name()));
    }

    @Override
    public List<ChannelRule> channels(WorkspaceId workspace) {
        return database.read(sql -> sql.list(RULES + " ORDER BY channel", SqliteHouseRules::rule, workspace.value()));
    }

    @Override
    public Optional<ChannelRule> channel(WorkspaceId workspace, String channel) {
        return database.read(
                sql -> sql.first(RULES + " AND channel = ?", SqliteHouseRules::rule, workspace.value(), channel));
    }

    @Override
    public void set(WorkspaceId workspace, ChannelRule rule) {
        database.write(sql -> sql.run(
                "INSERT OR REPLACE INTO channel_rules (workspace, channel, asking, links, read_up_to) VALUES (?, ?, ?, ?, ?)",
                workspace.value(),
                rule.channel(),
                rule.asking().name(),
                rule.links() ? 1 : 0,
                rule.readUpTo()));
    }

    @Override
    public void readUpTo(WorkspaceId workspace, String channel, String message) {
        database.write(sql -> sql.run(
                "UPDATE channel_rules SET read_up_to = ?3 WHERE workspace = ?1 AND channel = ?2"
                        + " AND CAST(read_up_to AS INTEGER) < CAST(?3 AS INTEGER)",
                workspace.value(),
                channel,
                message));
    }

    @Override
    public boolean anyWatched() {
        return database.read(sql -> sql.number("SELECT count(*) FROM channel_rules WHERE asking <> 'OFF' OR links = 1"))
                > 0;
    }

    private static ChannelRule rule(ResultSet row) throws SQLException {
        return new ChannelRule(
                row.getString(1), Asking.valueOf(row.getString(2)), row.getInt(3) == 1, row.getString(4));
    }
}
