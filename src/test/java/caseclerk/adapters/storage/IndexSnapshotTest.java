package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import caseclerk.retrieval.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {
    private static final String HERE = WorkspaceId.TERMINAL.value();

    private static void file(Database database, String url, String text, String slug) {
        new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), Clock.systemUTC())
                .file(
                        WorkspaceId.TERMINAL,
                        new Capture(
                                url,
                                MediaType.TEXT,
                                text.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8,
                                new Stated("Title", "Paper", null, null, "en")),
                        Filing.article(url, slug));
    }

    private static IndexSnapshot current(Database database, IndexSnapshot held) {
        return database.read(sql -> IndexSnapshot.current(sql, HERE, held));
    }

    @Test
    void what_is_held_is_kept_until_something_changes_and_then_brought_up_to_date(@TempDir Path home) {
        try (Database database = new Database(home)) {
            file(database, "https://a.example/1", "A first text about a review of accounts.", "one");
            IndexSnapshot first = current(database, null);

            assertEquals(1, first.codes().size());
            assertSame(first, current(database, first));

            file(database, "https://a.example/2", "A second text about an appeal before a court.", "one");
            IndexSnapshot second = current(database, first);

            assertEquals(2, second.codes().size());
            assertEquals(1, first.codes().size());
            assertEquals(
                    1, database.read(sql -> second.vocabulary(sql, Set.of())).passagesWith("appeal"));
        }
    }

    @Test
    void a_source_that_moves_or_goes_is_noticed(@TempDir Path home) {
        try (Database database = new Database(home)) {
            file(database, "https://a.example/1", "A first text about a review of accounts.", "one");
            IndexSnapshot first = current(database, null);
            new SqliteCasebook(database).assign(WorkspaceId.TERMINAL, 1, "two");
            IndexSnapshot moved = current(database, first);

            assertNotSame(first, moved);
            assertSame(first.codes(), moved.codes());

            database.write(sql -> sql.run("DELETE FROM sources WHERE id = 1"));

            assertEquals(0, current(database, moved).codes().size());
        }
    }

    @Test
    void a_source_that_is_filed_from_another_channel_too_is_seen_there(@TempDir Path home) {
        try (Database database = new Database(home)) {
            file(database, "https://a.example/1", "A first text about a review of accounts.", "one");
            Scope lobby = new Scope(WorkspaceId.TERMINAL, null, null, Audience.of(Set.of("lobby")));
            database.write(sql -> {
                Origins.add(sql, WorkspaceId.TERMINAL, 1, new Origin("board", "ada"));
                return null;
            });
            IndexSnapshot first = current(database, null);
            assertEquals(0, database.read(sql -> first.selection(sql, lobby)).count());
            database.write(sql -> {
                Origins.add(sql, WorkspaceId.TERMINAL, 1, new Origin("lobby", "ada"));
                return null;
            });
            IndexSnapshot second = current(database, first);

            assertEquals(1, database.read(sql -> second.selection(sql, lobby)).count());
        }
    }
}
