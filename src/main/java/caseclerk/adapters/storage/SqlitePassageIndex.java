package caseclerk.adapters.storage;

import caseclerk.cases.Passage;
import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.retrieval.BinaryCodes;
import caseclerk.retrieval.IndexUnavailable;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageIndex;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import caseclerk.retrieval.Vocabulary;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Passages in SQLite: full text by FTS5, meaning by binary codes held in memory and vectors read for the best. */
public final class SqlitePassageIndex implements PassageIndex {
    private static final int DIMENSIONS = 384;
    /** This many times the asked-for passages are compared in full precision, and at least {@link #LEAST_RESCORED}. */
    private static final int RESCORED = 3;

    private static final int LEAST_RESCORED = 100;
    private static final double HEADER_WEIGHT = 0.5;

    private final Database database;
    private final Map<String, Snapshot> snapshots = new HashMap<>();

    public SqlitePassageIndex(Database database) {
        this.database = database;
    }

    /** What is held in memory of a workspace, as of the stamp. */
    private record Snapshot(
            Stamp stamp, BinaryCodes codes, SqliteVocabulary vocabulary, Map<Scope, Set<Long>> versions) {}

    /** Changes whenever passages come or go or sources move, in this process or another. */
    private record Stamp(long passages, long lastPassage, long versions, long changes, long origins) {
        static Stamp of(Sql sql, String workspace) throws SQLException {
            return new Stamp(
                    sql.number("SELECT count(*) FROM passage_codes WHERE workspace = ?", workspace),
                    sql.number("SELECT coalesce(max(id), 0) FROM passages"),
                    sql.number("SELECT coalesce(max(id), 0) FROM versions"),
                    sql.number(
                            "SELECT coalesce(sum(s.id * coalesce(s.case_id, 0) + s.id), 0) FROM sources s WHERE workspace = ?",
                            workspace),
                    Origins.stamp(sql, workspace));
        }
    }

    private synchronized Snapshot snapshot(Sql sql, String workspace) throws SQLException {
        Stamp now = Stamp.of(sql, workspace);
        Snapshot held = snapshots.get(workspace);
        if (held != null && held.stamp().equals(now)) return held;
        BinaryCodes codes = new BinaryCodes(DIMENSIONS);
        sql.list(
                "SELECT passage_id, version_id, code FROM passage_codes WHERE workspace = ? ORDER BY passage_id",
                row -> {
                    codes.add(row.getLong(1), row.getLong(2), Vectors.code(row.getBytes(3)));
                    return 0;
                },
                workspace);
        Snapshot fresh = new Snapshot(now, codes, SqliteVocabulary.load(sql, workspace, codes.size()), new HashMap<>());
        snapshots.put(workspace, fresh);
        return fresh;
    }

    private <T> T reading(Database.Work<T> work) {
        try {
            return database.read(work);
        } catch (CasebookUnavailable e) {
            throw new IndexUnavailable(String.valueOf(e.getMessage()), e.retryable(), e);
        }
    }

    private synchronized Set<Long> versionsIn(Sql sql, Snapshot snapshot, Scope scope) throws SQLException {
        Set<Long> known = snapshot.versions().get(scope);
        if (known != null) return known;
        Set<Long> versions = new HashSet<>(InForce.versions(sql, scope));
        if (snapshot.versions().size() > 50) snapshot.versions().clear();
        snapshot.versions().put(scope, versions);
        return versions;
    }

    @Override
    public List<ScoredPassage> byWords(List<String> terms, Scope scope, int limit) {
        String query = terms.stream()
                .filter(term -> term.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(term -> '"' + term.replace("\"", "\"\"").replace("\0", "") + '"')
                .collect(Collectors.joining(" OR "));
        if (query.isEmpty()) return List.of();
        return reading(sql -> {
            Snapshot snapshot = snapshot(sql, scope.workspace().value());
            Set<Long> versions = versionsIn(sql, snapshot, scope);
            // Rows out of scope are passed over here: a join inside the ranking would cost more than it saves.
            return sql
                    .list(
                            "SELECT w.rowid, -bm25(passage_words, " + HEADER_WEIGHT + ", 1.0) AS score, c.version_id"
                                    + " FROM passage_words w JOIN passage_codes c ON c.passage_id = w.rowid"
                                    + " WHERE passage_words MATCH ? AND c.workspace = ? ORDER BY score DESC, w.rowid",
                            row -> versions.contains(row.getLong(3))
                                    ? new ScoredPassage(row.getLong(1), Math.max(1e-6, row.getDouble(2)))
                                    : new ScoredPassage(-1, 0),
                            query,
                            scope.workspace().value())
                    .stream()
                    .filter(s -> s.passageId() >= 0)
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<ScoredPassage> byMeaning(float[] question, Scope scope, int limit) {
        return reading(sql -> {
            Snapshot snapshot = snapshot(sql, scope.workspace().value());
            Set<Long> versions = versionsIn(sql, snapshot, scope);
            int rescored = Math.max(LEAST_RESCORED, RESCORED * limit);
            long[] near = snapshot.codes().nearest(BinaryCodes.of(question), versions::contains, rescored);
            if (near.length == 0) return List.of();
            String in = Arrays.stream(near).mapToObj(String::valueOf).collect(Collectors.joining(","));
            return sql
                    .list(
                            "SELECT passage_id, vector FROM passage_vectors WHERE passage_id IN (" + in + ")",
                            row -> new ScoredPassage(
                                    row.getLong(1), PassageFinder.cosine(question, Vectors.floats(row.getBytes(2)))))
                    .stream()
                    .sorted(Comparator.comparingDouble((ScoredPassage s) -> -s.score())
                            .thenComparing(ScoredPassage::passageId))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Passage> load(List<Long> passageIds, Scope scope) {
        return reading(sql -> Rows.passages(sql, scope.workspace().value(), passageIds));
    }

    @Override
    public Map<Long, List<float[]>> sentenceVectors(Collection<Long> passageIds, Scope scope) {
        if (passageIds.isEmpty()) return Map.of();
        String in = passageIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return reading(sql -> {
            Map<Long, List<float[]>> vectors = new HashMap<>();
            sql.list(
                    "SELECT v.passage_id, v.sentences FROM passage_vectors v JOIN passages p ON p.id = v.passage_id"
                            + " WHERE p.workspace = ? AND v.passage_id IN (" + in + ")",
                    row -> vectors.put(row.getLong(1), Vectors.small(row.getBytes(2), DIMENSIONS)),
                    scope.workspace().value());
            return vectors;
        });
    }

    @Override
    public Vocabulary vocabulary(Scope scope) {
        return reading(sql -> snapshot(sql, scope.workspace().value()).vocabulary());
    }
}
