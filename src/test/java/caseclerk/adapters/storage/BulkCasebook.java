package caseclerk.adapters.storage;

import caseclerk.cases.Sentence;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.NewVersion;
import caseclerk.ingestion.NewVersion.CutPassage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;

/**
 * Fills a casebook for benchmarks with the very rows that questions are answered from, some ten times as fast as filing
 * does: nothing is waited for on disk, words are counted in memory and written once, and what only filing reads (notes,
 * profiles of cases, what copies are found by) is left out. Every version must be new.
 */
public final class BulkCasebook implements AutoCloseable {
    private static final int STEP = 5_000;
    private static final int CACHE_MEGABYTES = 256;
    private final Database database;
    private final WorkspaceId workspace;
    private final Map<String, Integer> words = new HashMap<>();

    public BulkCasebook(Database database, WorkspaceId workspace) {
        this.database = database;
        this.workspace = workspace;
        database.plain(sql -> {
            Database.execute(sql.connection(), "PRAGMA synchronous = OFF");
            Database.execute(sql.connection(), "PRAGMA cache_size = -" + CACHE_MEGABYTES * 1024);
            return null;
        });
    }

    /** Stores all of them. */
    public void save(Iterator<NewVersion> versions) {
        while (versions.hasNext())
            database.write(sql -> {
                PassageBlocks.keep(sql, workspace.value());
                try (Inserts inserts = new Inserts(sql)) {
                    for (int i = 0; i < STEP && versions.hasNext(); i++) inserts.version(versions.next());
                }
                return null;
            });
    }

    /** Writes what was counted. */
    @Override
    public void close() {
        database.write(sql -> {
            PassageBlocks.keep(sql, workspace.value());
            try (PreparedStatement insert = sql.connection()
                    .prepareStatement("INSERT INTO words VALUES (?, ?, ?)"
                            + " ON CONFLICT (workspace, word) DO UPDATE SET passages = passages + excluded.passages")) {
                for (Map.Entry<String, Integer> word : words.entrySet()) {
                    insert.setString(1, workspace.value());
                    insert.setString(2, word.getKey());
                    insert.setInt(3, word.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    /** The statements of one transaction. */
    private final class Inserts implements AutoCloseable {
        private final PreparedStatement source;
        private final PreparedStatement version;
        private final PreparedStatement sentence;
        private final PreparedStatement passage;
        private final PreparedStatement code;
        private final PreparedStatement vector;
        private long versions;
        private long sources;
        private long passages;

        Inserts(Sql sql) throws SQLException {
            sources = sql.number("SELECT coalesce(max(id), 0) FROM sources");
            versions = sql.number("SELECT coalesce(max(id), 0) FROM versions");
            passages = sql.number("SELECT coalesce(max(id), 0) FROM passages");
            source = prepare(sql, "sources (id, workspace, url, kind)", 4);
            version = prepare(
                    sql,
                    "versions (id, source_id, workspace, revision, title, publisher, captured_at, content_hash,"
                            + " text_hash, text, original, media_type)",
                    12);
            sentence = prepare(sql, "sentences", 5);
            passage = prepare(
                    sql,
                    "passages (id, version_id, workspace, ordinal, header, first_sentence, last_sentence, start, end)",
                    9);
            code = prepare(sql, "passage_codes (passage_id, version_id, workspace, components)", 4);
            vector = prepare(sql, "passage_vectors", 4);
        }

        private static PreparedStatement prepare(Sql sql, String into, int columns) throws SQLException {
            return sql.connection()
                    .prepareStatement("INSERT INTO " + into + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
        }

        private static void run(PreparedStatement insert, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
            insert.executeUpdate();
        }

        void version(NewVersion of) throws SQLException {
            run(source, ++sources, workspace.value(), of.url(), of.kind().name());
            run(
                    version,
                    ++versions,
                    sources,
                    workspace.value(),
                    1,
                    of.title(),
                    of.publisher(),
                    of.capturedAt().toString(),
                    of.contentHash(),
                    of.textHash(),
                    of.text(),
                    Packed.pack(of.original()),
                    of.mediaType().name());
            for (Sentence one : of.sentences())
                run(
                        sentence,
                        versions,
                        one.ordinal(),
                        one.kind().name(),
                        one.span().start(),
                        one.span().end());
            for (int i = 0; i < of.passages().size(); i++)
                passage(i, of.passages().get(i), of);
        }

        private void passage(int ordinal, CutPassage cut, NewVersion of) throws SQLException {
            String words = cut.span().cutFrom(of.text());
            run(
                    passage,
                    ++passages,
                    versions,
                    workspace.value(),
                    ordinal,
                    cut.header(),
                    cut.firstSentence(),
                    cut.lastSentence(),
                    cut.span().start(),
                    cut.span().end());
            run(
                    code,
                    passages,
                    versions,
                    workspace.value(),
                    Vectors.small(cut.vectors().passage()));
            byte[] floats = Vectors.floats(cut.vectors().passage());
            run(
                    vector,
                    passages,
                    of.embedder(),
                    floats,
                    Vectors.small(cut.vectors().sentences()));
            count(cut.header() + "\n" + words);
        }

        private void count(String text) {
            for (String word : new HashSet<>(Words.folded(text)))
                if (word.chars().noneMatch(Character::isDigit)) words.merge(word, 1, Integer::sum);
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement one : new PreparedStatement[] {source, version, sentence, passage, code, vector})
                one.close();
        }
    }
}
