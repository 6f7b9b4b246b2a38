package caseclerk.adapters.web;

import java.time.Duration;

/** The moment by which a whole fetch must end. */
record Deadline(long endNanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, endNanos - System.nanoTime()));
    }

    boolean isOver() {
        return System.nanoTime() >= endNanos;
    }
}
