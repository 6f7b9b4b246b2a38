package caseclerk.adapters.storage;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows that are made of single passages: word counts, codes and vectors. */
final class Derived {
    /** Longer runs of letters are no words anybody types. */
    private static final int LONGEST_WORD = 40;

    private Derived() {}

    static void add(
            Sql sql,
            String workspace,
            long version,
            long passage,
            String header,
            String text,
            PassageVectors vectors,
            String embedder)
            throws SQLException {
        count(sql, workspace, header, text);
        place(sql, workspace, version, passage, vectors, embedder);
    }

    /** Counts the words of a passage. */
    static void count(Sql sql, String workspace, String header, String text) throws SQLException {
        count(sql, workspace, header + "\n" + text, 1);
    }

    /** Keeps what a passage is found by through its meaning, in the place of what was kept before. */
    static void place(Sql sql, String workspace, long version, long passage, PassageVectors vectors, String embedder)
            throws SQLException {
        sql.run(
                "INSERT INTO passage_codes (passage_id, version_id, workspace, components) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (passage_id) DO UPDATE SET components = excluded.components",
                passage,
                version,
                workspace,
                Vectors.small(vectors.passage()));
        sql.run(
                "INSERT OR REPLACE INTO passage_vectors VALUES (?, ?, ?, ?)",
                passage,
                embedder,
                Vectors.floats(vectors.passage()),
                Vectors.small(vectors.sentences()));
    }

    /** Takes a passage out of the word counts; codes and vectors go with the passage's row. */
    static void remove(Sql sql, String workspace, String header, String text) throws SQLException {
        count(sql, workspace, header + "\n" + text, -1);
    }

    /** Gives a passage another header. */
    static void rename(Sql sql, String workspace, long passage, String old, String header, String text)
            throws SQLException {
        if (old.equals(header)) return;
        remove(sql, workspace, old, text);
        sql.run("UPDATE passages SET header = ? WHERE id = ?", header, passage);
        count(sql, workspace, header + "\n" + text, 1);
    }

    /**
     * The words of some passages.
     *
     * @param passages how many passages
     * @param words in how many of them each word stands, folded
     */
    record Counted(int passages, Map<String, Integer> words) {}

    /** What {@link #add} counted for the passages of these sources. */
    static Counted wordsOf(Sql sql, Set<Long> sources) throws SQLException {
        Map<String, Integer> words = new HashMap<>();
        int passages = 0;
        for (long source : sources)
            for (String text : sql.list(
                    "SELECT p.header, v.text, p.start, p.end FROM passages p JOIN versions v ON v.id = p.version_id"
                            + " WHERE v.source_id = ?",
                    r -> r.getString(1) + "\n" + r.getString(2).substring(r.getInt(3), r.getInt(4)),
                    source)) {
                passages++;
                for (String word : counted(text)) words.merge(word, 1, Integer::sum);
            }
        return new Counted(passages, words);
    }

    private static Set<String> counted(String text) {
        Set<String> words = new TreeSet<>();
        for (Word word : Words.of(text))
            if (!word.isNumber() && word.folded().length() <= LONGEST_WORD) words.add(word.folded());
        return words;
    }

    private static void count(Sql sql, String workspace, String text, int step) throws SQLException {
        Set<String> words = counted(text);
        each(
                sql,
                "INSERT INTO words (workspace, word, passages) VALUES (?, ?, " + step + ")"
                        + " ON CONFLICT (workspace, word) DO UPDATE SET passages = passages + excluded.passages",
                workspace,
                words);
        if (step < 0)
            each(sql, "DELETE FROM words WHERE workspace = ? AND word = ? AND passages <= 0", workspace, words);
    }

    private static void each(Sql sql, String statement, String workspace, Set<String> words) throws SQLException {
        try (PreparedStatement prepared = sql.connection().prepareStatement(statement)) {
            for (String word : words) {
                prepared.setString(1, workspace);
                prepared.setString(2, word);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }
}
