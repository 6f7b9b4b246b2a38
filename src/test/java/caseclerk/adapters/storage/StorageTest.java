package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final WorkspaceId THERE = new WorkspaceId("elsewhere");

    @TempDir
    private Path home;

    private Database database;
    private final WordEmbedder embedder = new WordEmbedder();

    @BeforeEach
    void open() {
        database = new Database(home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private FileOutcome file(
            WorkspaceId workspace, String url, String text, @Nullable LocalDate published, Filing filing) {
        Clock clock = Clock.fixed(Instant.parse("2025-10-01T00:00:00Z"), ZoneOffset.UTC);
        Stated stated = new Stated("Title of " + url, "Paper", null, published, "en");
        return new FileSource(new CaptureReader(), embedder, new SqliteCasebook(database), clock)
                .file(
                        workspace,
                        new Capture(
                                url,
                                MediaType.TEXT,
                                text.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8,
                                stated),
                        filing);
    }

    private FileOutcome file(WorkspaceId workspace, String url, String text) {
        return file(workspace, url, text, null, Filing.article(url, null));
    }

    private FileOutcome policy(String text, String from, @Nullable String until) {
        LocalDate end = until == null ? null : LocalDate.parse(until);
        Filing filing = new Filing("terms", SourceKind.POLICY, null, "Acme", LocalDate.parse(from), end);
        return file(HERE, "https://acme.example/terms", text, null, filing);
    }

    private List<String> found(String word, Scope scope) {
        SqlitePassageIndex index = new SqlitePassageIndex(database);
        List<Long> ids = index.byWords(List.of(word), scope, 10).stream()
                .map(ScoredPassage::passageId)
                .toList();
        return index.load(ids, scope).stream().map(Passage::text).toList();
    }

    private static Scope all(WorkspaceId workspace) {
        return new Scope(workspace, null, null);
    }

    @Test
    void nothing_crosses_from_one_workspace_to_another() {
        file(HERE, "https://a.example/1", "Zebras graze here.");
        file(THERE, "https://a.example/1", "Zebras sleep there.");
        SqlitePassageIndex index = new SqlitePassageIndex(database);
        float[] question = embedder.embedQuestion("zebras").forPassages();

        assertEquals(List.of("Zebras graze here."), found("zebras", all(HERE)));
        List<Long> near = index.byMeaning(question, all(THERE), 10).stream()
                .map(ScoredPassage::passageId)
                .toList();
        assertEquals(List.of(), index.load(near, all(HERE)));
        assertEquals(1, index.load(near, all(THERE)).size());
        assertEquals(0, index.vocabulary(all(HERE)).passagesWith("sleep"));
    }

    @Test
    void questions_see_the_version_in_force() {
        policy("A user must not scrape zebras.", "2024-01-01", "2025-01-01");
        policy("A user may scrape zebras.", "2025-01-01", null);

        assertEquals(List.of("A user may scrape zebras."), found("zebras", all(HERE)));
        assertEquals(
                List.of("A user must not scrape zebras."),
                found("zebras", new Scope(HERE, null, LocalDate.of(2024, 6, 1))));
        assertEquals(List.of(), found("zebras", new Scope(HERE, null, LocalDate.of(2023, 6, 1))));
    }

    @Test
    void questions_see_only_their_case() {
        file(HERE, "https://a.example/1", "Zebras graze.", null, Filing.article("1", "grazing"));
        file(HERE, "https://a.example/2", "Zebras sleep.", null, Filing.article("2", "sleeping"));

        assertEquals(List.of("Zebras sleep."), found("zebras", new Scope(HERE, "sleeping", null)));
        assertEquals(
                List.of("grazing", "sleeping"),
                new Shelves(database)
                        .cases(HERE, Audience.OWNER).stream().map(c -> c.slug()).toList());
    }

    @Test
    void a_policy_of_a_private_channel_is_no_version_of_one_that_others_read() {
        Audience general = Audience.of(Set.of("general"));
        policy("A user may draft zebras.", new Origin("board", "alice"));
        FileOutcome open = policy("A user may scrape zebras.", new Origin("general", "bruno"));
        FileOutcome newer = policy("A user must not scrape zebras.", new Origin("general", "bruno"));
        FileOutcome draft = policy("A user must not draft zebras.", new Origin("board", "alice"));

        assertEquals(
                2, assertInstanceOf(FileOutcome.Filed.class, open).version().sourceId());
        assertEquals(
                2, assertInstanceOf(FileOutcome.Updated.class, newer).version().sourceId());
        assertEquals(
                1, assertInstanceOf(FileOutcome.Updated.class, draft).version().sourceId());
        assertEquals("https://acme.example/terms", newer.version().url());
        assertEquals(
                List.of(2L, 2L),
                new SqlitePolicies(database)
                        .versions(HERE, general).stream()
                                .map(one -> one.version().sourceId())
                                .toList());
    }

    private FileOutcome policy(String text, Origin origin) {
        Filing filing = new Filing("terms", SourceKind.POLICY, null, "Acme", LocalDate.parse("2025-01-01"), null);
        return file(HERE, "https://acme.example/terms", text, null, filing.from(origin));
    }

    @Test
    void the_same_text_at_another_address_is_a_copy() {
        file(HERE, "https://a.example/1", "Zebras graze on the plain, said the ministry.");

        FileOutcome copy = file(HERE, "https://b.example/9", "Zebras graze  on the plain, said the ministry.");

        assertEquals(1, ((FileOutcome.Duplicate) copy).duplicateOf());
    }

    @Test
    void another_process_sees_what_is_filed() {
        SqlitePassageIndex index = new SqlitePassageIndex(database);
        assertEquals(List.of(), index.byWords(List.of("zebras"), all(HERE), 10));
        try (Database other = new Database(home)) {
            Database mine = database;
            database = other;
            file(HERE, "https://a.example/1", "Zebras graze.");
            database = mine;
        }

        assertEquals(1, index.byWords(List.of("zebras"), all(HERE), 10).size());
        assertEquals(
                1,
                index.byMeaning(embedder.embedQuestion("zebras graze").forPassages(), all(HERE), 10)
                        .size());
    }

    @Test
    void any_characters_may_be_searched_for() {
        file(HERE, "https://a.example/1", "Zebras graze.");
        SqlitePassageIndex index = new SqlitePassageIndex(database);

        for (String term : List.of("\"", "zebras\"", "NEAR(", "a AND", "*", "\u0000", "-x:y", "'", "😀"))
            assertTrue(index.byWords(List.of(term), all(HERE), 10).size() <= 1, term);
    }

    @Test
    void misspelled_words_find_their_neighbours() {
        file(HERE, "https://a.example/1", "The investigation of Microsoft went on.");

        assertEquals(
                "microsoft",
                new SqlitePassageIndex(database)
                        .vocabulary(all(HERE))
                        .near("micorsoft")
                        .get(0));
        assertEquals(
                "investigation",
                new SqlitePassageIndex(database)
                        .vocabulary(all(HERE))
                        .near("investigaton")
                        .get(0));
    }

    @Test
    void the_capture_is_kept_as_it_came() {
        String text = "Zebras graze.\r\n\r\nA second paragraph with 😀 and Zoe\u0308.";
        file(HERE, "https://a.example/1", text);

        byte[] kept = database.read(sql -> sql.first("SELECT original FROM versions", r -> Packed.unpack(r.getBytes(1)))
                .orElseThrow());

        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), kept);
    }

    @Test
    void sentence_vectors_keep_their_direction() {
        List<float[]> vectors = List.of(
                embedder.embedQuestion("zebras graze").forPassages(),
                embedder.embedQuestion("lions sleep").forPassages());

        List<float[]> again = Vectors.small(Vectors.small(vectors), vectors.get(0).length);

        for (int i = 0; i < 2; i++)
            assertEquals(1, caseclerk.retrieval.PassageFinder.cosine(vectors.get(i), again.get(i)), 0.01);
    }

    @Test
    void what_ends_in_an_error_is_not_stored_in_part() {
        assertThrows(
                StackOverflowError.class,
                () -> database.write(sql -> {
                    sql.run("INSERT INTO sources (workspace, url, kind) VALUES ('x', 'y', 'ARTICLE')");
                    throw new StackOverflowError();
                }));

        assertEquals(0, database.<Long>read(sql -> sql.number("SELECT count(*) FROM sources")));
    }

    @Test
    void one_reading_sees_one_state_whatever_is_stored_meanwhile() {
        file(HERE, "https://a.example/1", "Zebras graze.");

        List<Long> seen = database.read(sql -> {
            long before = sql.number("SELECT count(*) FROM sources");
            file(HERE, "https://a.example/2", "Lions sleep in the shade of a tree.");
            return List.of(before, sql.number("SELECT count(*) FROM sources"));
        });

        assertEquals(List.of(1L, 1L), seen);
        assertEquals(2, database.<Long>read(sql -> sql.number("SELECT count(*) FROM sources")));
    }

    @Test
    void words_of_a_removed_source_are_counted_no_more() {
        file(HERE, "https://a.example/1", "Zebras graze in the shade.");
        file(HERE, "https://a.example/2", "Lions sleep in the shade.");

        new Shelves(database).remove(HERE, 1);

        assertEquals(
                List.of("shade 1"),
                database.read(sql -> sql.list(
                        "SELECT word || ' ' || passages FROM words WHERE word IN ('zebras', 'graze', 'shade')",
                        r -> r.getString(1))));
    }

    private void fileAs(String... people) {
        String url = "https://a.example/1";
        for (String person : people)
            file(HERE, url, "Zebras graze.", null, Filing.article(url, null).from(new Origin("lab", person)));
    }

    @Test
    void a_source_of_two_people_goes_when_both_have_deleted_what_is_kept_of_them() {
        fileAs("ada", "bob");
        SqliteRegister register = new SqliteRegister(database);

        register.forget(HERE, "ada");
        assertEquals(
                1, new Shelves(database).sources(HERE, null, Audience.OWNER).size());
        register.forget(HERE, "bob");

        assertEquals(
                0, new Shelves(database).sources(HERE, null, Audience.OWNER).size());
    }

    @Test
    void two_people_who_filed_the_same_in_one_channel_can_both_be_forgotten_while_a_third_keeps_it() {
        fileAs("ada", "bob", "cleo");
        SqliteRegister register = new SqliteRegister(database);

        register.forget(HERE, "ada");
        register.forget(HERE, "bob");

        assertEquals(
                1, new Shelves(database).sources(HERE, null, Audience.OWNER).size());
    }

    @Test
    void rebuilding_gives_the_same_index() {
        file(HERE, "https://a.example/1", "Zebras graze. Lions sleep in the shade of a tree.");
        String before = derived();

        new Upkeep(database).rebuild(embedder, done -> {});

        assertEquals(before, derived());
        assertTrue(new Upkeep(database).check(embedder.fingerprint()).stream().allMatch(f -> f.fine()));
    }

    private String derived() {
        return database.read(sql -> sql.list("SELECT word || passages FROM words", r -> r.getString(1))
                                .toString()
                        + sql.list("SELECT hex(components) FROM passage_codes", r -> r.getString(1))
                        + sql.list("SELECT hex(vector) || hex(sentences) FROM passage_vectors", r -> r.getString(1))
                        + sql.list(
                                "SELECT source_id || terms || names || embedder || hex(vector) FROM profiles",
                                r -> r.getString(1))
                        + sql.list("SELECT block FROM passage_blocks", r -> r.getLong(1)))
                + new SqlitePassageIndex(database).byWords(List.of("zebra"), new Scope(HERE, null, null), 10);
    }

    /** Repetitions in regular expressions take as much stack as they have rounds. */
    @Test
    void numbers_and_initials_without_end_are_filed_like_other_words() {
        for (String part : List.of("1.", "a.", "1.1 ")) {
            String text = "Fees\n\n" + part.repeat(200_000) + "\n\nWe may charge a fee.";

            FileOutcome terms = policy(text, "2025-01-01", null);

            assertTrue(file(HERE, "https://a.example/" + part, text) instanceof FileOutcome.Filed, part);
            assertTrue(terms instanceof FileOutcome.Filed || terms instanceof FileOutcome.Updated, part);
        }
    }
}
