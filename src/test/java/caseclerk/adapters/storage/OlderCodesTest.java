package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.retrieval.BinaryCodes;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes that were stored without levels are searched as those with them are. */
class OlderCodesTest {
    private static final Scope SCOPE = new Scope(WorkspaceId.TERMINAL, null, null);

    @Test
    void codes_of_the_oldest_casebook_are_searched_by_their_vectors(@TempDir Path home) throws IOException {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                OlderCodesTest.class.getResourceAsStream("/caseclerk/storage/casebook-1.db.gz")))) {
            Files.copy(in, home.resolve(Database.FILE));
        }
        try (Database database = new Database(home)) {
            float[] question = new WordEmbedder()
                    .embedQuestion("When did the review begin?")
                    .forPassages();
            List<ScoredPassage> before = new SqlitePassageIndex(database).byMeaning(question, SCOPE, 10);
            assertTrue(!before.isEmpty());
            database.write(sql -> sql.list(
                    "SELECT passage_id, vector FROM passage_vectors",
                    row -> sql.run(
                            "UPDATE passage_codes SET levels = ? WHERE passage_id = ?",
                            BinaryCodes.levelsOf(Vectors.floats(row.getBytes(2))),
                            row.getLong(1))));

            assertEquals(before, new SqlitePassageIndex(database).byMeaning(question, SCOPE, 10));
        }
    }
}
