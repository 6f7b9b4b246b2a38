package caseclerk.app;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.storage.Database;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The casebook and the embedding model, opened side by side: together they take about as long as the model alone. */
record Opened(Database database, OnnxEmbedder embedder) {
    /**
     * Opens both; where one fails the other is closed again.
     *
     * @throws caseclerk.ingestion.CasebookUnavailable if the casebook cannot be opened
     * @throws caseclerk.retrieval.EmbedderUnavailable if the model does not run here
     */
    static Opened at(Path home) {
        CompletableFuture<OnnxEmbedder> loading = CompletableFuture.supplyAsync(OnnxEmbedder::new);
        Database database;
        try {
            database = new Database(home);
        } catch (RuntimeException e) {
            loading.thenAccept(OnnxEmbedder::close);
            throw e;
        }
        try {
            return new Opened(database, loading.join());
        } catch (CompletionException e) {
            database.close();
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
