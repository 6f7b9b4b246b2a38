package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Policy texts in SQLite. */
public final class SqlitePolicies implements PolicyTexts {
    private static final String VERSION_WITH_ID = Rows.VERSION.replaceFirst(" FROM ", ", v.id FROM ")
            // The plus keeps SQLite from going through all versions instead.
            + " WHERE s.workspace = ?1 AND s.kind = ?2 AND +v.workspace = ?1 AND " + Origins.VISIBLE;
    private static final int ID_COLUMN = 15;

    private final Database database;

    public SqlitePolicies(Database database) {
        this.database = database;
    }

    @Override
    public List<PolicyVersion> versions(WorkspaceId workspace, Audience audience) {
        return database
                .read(sql -> sql.list(
                        VERSION_WITH_ID,
                        r -> new PolicyVersion(r.getLong(ID_COLUMN), Rows.version(r)),
                        workspace.value(),
                        SourceKind.POLICY.name(),
                        null,
                        audience.everything() ? 1 : 0,
                        Origins.channels(audience)))
                .stream()
                .sorted(Comparator.comparing((PolicyVersion v) -> v.service().toLowerCase(Locale.ROOT))
                        .thenComparing(v -> v.version().title().toLowerCase(Locale.ROOT))
                        .thenComparing(v -> v.version().sourceId())
                        .thenComparing(PolicyVersion::from)
                        .thenComparing(v -> v.version().revision()))
                .toList();
    }

    @Override
    public Optional<PolicyText> text(WorkspaceId workspace, long version) {
        return database.read(sql -> {
            boolean isPolicy = sql.number(
                            "SELECT count(*) FROM versions v JOIN sources s ON s.id = v.source_id"
                                    + " WHERE v.workspace = ? AND v.id = ? AND s.kind = ?",
                            workspace.value(),
                            version,
                            SourceKind.POLICY.name())
                    > 0;
            return isPolicy ? Optional.of(ClauseRows.text(sql, version)) : Optional.empty();
        });
    }

    @Override
    public List<Passage> passages(WorkspaceId workspace, long version, TextSpan span) {
        return database.read(sql -> Rows.passages(
                sql,
                workspace.value(),
                sql.list(
                        "SELECT id FROM passages WHERE workspace = ? AND version_id = ? AND start < ? AND end > ?"
                                + " ORDER BY ordinal",
                        r -> r.getLong(1),
                        workspace.value(),
                        version,
                        span.end(),
                        span.start())));
    }
}
