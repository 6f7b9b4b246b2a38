package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteLinkQueue;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.FileLinks;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkWorkerTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final String FIRST = "https://news.example/0";

    @TempDir
    private Path home;

    private final CountDownLatch posted = new CountDownLatch(1);
    private final CountDownLatch looking = new CountDownLatch(1);

    /** The first page is not there before the others are posted. */
    private Fetched fetch(Wanted wanted) {
        if (wanted.url().equals(FIRST)) {
            looking.countDown();
            await(posted);
        }
        byte[] text = ("The fares of " + wanted.url() + " rise in May.").getBytes(StandardCharsets.UTF_8);
        return new Fetched.Page(wanted.url(), MediaType.TEXT, StandardCharsets.UTF_8, text, null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_posts_while_waiting_links_are_looked_through_is_told_what_became_of_theirs() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try (Database database = new Database(home)) {
            SqliteLinkQueue queue = new SqliteLinkQueue(database);
            Clock clock = Clock.systemUTC();
            FileSource files =
                    new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), clock);
            try (LinkWorker worker = new LinkWorker(new FileLinks(queue, this::fetch, files, clock))) {
                queue.add(new Posted(HERE, FIRST, null, null), clock.instant());
                worker.start();
                await(looking);
                List<Future<FileOutcome>> told = IntStream.rangeClosed(1, 4)
                        .mapToObj(n -> new Posted(HERE, "https://news.example/" + n, null, null))
                        .map(one -> people.submit(() -> worker.file(one)))
                        .toList();
                while (queue.unfiled(HERE).size() < 5) Thread.onSpinWait();
                posted.countDown();

                for (Future<FileOutcome> one : told) assertInstanceOf(FileOutcome.Filed.class, one.get());
            }
        } finally {
            people.shutdownNow();
        }
    }
}
