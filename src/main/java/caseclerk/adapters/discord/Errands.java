package caseclerk.adapters.discord;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that waits for a thread of its own, so that Discord's is never held up. */
final class Errands {
    private static final Logger LOG = System.getLogger(Errands.class.getName());
    private static final int WAITING = 2_000;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private volatile boolean closing;

    Errands(int threads) {
        this.threads = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), this::thread);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "caseclerk-errand-" + numbers.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs {@code errand} when its turn comes; what it throws is logged.
     *
     * @param instead is run when the program ends before its turn comes
     * @return false when too much is waiting, or the program ends
     */
    boolean run(String what, Runnable errand, Runnable instead) {
        if (closing) return false;
        open.incrementAndGet();
        try {
            threads.execute(new Errand(what, errand, instead));
            return true;
        } catch (RejectedExecutionException full) {
            open.decrementAndGet();
            return false;
        }
    }

    /** As above; nothing is done instead. */
    boolean run(String what, Runnable errand) {
        return run(what, errand, () -> {});
    }

    private final class Errand implements Runnable {
        private final String what;
        private final Runnable work;
        private final Runnable instead;

        Errand(String what, Runnable work, Runnable instead) {
            this.what = what;
            this.work = work;
            this.instead = instead;
        }

        @Override
        public void run() {
            done(work);
        }

        void drop() {
            done(instead);
        }

        private void done(Runnable one) {
            try {
                one.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, what + " failed", e);
            } finally {
                open.decrementAndGet();
            }
        }
    }

    /** Whether nothing is taken any more because the program ends. */
    boolean isClosing() {
        return closing;
    }

    /** How many errands are waiting or under way. */
    int open() {
        return open.get();
    }

    /** Takes no more. */
    void end() {
        closing = true;
        threads.shutdown();
    }

    /** Takes no more, and drops those whose turn has not come. */
    void drop() {
        end();
        List<Runnable> waiting = new ArrayList<>();
        threads.getQueue().drainTo(waiting);
        for (Runnable one : waiting) if (one instanceof Errand errand) errand.drop();
    }

    /** Takes no more, and waits at most {@code limit} for those it took. */
    boolean finish(Duration limit) {
        end();
        try {
            return threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
