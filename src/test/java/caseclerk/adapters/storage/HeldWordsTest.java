package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.FullText;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import caseclerk.retrieval.PostingsBlock;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words held in memory rank as SQLite's full text does, whatever was done to the casebook before. */
class HeldWordsTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final Scope SCOPE = new Scope(HERE, null, null);
    /** The third source after this begins another block. */
    private static final int SHORTLY_BEFORE_A_BLOCK_ENDS = 4093;

    private static final List<String> WORDS =
            List.of("ferry", "fares", "Bergen", "crew", "strike", "review", "accounts", "court");

    @TempDir
    private Path home;

    private Database database;
    private SqlitePassageIndex index;
    private Shelves shelves;

    @BeforeEach
    void open() {
        database = new Database(home);
        index = new SqlitePassageIndex(database);
        shelves = new Shelves(database);
        file("0", "A ferry crew.", null);
        database.write(sql -> sql.run(
                "UPDATE sqlite_sequence SET seq = " + SHORTLY_BEFORE_A_BLOCK_ENDS + " WHERE name = 'passages'"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void file(String id, String text, Origin origin) {
        Filing filing = Filing.article(id, "harbour");
        new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), Clock.systemUTC())
                .file(
                        HERE,
                        new Capture(
                                "https://a.example/" + id,
                                MediaType.TEXT,
                                text.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8,
                                new Stated("Title " + id, "Paper", null, null, "en")),
                        origin == null ? filing : filing.from(origin));
    }

    private void fileMany(int from, int to) {
        Random random = new Random(from);
        for (int i = from; i < to; i++) {
            StringBuilder text = new StringBuilder("Number " + i);
            for (int w = 0; w < 20; w++) text.append(' ').append(WORDS.get(random.nextInt(WORDS.size() - i % 5)));
            file(Integer.toString(i), text + ".", null);
        }
    }

    /** Passages of the newest versions, ranked among all. */
    private List<ScoredPassage> fullText(List<String> terms) throws SQLException {
        Set<Long> newest = new HashSet<>(database.read(sql -> sql.list(
                "SELECT max(p.id) FROM passages p JOIN versions v ON v.id = p.version_id GROUP BY v.source_id",
                row -> row.getLong(1))));
        try (FullText fullText = new FullText("jdbc:sqlite::memory:")) {
            database.read(sql -> sql.list(
                    "SELECT p.id, p.header, v.text, p.start, p.end FROM passages p JOIN versions v ON v.id = p.version_id",
                    row -> {
                        String text = row.getString(3).substring(row.getInt(4), row.getInt(5));
                        fullText.add(row.getLong(1), row.getString(2), text);
                        return null;
                    }));
            return fullText.best(terms, 1_000_000).stream()
                    .filter(one -> newest.contains(one.passageId()))
                    .toList();
        }
    }

    private void assertRanksAsFullText() throws SQLException {
        for (List<String> terms : List.of(List.of("fare"), List.of("ferries", "court"), WORDS, List.of("harbour"))) {
            List<ScoredPassage> theirs = fullText(terms);
            List<ScoredPassage> ours = index.byWords(terms, SCOPE, 1_000);

            assertEquals(
                    theirs.stream().map(ScoredPassage::passageId).sorted().toList(),
                    ours.stream().map(ScoredPassage::passageId).sorted().toList());
            for (ScoredPassage one : theirs) assertEquals(one.score(), scoreOf(ours, one.passageId()), 1e-5);
            assertEquals(ours, new SqlitePassageIndex(database).byWords(terms, SCOPE, 1_000));
        }
    }

    private static double scoreOf(List<ScoredPassage> ranked, long id) {
        return ranked.stream()
                .filter(one -> one.passageId() == id)
                .findFirst()
                .orElseThrow()
                .score();
    }

    private List<Long> kept() {
        return database.read(sql -> sql.list(
                "SELECT block FROM passage_blocks WHERE postings IS NOT NULL ORDER BY block", r -> r.getLong(1)));
    }

    @Test
    void everything_that_is_done_to_a_casebook_is_noticed() throws SQLException {
        fileMany(1, 6);
        assertRanksAsFullText();

        file("2", "A new version speaks of the court alone.", null);
        assertRanksAsFullText();

        shelves.move(HERE, List.of(2L, 5L), null);
        assertRanksAsFullText();
        shelves.undo(HERE, Audience.OWNER, null);
        assertRanksAsFullText();

        shelves.remove(HERE, 3);
        assertRanksAsFullText();
        shelves.remove(HERE, 6);
        assertRanksAsFullText();

        new Upkeep(database).rebuild(new WordEmbedder(), done -> {});
        assertRanksAsFullText();
    }

    @Test
    void what_another_program_does_is_noticed() throws SQLException {
        fileMany(1, 4);
        assertEquals(4, index.byWords(List.of("harbour"), SCOPE, 10).size());
        try (Database other = new Database(home)) {
            new Shelves(other).remove(HERE, 1);
        }

        assertEquals(3, index.byWords(List.of("harbour"), SCOPE, 10).size());
        assertRanksAsFullText();
    }

    @Test
    void a_block_is_kept_when_the_next_begins_and_goes_with_what_it_is_made_of() throws SQLException {
        fileMany(1, 3);
        assertEquals(List.of(), kept());
        fileMany(3, 5);
        assertEquals(List.of(0L), kept());
        assertRanksAsFullText();

        shelves.remove(HERE, 2);
        assertEquals(List.of(), kept());
        assertRanksAsFullText();

        fileMany(5, 6);
        assertEquals(List.of(0L), kept());
        assertRanksAsFullText();
    }

    @Test
    void the_block_that_still_grows_is_kept_at_the_end_and_goes_with_what_it_is_made_of() throws SQLException {
        fileMany(1, 2);
        assertRanksAsFullText();
        index.keep();
        assertEquals(List.of(0L), kept());
        assertRanksAsFullText();

        fileMany(2, 3);
        assertEquals(List.of(), kept());
        assertRanksAsFullText();
        index.keep();
        assertEquals(List.of(0L), kept());

        shelves.remove(HERE, 3);
        index.keep();
        assertEquals(List.of(), kept());
        assertRanksAsFullText();
    }

    @Test
    void only_what_the_readers_may_see_is_found() {
        file("1", "A ferry of the channel.", new Origin("c1", "p1"));
        file("2", "A ferry for all.", null);
        Scope others = new Scope(HERE, null, null, Audience.ANYONE);
        Scope members = new Scope(HERE, null, null, Audience.of(java.util.Set.of("c1")));

        assertEquals(2, index.byWords(List.of("ferry"), others, 10).size());
        assertEquals(3, index.byWords(List.of("ferry"), members, 10).size());
        assertTrue(index.byWords(List.of("ferry"), new Scope(new WorkspaceId("elsewhere"), null, null), 10)
                .isEmpty());
    }

    /** The text was read again for each of its passages: a hundred gigabytes here. */
    @Test
    void the_words_of_a_very_long_text_are_read_without_reading_it_for_each_passage() {
        database.write(sql -> {
            sql.run("UPDATE versions SET text = text || replace(hex(zeroblob(15000000)), '00', ' x')");
            return sql.run(
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                            + " INSERT INTO passages (version_id, workspace, ordinal, header, first_sentence, last_sentence,"
                            + " start, end) SELECT v.id, ?, n.i, 'Title', 0, 0, 0, 13 FROM n, versions v",
                    HERE.value());
        });

        PostingsBlock words = assertTimeout(
                Duration.ofSeconds(10), () -> database.read(sql -> PassageBlocks.made(sql, HERE.value(), 1)));

        assertEquals(3_998, words.size());
    }
}
