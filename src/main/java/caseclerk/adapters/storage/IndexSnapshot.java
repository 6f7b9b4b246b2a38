package caseclerk.adapters.storage;

import caseclerk.retrieval.BinaryCodes;
import caseclerk.retrieval.Scope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is held in memory of a workspace: its codes, its words, and which codes the last scopes may see. */
final class IndexSnapshot {
    private static final int DIMENSIONS = 384;
    private static final int SCOPES = 50;

    private final Stamp stamp;
    private final BinaryCodes codes;
    private final SqliteVocabulary vocabulary;
    private final Map<Scope, BinaryCodes.Selection> selections = new HashMap<>();
    private final Map<Set<Long>, SqliteVocabulary> vocabularies = new HashMap<>();

    private IndexSnapshot(Stamp stamp, BinaryCodes codes, SqliteVocabulary vocabulary) {
        this.stamp = stamp;
        this.codes = codes;
        this.vocabulary = vocabulary;
    }

    /** Changes whenever passages come or go or sources move, in this process or another. */
    private record Stamp(long added, long removed, long moved) {
        static final Stamp NOTHING = new Stamp(0, 0, 0);

        static Stamp of(Sql sql, String workspace) throws SQLException {
            return sql.first(
                            "SELECT added, removed, moved FROM index_changes WHERE workspace = ?",
                            row -> new Stamp(row.getLong(1), row.getLong(2), row.getLong(3)),
                            workspace)
                    .orElse(NOTHING);
        }
    }

    /** {@code held} while it is current, else what has become of it; what came since is read, and no more. */
    static IndexSnapshot current(Sql sql, String workspace, @Nullable IndexSnapshot held) throws SQLException {
        Stamp now = Stamp.of(sql, workspace);
        if (held != null && held.stamp.equals(now)) return held;
        if (held != null && held.stamp.removed() == now.removed() && held.stamp.added() <= now.added()) {
            if (held.stamp.added() == now.added()) return new IndexSnapshot(now, held.codes, held.vocabulary);
            BinaryCodes more = held.codes.copy();
            read(sql, workspace, more);
            return new IndexSnapshot(now, more, SqliteVocabulary.load(sql, workspace, more.size()));
        }
        BinaryCodes codes = new BinaryCodes(DIMENSIONS);
        read(sql, workspace, codes);
        return new IndexSnapshot(now, codes, SqliteVocabulary.load(sql, workspace, codes.size()));
    }

    private static void read(Sql sql, String workspace, BinaryCodes codes) throws SQLException {
        sql.list(
                "SELECT passage_id, version_id, components FROM passage_codes"
                        + " WHERE passage_id > ? AND workspace = ? ORDER BY passage_id",
                row -> {
                    codes.add(row.getLong(1), row.getLong(2), row.getBytes(3));
                    return 0;
                },
                codes.lastId(),
                workspace);
        codes.settle();
    }

    BinaryCodes codes() {
        return codes;
    }

    /** The words of everything but the {@code hidden} sources, so that none is told by a question's respelling. */
    synchronized SqliteVocabulary vocabulary(Sql sql, Set<Long> hidden) throws SQLException {
        if (hidden.isEmpty()) return vocabulary;
        SqliteVocabulary known = vocabularies.get(hidden);
        if (known != null) return known;
        if (vocabularies.size() >= SCOPES) vocabularies.clear();
        SqliteVocabulary without = vocabulary.without(Derived.wordsOf(sql, hidden));
        vocabularies.put(hidden, without);
        return without;
    }

    /** The codes that {@code scope} may see; found out once and kept while nothing changes. */
    synchronized BinaryCodes.Selection selection(Sql sql, Scope scope) throws SQLException {
        BinaryCodes.Selection known = selections.get(scope);
        if (known != null) return known;
        Set<Long> versions = new HashSet<>(InForce.versions(sql, scope));
        if (selections.size() >= SCOPES) selections.clear();
        BinaryCodes.Selection selection = codes.select(versions::contains);
        selections.put(scope, selection);
        return selection;
    }
}
