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

    /** Of case {@code c}, with the same parameters: a source of it may be seen, or it has none and where it was opened. */
    static final String KNOWN = "(EXISTS (SELECT 1 FROM sources s WHERE s.case_id = c.id AND " + VISIBLE + ")"
            + " OR (NOT EXISTS (SELECT 1 FROM sources s WHERE s.case_id = c.id)"
            + " AND (?4 = 1 OR c.channel IS NULL OR instr(?5, ' ' || c.channel || ' ') > 0)))";

    /** Stands for somebody who is forgotten. */
    static final String DELETED = "deleted";

    /** Of source {@code s}: whether the person that the second parameter names filed it, and nobody else. */
    static final String FILED_BY = "EXISTS (SELECT 1 FROM origins o WHERE o.source_id = s.id AND o.person = ?2)"
            + " AND NOT EXISTS (SELECT 1 FROM origins o WHERE o.source_id = s.id AND o.person NOT IN (?2, '" + DELETED
            + "'))";

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

    /** Whether the source was filed from channels alone. */
    static boolean has(Sql sql, WorkspaceId workspace, long source) throws SQLException {
        return sql.number(
                        "SELECT count(*) FROM origins WHERE source_id = ? AND workspace = ?", source, workspace.value())
                > 0;
    }

    /** Whether everybody who reads at {@code from} may see the source. */
    static boolean sees(Sql sql, long source, @Nullable Origin from) throws SQLException {
        List<String> origins =
                sql.list("SELECT channel FROM origins WHERE source_id = ?", row -> row.getString(1), source);
        return Origin.readers(from).sees(Set.copyOf(origins));
    }

    /** Whether everybody who reads at {@code from} may know of the case; one that is not there hides nothing. */
    static boolean knows(Sql sql, WorkspaceId workspace, String slug, @Nullable Origin from) throws SQLException {
        Audience readers = Origin.readers(from);
        return sql.number(
                        "SELECT count(*) FROM cases c WHERE c.workspace = ?1 AND c.slug = ?2 AND NOT " + KNOWN,
                        workspace.value(),
                        slug,
                        null,
                        readers.everything() ? 1 : 0,
                        channels(readers))
                == 0;
    }
}
