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
import caseclerk.retrieval.WordRanking;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Passages in SQLite: words by postings held in memory, meaning by binary codes held in memory and vectors read for the
 * best.
 */
public final class SqlitePassageIndex implements PassageIndex {
    private static final int DIMENSIONS = 384;
    /** This many times the asked-for passages are compared in full precision, and at least {@link #LEAST_RESCORED}. */
    private static final int RESCORED = 2;
    /** This many times those are taken by Hamming distance first, and in a large casebook one in {@link #ONE_IN}. */
    private static final int COARSE = 20;
    /** At a million generated passages hardly any of the ten nearest is lost by it, as {@code SearchBench} prints. */
    private static final int ONE_IN = 200;

    private static final int LEAST_RESCORED = 100;
    private final Database database;
    private final Map<String, IndexSnapshot> snapshots = new HashMap<>();
    private final Map<String, HeldWords> words = new ConcurrentHashMap<>();

    public SqlitePassageIndex(Database database) {
        this.database = database;
    }

    private synchronized IndexSnapshot snapshot(Sql sql, String workspace) throws SQLException {
        IndexSnapshot current = IndexSnapshot.current(sql, workspace, snapshots.get(workspace));
        snapshots.put(workspace, current);
        return current;
    }

    private <T> T reading(Database.Work<T> work) {
        try {
            return database.read(work);
        } catch (CasebookUnavailable e) {
            throw new IndexUnavailable(String.valueOf(e.getMessage()), e.retryable(), e);
        }
    }

    @Override
    public List<ScoredPassage> byWords(List<String> terms, Scope scope, int limit) {
        WordRanking words = words(scope.workspace().value());
        return reading(sql -> {
            IndexSnapshot snapshot = snapshot(sql, scope.workspace().value());
            return words.best(terms, snapshot.selection(sql, scope).rising(), limit);
        });
    }

    private WordRanking words(String workspace) {
        try {
            return words.computeIfAbsent(workspace, w -> new HeldWords(database, w))
                    .current();
        } catch (CasebookUnavailable e) {
            throw new IndexUnavailable(String.valueOf(e.getMessage()), e.retryable(), e);
        }
    }

    @Override
    public List<ScoredPassage> byMeaning(float[] question, Scope scope, int limit) {
        return reading(sql -> {
            IndexSnapshot snapshot = snapshot(sql, scope.workspace().value());
            BinaryCodes.Selection selection = snapshot.selection(sql, scope);
            int rescored = Math.max(LEAST_RESCORED, RESCORED * limit);
            int coarse = Math.max(COARSE * rescored, snapshot.codes().size() / ONE_IN);
            long[] near = snapshot.codes().nearest(question, selection, coarse, rescored);
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

    /** Keeps what was made of the passages to search them, so that it need not be made again at the next start. */
    public void keep() {
        try {
            for (HeldWords held : words.values()) held.keep();
        } catch (CasebookUnavailable e) {
            System.getLogger(SqlitePassageIndex.class.getName())
                    .log(System.Logger.Level.DEBUG, "not kept; it is made again", e);
        }
    }

    /** The first question is about to be repaired by these: the words that it will be searched by are read meanwhile. */
    @Override
    public Vocabulary vocabulary(Scope scope) {
        String workspace = scope.workspace().value();
        if (!words.containsKey(workspace)) CompletableFuture.runAsync(() -> words(workspace));
        return reading(sql -> snapshot(sql, scope.workspace().value())
                .vocabulary(sql, Shelves.hidden(sql, scope.workspace(), scope.audience())));
    }
}
