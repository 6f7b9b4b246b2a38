package caseclerk.adapters.storage;

import caseclerk.cases.Clause;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.NewVersion;
import caseclerk.policies.ClauseParser;
import caseclerk.policies.PolicyLine;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyVersion;
import caseclerk.policies.StableAnchors;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clauses of policy texts in rows. */
final class ClauseRows {
    private static final String SELECT =
            "SELECT ordinal, parent, depth, anchor, number, heading, start, own_end, whole_end FROM clauses"
                    + " WHERE version_id = ?";

    private ClauseRows() {}

    /** Stores the clauses of a version, under the anchors that they have in the version next to it in time. */
    static void insert(Sql sql, long source, long version, NewVersion of) throws SQLException {
        if (of.kind() != SourceKind.POLICY || of.clauses().isEmpty()) return;
        SourceVersion meta = Rows.versionText(sql, version).version();
        PolicyText text = new PolicyText(new PolicyVersion(version, meta), of.text(), of.clauses());
        Optional<PolicyText> near = nearest(sql, source, version, text.version());
        List<Clause> clauses =
                near.isPresent() ? StableAnchors.carried(near.get(), text).clauses() : of.clauses();
        try (PreparedStatement insert =
                sql.connection().prepareStatement("INSERT INTO clauses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Clause clause : clauses) add(insert, version, clause);
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, long version, Clause clause) throws SQLException {
        insert.setLong(1, version);
        insert.setInt(2, clause.ordinal());
        insert.setInt(3, clause.parent());
        insert.setInt(4, clause.depth());
        insert.setString(5, clause.anchor());
        insert.setString(6, clause.number());
        insert.setString(7, clause.heading());
        insert.setInt(8, clause.own().start());
        insert.setInt(9, clause.own().end());
        insert.setInt(10, clause.whole().end());
        insert.addBatch();
    }

    /** The last version in force before this one, else the first one after it. */
    private static Optional<PolicyText> nearest(Sql sql, long source, long version, PolicyVersion of)
            throws SQLException {
        String day = "coalesce(effective_from, published_at, substr(captured_at, 1, 10))";
        String from = of.from().toString();
        long before = sql.number(
                "SELECT id FROM versions WHERE source_id = ? AND id <> ? AND " + day + " <= ? ORDER BY " + day
                        + " DESC, revision DESC LIMIT 1",
                source,
                version,
                from);
        long near = before != 0
                ? before
                : sql.number(
                        "SELECT id FROM versions WHERE source_id = ? AND id <> ? ORDER BY " + day
                                + ", revision LIMIT 1",
                        source,
                        version);
        return near == 0 ? Optional.empty() : Optional.of(text(sql, near));
    }

    /** A version with its clauses; those of a version filed before clauses were kept are found anew. */
    static PolicyText text(Sql sql, long version) throws SQLException {
        Rows.VersionText of = Rows.versionText(sql, version);
        List<Clause> stored = sql.list(SELECT + " ORDER BY ordinal", ClauseRows::clause, version);
        List<Clause> clauses = stored.isEmpty() ? parsed(sql, version, of.text()) : stored;
        return new PolicyText(new PolicyVersion(version, of.version()), of.text(), clauses);
    }

    private static List<Clause> parsed(Sql sql, long version, String text) throws SQLException {
        Set<TextSpan> headings = new HashSet<>(sql.list(
                "SELECT start, end FROM sentences WHERE version_id = ? AND kind = 'HEADING'",
                r -> new TextSpan(r.getInt(1), r.getInt(2)),
                version));
        return ClauseParser.parse(text, PolicyLine.of(text, headings::contains));
    }

    /** The clauses whose own words reach into {@code span}. */
    static List<Clause> within(Sql sql, long version, TextSpan span) throws SQLException {
        return sql.list(
                SELECT + " AND start < ? AND own_end > ? ORDER BY ordinal",
                ClauseRows::clause,
                version,
                span.end(),
                span.start());
    }

    private static Clause clause(ResultSet row) throws SQLException {
        int start = row.getInt(7);
        return new Clause(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new TextSpan(start, row.getInt(8)),
                new TextSpan(start, row.getInt(9)));
    }
}
