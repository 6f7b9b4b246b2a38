package caseclerk.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does a piece of work again and again; what breaks in one round is logged and tried in the next. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Ticker.class.getName());
    /** How long the first round waits at most. */
    private static final long FIRST_MILLIS = 1_000;

    private static final int LONGEST_STOP_SECONDS = 3;

    private final String doing;
    private final Duration pause;
    private final Runnable round;
    private final ScheduledExecutorService ticks;
    private long end;

    /**
     * @param doing what a round does, as in "incident while sending digests"
     * @param pause between two rounds
     * @param round looks once
     */
    Ticker(String doing, Duration pause, Runnable round) {
        this.doing = doing;
        this.pause = pause;
        this.round = round;
        this.ticks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "caseclerk " + doing);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** From now on. */
    void start() {
        long millis = pause.toMillis();
        ticks.scheduleWithFixedDelay(this::tick, Math.min(FIRST_MILLIS, millis), millis, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            round.run();
        } catch (RuntimeException | Error e) {
            // What is thrown from here would end all further rounds without a word.
            LOG.log(Level.ERROR, "incident " + UUID.randomUUID().toString().substring(0, 8) + " while " + doing, e);
        }
    }

    /** Begins no more rounds; several that are ended first are closed in the time of one. */
    synchronized void end() {
        if (!ticks.isShutdown()) end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_STOP_SECONDS);
        ticks.shutdown();
    }

    private synchronized long left() {
        return end - System.nanoTime();
    }

    @Override
    public void close() {
        end();
        try {
            if (ticks.awaitTermination(left(), TimeUnit.NANOSECONDS)) return;
            ticks.shutdownNow();
            if (!ticks.awaitTermination(left() + TimeUnit.SECONDS.toNanos(1), TimeUnit.NANOSECONDS))
                LOG.log(Level.WARNING, "stopped in the middle of " + doing);
        } catch (InterruptedException e) {
            ticks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
