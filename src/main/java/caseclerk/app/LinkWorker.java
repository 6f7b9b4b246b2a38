package caseclerk.app;

import caseclerk.ingestion.FileLinks;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.LinkQueue.Posted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread that files links, so that many links at once wait for each other and no answer waits for them. */
final class LinkWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LinkWorker.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 15;

    private final FileLinks links;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LinkWorker::daemon);
    private boolean looks;

    LinkWorker(FileLinks links) {
        this.links = links;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caseclerk-links");
        thread.setDaemon(true);
        return thread;
    }

    /** From now on, links that wait are tried when they are due; those left from an earlier run as well. */
    synchronized void start() {
        if (looks) return;
        looks = true;
        thread.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted() && links.next().isPresent())
                LOG.log(Level.DEBUG, "link tried");
        } catch (RuntimeException | Error e) {
            // What is thrown from here would end all further looks without a word.
            LOG.log(Level.WARNING, "a link could not be tried", e);
        }
    }

    /** Stores the link, then files it when its turn comes. */
    FileOutcome file(Posted posted) {
        long id = links.post(posted);
        Future<FileOutcome> outcome = thread.submit(() -> links.file(id).orElseGet(() -> taken(posted)));
        try {
            return outcome.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return taken(posted);
        }
    }

    private static FileOutcome taken(Posted posted) {
        return new FileOutcome.Failed(
                posted.url(), "under_way", "The link is stored and being filed; /status shows how it goes.");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
