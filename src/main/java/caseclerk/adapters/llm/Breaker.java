package caseclerk.adapters.llm;

import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.ModelUnavailable.Reason;
import java.util.function.LongSupplier;

/** Leaves a model alone for a while after it failed several times in a row; then lets one errand try. */
final class Breaker {
    private static final int FAILURES = 4;
    private static final long REST_NANOS = 30_000_000_000L;

    private final LongSupplier nanos;
    private int failures;
    private long until;
    private boolean trying;

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Refuses while the model rests. */
    synchronized void admit() {
        if (failures < FAILURES) return;
        if (trying || nanos.getAsLong() - until < 0) throw new ModelUnavailable(Reason.RESTING);
        trying = true;
    }

    /** The model answered, well or badly. */
    synchronized void worked() {
        failures = 0;
        trying = false;
    }

    /** The model could not be had. */
    synchronized void failed() {
        trying = false;
        failures++;
        until = nanos.getAsLong() + REST_NANOS;
    }

    /** The errand ended without the model being tried. */
    synchronized void untried() {
        trying = false;
    }
}
