package caseclerk.adapters.storage;

import caseclerk.retrieval.Scope;
import java.sql.SQLException;
import java.util.List;

/** Which versions a question may see: one of each source. */
final class InForce {
    private static final String NEWEST =
            "SELECT v.id FROM versions v JOIN sources s ON s.id = v.source_id LEFT JOIN cases c ON c.id = s.case_id"
                    + " WHERE v.workspace = ?1 AND (?2 IS NULL OR c.slug = ?2) AND " + Rows.NEWEST
                    + " AND " + Origins.VISIBLE;

    /** A policy text counts from the day it is in force, other sources from the day they were published or filed. */
    private static final String AS_OF =
            "SELECT v.id FROM versions v JOIN sources s ON s.id = v.source_id LEFT JOIN cases c ON c.id = s.case_id"
                    + " WHERE v.workspace = ?1 AND (?2 IS NULL OR c.slug = ?2) AND v.id = (SELECT w.id FROM versions w"
                    + " WHERE w.source_id = v.source_id"
                    + " AND coalesce(w.effective_from, w.published_at, substr(w.captured_at, 1, 10)) <= ?3"
                    + " AND (w.effective_until IS NULL OR w.effective_until > ?3)"
                    + " ORDER BY w.effective_from DESC NULLS LAST, w.revision DESC LIMIT 1)"
                    + " AND " + Origins.VISIBLE;

    private InForce() {}

    static List<Long> versions(Sql sql, Scope scope) throws SQLException {
        String day = scope.asOf() == null ? null : scope.asOf().toString();
        return sql.list(
                day == null ? NEWEST : AS_OF,
                r -> r.getLong(1),
                scope.workspace().value(),
                scope.caseSlug(),
                day,
                scope.audience().everything() ? 1 : 0,
                Origins.channels(scope.audience()));
    }
}
