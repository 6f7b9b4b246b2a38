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
import java.util.ArrayList;
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
    /**
     * So many of the nearest are compared in full precision. The codes tell cosines to about a two-thousandth, which
     * orders the first few wrongly at times and is nothing to those behind.
     */
    private static final int EXACT = 40;

    /** This many times the asked-for passages are taken by Hamming distance first, in a large casebook one in {@link #ONE_IN}. */
    private static final int COARSE = 40;
    /** At a million generated passages hardly any of the ten nearest is lost by it, as {@code SearchBench} prints. */
    private static final int ONE_IN = 200;

    private static final int LEAST_COARSE = 2_000;
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
            BinaryCodes codes = snapshot.codes();
            int coarse = Math.max(Math.max(LEAST_COARSE, COARSE * limit), codes.size() / ONE_IN);
            return exactly(sql, question, codes.nearest(question, selection, coarse, limit));
        });
    }

    /** The nearest, with the cosines of the first by their vectors. */
    private static List<ScoredPassage> exactly(Sql sql, float[] question, List<ScoredPassage> nearest)
            throws SQLException {
        List<ScoredPassage> first = nearest.subList(0, Math.min(EXACT, nearest.size()));
        if (first.isEmpty()) return nearest;
        String in = first.stream().map(s -> String.valueOf(s.passageId())).collect(Collectors.joining(","));
        List<ScoredPassage> ranked = new ArrayList<>(sql.list(
                "SELECT passage_id, vector FROM passage_vectors WHERE passage_id IN (" + in + ")",
                row -> new ScoredPassage(
                        row.getLong(1), PassageFinder.cosine(question, Vectors.floats(row.getBytes(2))))));
        ranked.addAll(nearest.subList(first.size(), nearest.size()));
        ranked.sort(
                Comparator.comparingDouble((ScoredPassage s) -> -s.score()).thenComparing(ScoredPassage::passageId));
        return ranked;
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
