package caseclerk.adapters.storage;

import caseclerk.retrieval.Scope;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which versions a question may see: one of each source, or none. */
final class InForce {
    private static final String DAY =
            "coalesce(%1$s.effective_from, %1$s.published_at, substr(%1$s.captured_at, 1, 10))";
    private static final String NEWEST = "SELECT w.id FROM versions w WHERE w.source_id = v.source_id"
            + " ORDER BY w.effective_from DESC NULLS LAST, w.revision DESC LIMIT 1";

    /** Other sources count from the day they were published or filed. */
    private static final String KNOWN = "SELECT w.id FROM versions w WHERE w.source_id = v.source_id AND "
            + DAY.formatted("w") + " <= ?3 ORDER BY w.effective_from DESC NULLS LAST, w.revision DESC LIMIT 1";

    /** As {@link caseclerk.policies.PolicyTimeline#inForceOn}: an end that nobody stated is where the next begins. */
    private static final String IN_FORCE = "SELECT w.id FROM versions w WHERE w.source_id = v.source_id AND "
            + DAY.formatted("w") + " <= ?6 AND (w.effective_until > ?6 OR (w.effective_until IS NULL AND NOT EXISTS"
            + " (SELECT 1 FROM versions x WHERE x.source_id = w.source_id AND " + DAY.formatted("x") + " <= ?6 AND "
            + DAY.formatted("x") + " > " + DAY.formatted("w") + "))) ORDER BY " + DAY.formatted("w")
            + " DESC, w.revision DESC LIMIT 1";

    private static final String VERSIONS =
            "SELECT v.id FROM versions v JOIN sources s ON s.id = v.source_id LEFT JOIN cases c ON c.id = s.case_id"
                    + " WHERE v.workspace = ?1 AND CASE WHEN s.kind = 'POLICY' AND ?7 IS NOT NULL"
                    + " THEN instr(?7, ' ' || s.id || ' ') > 0 ELSE (?2 IS NULL OR c.slug = ?2) END AND v.id = CASE"
                    + " WHEN s.kind = 'POLICY' AND ?6 IS NOT NULL THEN (" + IN_FORCE + ")"
                    + " WHEN s.kind <> 'POLICY' AND ?3 IS NOT NULL THEN (" + KNOWN + ") ELSE (" + NEWEST + ") END"
                    + " AND (?8 IS NULL OR instr(?8, ' ' || s.id || ' ') > 0) AND " + Origins.VISIBLE;

    private InForce() {}

    static List<Long> versions(Sql sql, Scope scope) throws SQLException {
        return sql.list(
                VERSIONS,
                r -> r.getLong(1),
                scope.workspace().value(),
                scope.caseSlug(),
                text(scope.asOf()),
                scope.audience().everything() ? 1 : 0,
                Origins.channels(scope.audience()),
                text(scope.policyDay()),
                text(scope.policies()),
                text(scope.sources()));
    }

    private static @Nullable String text(@Nullable Set<Long> ids) {
        return ids == null ? null : ids.stream().map(String::valueOf).collect(Collectors.joining(" ", " ", " "));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
