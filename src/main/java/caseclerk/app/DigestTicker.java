package caseclerk.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again whether digests are due; what breaks in one round is logged and tried in the next. */
final class DigestTicker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DigestTicker.class.getName());
    private static final int SECONDS = 20;
    private static final int LONGEST_STOP_SECONDS = 3;

    private final Runnable round;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "caseclerk-digests");
        thread.setDaemon(true);
        return thread;
    });

    /** @param round looks once */
    DigestTicker(Runnable round) {
        this.round = round;
    }

    /** From now on. */
    void start() {
        ticks.scheduleWithFixedDelay(this::tick, 1, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "incident " + UUID.randomUUID().toString().substring(0, 8) + " while sending digests",
                    e);
        }
    }

    @Override
    public void close() {
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) ticks.shutdownNow();
        } catch (InterruptedException e) {
            ticks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
