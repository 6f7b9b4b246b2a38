package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import caseclerk.answering.Answer;
import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A casebook of the oldest tables, as version 0.1.0 wrote it, becomes one of today's with nothing lost. */
class MigrationTest {
    /** Two sources of the sample casebook and one answer; never made anew, or it would not be the oldest. */
    private static final String OLDEST = "/caseclerk/storage/casebook-1.db.gz";

    @TempDir
    private Path folder;

    private Path oldest() throws IOException {
        Path home = Files.createDirectories(folder.resolve("old"));
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(MigrationTest.class.getResourceAsStream(OLDEST), OLDEST))) {
            Files.copy(in, home.resolve(Database.FILE));
        }
        return home;
    }

    private static List<String> tables(Database database) {
        return database.read(sql -> sql.list(
                "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1",
                r -> r.getString(1)));
    }

    @Test
    void the_oldest_tables_become_the_newest() throws IOException {
        try (Database old = new Database(oldest());
                Database fresh = new Database(folder.resolve("fresh"))) {
            assertEquals(tables(fresh), tables(old));
        }
    }

    @Test
    void passages_filed_before_are_found_by_meaning_as_if_filed_today() throws IOException {
        try (Database old = new Database(oldest())) {
            List<String> components = old.read(sql ->
                    sql.list("SELECT hex(components) FROM passage_codes ORDER BY passage_id", r -> r.getString(1)));

            assertFalse(components.isEmpty());
            assertEquals(
                    old.read(sql -> sql.list(
                            "SELECT vector FROM passage_vectors ORDER BY passage_id",
                            r -> HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(Vectors.small(Vectors.floats(r.getBytes(1)))))),
                    components);
        }
    }

    @Test
    void every_step_that_is_written_is_taken() throws IOException, URISyntaxException {
        URL steps = Objects.requireNonNull(Database.class.getResource("/caseclerk/migrations"));
        try (Database fresh = new Database(folder.resolve("fresh"));
                Stream<Path> written = Files.list(Path.of(steps.toURI()))) {
            assertEquals(
                    written.map(file -> file.getFileName().toString()).sorted().toList(),
                    fresh.read(sql -> sql.list("SELECT name FROM migrations ORDER BY number", r -> r.getString(1))));
        }
    }

    /** Words were once kept in tables of their own, where nothing takes them out any more when a source is removed. */
    @Test
    void no_word_is_left_where_it_was_kept_before() throws IOException {
        try (Database old = new Database(oldest())) {
            assertEquals(
                    List.of(),
                    tables(old).stream()
                            .filter(table -> table.contains("passage_words") || table.contains("passage_terms"))
                            .toList());
        }
    }

    @Test
    void what_the_oldest_tables_held_is_still_there() throws IOException {
        try (Database old = new Database(oldest())) {
            Scope everywhere = new Scope(WorkspaceId.TERMINAL, null, null);
            SqlitePassageIndex index = new SqlitePassageIndex(old);
            List<Long> found = index.byWords(List.of("archive"), everywhere, 1).stream()
                    .map(ScoredPassage::passageId)
                    .toList();
            Answer answer =
                    new SqliteAnswerLog(old).find(WorkspaceId.TERMINAL, "a-1").orElseThrow();

            assertEquals(
                    List.of("https://gazette.example/2025/09/azure-access-ended", "https://wire.example/story/4711"),
                    new Shelves(old)
                            .sources(WorkspaceId.TERMINAL, null, Audience.OWNER).stream()
                                    .map(source -> source.url())
                                    .toList());
            assertEquals(
                    List.of("Azure access ended for a military unit after outside review"),
                    index.load(found, everywhere).stream()
                            .map(Passage::version)
                            .map(version -> version.title())
                            .toList());
            assertEquals("When did the review begin?", answer.question().text());
        }
    }
}
