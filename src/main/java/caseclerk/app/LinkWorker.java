package caseclerk.app;

import caseclerk.ingestion.FileLinks;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.LinkQueue.Waiting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread that files links, so that many links at once wait for each other and no answer waits for them. */
final class LinkWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LinkWorker.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 15;

    private final FileLinks links;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LinkWorker::daemon);
    /** By the ids of links that somebody waits for. */
    private final Map<Long, CompletableFuture<FileOutcome>> waitedFor = new HashMap<>();

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
            Optional<Waiting> due = links.take();
            while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
                attempt(due.get());
                due = links.take();
            }
        } catch (RuntimeException | Error e) {
            // What is thrown from here would end all further looks without a word.
            LOG.log(Level.WARNING, "a link could not be tried", e);
        }
    }

    /** Stores the link, then files it when its turn comes. */
    FileOutcome file(Posted posted) {
        try {
            return inTurn(posted).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return taken(posted);
        }
    }

    /** Whoever tries the link, a look too, finds that it is waited for: this lock is let go only when that is noted. */
    private synchronized CompletableFuture<FileOutcome> inTurn(Posted posted) {
        long id = links.post(posted);
        CompletableFuture<FileOutcome> outcome = new CompletableFuture<>();
        waitedFor.put(id, outcome);
        thread.execute(() -> turn(id, posted));
        return outcome;
    }

    private void turn(long id, Posted posted) {
        try {
            Optional<Waiting> due = links.take(id);
            if (due.isPresent()) attempt(due.get());
            // Tried in a look before, or by another process.
            else waiter(id).complete(taken(posted));
        } catch (RuntimeException | Error e) {
            waiter(id).completeExceptionally(e);
        }
    }

    private void attempt(Waiting due) {
        try {
            FileOutcome outcome = links.attempt(due);
            waiter(due.id()).complete(outcome);
        } catch (RuntimeException | Error e) {
            waiter(due.id()).completeExceptionally(e);
            throw e;
        }
    }

    /** Where whoever posted the link waits for what becomes of it; where nobody waits, what is told there is lost. */
    private synchronized CompletableFuture<FileOutcome> waiter(long id) {
        CompletableFuture<FileOutcome> waiter = waitedFor.remove(id);
        return waiter == null ? new CompletableFuture<>() : waiter;
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
