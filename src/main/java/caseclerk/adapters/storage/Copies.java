package caseclerk.adapters.storage;

import caseclerk.cases.SourceKind;
import caseclerk.ingestion.RuleText;
import caseclerk.ingestion.ShingleSet;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the older article that a text is a copy of. Candidates come from an inverted table of sampled hashes; the texts
 * themselves decide. Only originals are in the table, so a copy is always attached to an original.
 */
final class Copies {
    /** A hash that this many versions have is boilerplate, and finds nothing. */
    private static final int BOILERPLATE = 64;

    private static final int CANDIDATES = 6;

    private Copies() {}

    /**
     * A text to compare.
     *
     * @param textHash see {@link caseclerk.ingestion.NewVersion#textHash()}
     * @param runs those of its words; null for a text that can be no copy: only reporting is copied, since two services
     *     may well have the same rule
     */
    record Candidate(
            String workspace, String textHash, @Nullable ShingleSet runs) {
        static Candidate of(String workspace, SourceKind kind, String title, String textHash, String text) {
            boolean mayBeCopy = kind == SourceKind.ARTICLE && !RuleText.is(title, text);
            return new Candidate(workspace, textHash, mayBeCopy ? ShingleSet.of(text) : null);
        }
    }

    /** The original of {@code candidate}, the newest version of {@code source}; 0 when it is no copy. */
    static long originalOf(Sql sql, long source, Candidate candidate) throws SQLException {
        if (candidate.runs() == null) return 0;
        long same = sql.number(
                "SELECT coalesce(s.copy_of, s.id) FROM versions v JOIN sources s ON s.id = v.source_id"
                        + " WHERE v.workspace = ? AND v.text_hash = ? AND s.kind = 'ARTICLE' AND coalesce(s.copy_of, s.id) <> ?"
                        + " ORDER BY s.id LIMIT 1",
                candidate.workspace(),
                candidate.textHash(),
                source);
        return same != 0 ? same : similar(sql, source, candidate.workspace(), candidate.runs());
    }

    private record Known(long source, String title, String text) {}

    private static long similar(Sql sql, long source, String workspace, ShingleSet own) throws SQLException {
        String hashes = json(own.sampled());
        List<Known> candidates = sql.list(
                "SELECT s.id, v.title, v.text FROM shingles h JOIN versions v ON v.id = h.version_id"
                        + " JOIN sources s ON s.id = v.source_id"
                        + " WHERE h.workspace = ? AND h.hash IN (SELECT value FROM json_each(?)) AND s.id <> ?"
                        + " GROUP BY v.id ORDER BY count(*) DESC, s.id LIMIT " + CANDIDATES,
                row -> new Known(row.getLong(1), row.getString(2), row.getString(3)),
                workspace,
                hashes,
                source);
        for (Known known : candidates) if (own.isCopyOf(ShingleSet.of(known.text()))) return known.source();
        return 0;
    }

    private static String json(long[] hashes) {
        return Arrays.stream(hashes).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** Lets later texts be recognised as copies of this version. */
    static void keep(Sql sql, long version, Candidate of) throws SQLException {
        if (of.runs() == null) return;
        try (PreparedStatement insert = sql.connection()
                .prepareStatement("INSERT OR IGNORE INTO shingles SELECT ?, ?, ? WHERE"
                        + " (SELECT count(*) FROM (SELECT 1 FROM shingles WHERE workspace = ? AND hash = ? LIMIT "
                        + BOILERPLATE + ")) < " + BOILERPLATE)) {
            for (long hash : of.runs().sampled()) {
                insert.setString(1, of.workspace());
                insert.setLong(2, hash);
                insert.setLong(3, version);
                insert.setString(4, of.workspace());
                insert.setLong(5, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The oldest copy of a source that is about to go becomes the original of the others. */
    static void promote(Sql sql, long source) throws SQLException {
        long heir = sql.number("SELECT coalesce(min(id), 0) FROM sources WHERE copy_of = ?", source);
        if (heir == 0) return;
        sql.run("UPDATE sources SET copy_of = ? WHERE copy_of = ? AND id <> ?", heir, source, heir);
        sql.run("UPDATE sources SET copy_of = NULL WHERE id = ?", heir);
        keepAll(sql, heir);
    }

    /** Makes the table anew for all originals. */
    static void rebuild(Sql sql) throws SQLException {
        sql.run("DELETE FROM shingles");
        for (long source : sql.list(
                "SELECT id FROM sources WHERE copy_of IS NULL AND kind = 'ARTICLE' ORDER BY id", r -> r.getLong(1)))
            keepAll(sql, source);
    }

    private static void keepAll(Sql sql, long source) throws SQLException {
        for (long version :
                sql.list("SELECT id FROM versions WHERE source_id = ? ORDER BY id", r -> r.getLong(1), source))
            keep(
                    sql,
                    version,
                    sql.first(
                                    "SELECT v.workspace, s.kind, v.title, v.text_hash, v.text FROM versions v"
                                            + " JOIN sources s ON s.id = v.source_id WHERE v.id = ?",
                                    r -> Candidate.of(
                                            r.getString(1),
                                            SourceKind.valueOf(r.getString(2)),
                                            r.getString(3),
                                            r.getString(4),
                                            r.getString(5)),
                                    version)
                            .orElseThrow());
    }
}
