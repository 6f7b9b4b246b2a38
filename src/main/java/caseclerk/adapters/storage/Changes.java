package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A numbered change of the casebook.
 *
 * @param what filed, revised, moved, opened or status
 * @param caseId of a change of a case; 0 otherwise
 * @param sourceId of a change of a source; 0 otherwise
 * @param revision of a filed or revised version; 0 otherwise
 * @param before a case's status before
 * @param after a case's status after
 */
record Changes(
        String what,
        long caseId,
        long sourceId,
        int revision,
        @Nullable String before,
        @Nullable String after) {
    static final String SELECT = "SELECT what, coalesce(case_id, 0), coalesce(source_id, 0), coalesce(revision, 0),"
            + " before, after FROM changes WHERE workspace = ? AND seq > ? AND seq <= ? ORDER BY seq";

    static Changes of(ResultSet row) throws SQLException {
        return new Changes(
                row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getString(5), row.getString(6));
    }

    /** Number of the last change; 0 before the first. */
    static long last(Sql sql, WorkspaceId workspace) throws SQLException {
        return sql.number("SELECT coalesce(max(seq), 0) FROM changes WHERE workspace = ?", workspace.value());
    }
}
