package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Origin;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows that say which channels a source was filed from; a source without any was filed openly. */
final class Origins {
    /** Of source {@code s}; the fourth parameter is 1 for the owner, the fifth the channels of {@link #channels}. */
    static final String VISIBLE = "(?4 = 1 OR NOT EXISTS (SELECT 1 FROM origins o WHERE o.source_id = s.id)"
            + " OR EXISTS (SELECT 1 FROM origins o WHERE o.source_id = s.id AND instr(?5, ' ' || o.channel || ' ') > 0))";

    private Origins() {}

    /** The channels of {@code audience} in one text, a blank before and behind each. */
    static String channels(Audience audience) {
        return " " + String.join(" ", new TreeSet<>(audience.channels())) + " ";
    }

    static void add(Sql sql, WorkspaceId workspace, long source, Origin origin) throws SQLException {
        sql.run(
                "INSERT OR IGNORE INTO origins (source_id, workspace, channel, person, filed_at) VALUES (?, ?, ?, ?, ?)",
                source,
                workspace.value(),
                origin.channel(),
                origin.person(),
                Instant.now().toString());
    }

    /** A known source comes again: openly opens it, and a channel counts only where there were channels before. */
    static int again(Sql sql, WorkspaceId workspace, long source, @Nullable Origin origin) throws SQLException {
        if (origin == null)
            return sql.run("DELETE FROM origins WHERE source_id = ? AND workspace = ?", source, workspace.value());
        long channels = count(sql, workspace, source);
        if (channels > 0) add(sql, workspace, source, origin);
        return (int) channels;
    }

    static long count(Sql sql, WorkspaceId workspace, long source) throws SQLException {
        return sql.number(
                "SELECT count(*) FROM origins WHERE source_id = ? AND workspace = ?", source, workspace.value());
    }

    /** Whether everybody who reads at {@code from} (openly, when null) may see the source. */
    static boolean sees(Sql sql, long source, @Nullable Origin from) throws SQLException {
        Audience readers = from == null ? Audience.ANYONE : from.readers();
        List<String> origins =
                sql.list("SELECT channel FROM origins WHERE source_id = ?", row -> row.getString(1), source);
        return readers.sees(Set.copyOf(origins));
    }
}
