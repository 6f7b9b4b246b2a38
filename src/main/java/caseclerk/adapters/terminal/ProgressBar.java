package caseclerk.adapters.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a long run is, with its rate and the time left: one line redrawn on a terminal, else a line now and then. */
public final class ProgressBar {
    private static final long REDRAW = Duration.ofMillis(100).toNanos();
    private static final long PLAIN = Duration.ofSeconds(5).toNanos();
    private static final int CELLS = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long begun;
    private long drawn;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    public ProgressBar(PrintStream out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.drawn = begun - PLAIN;
    }

    /** Shows that {@code done} of {@code total} are done; a total below 0 is unknown. */
    public void show(long done, long total) {
        long now = clock.getAsLong();
        boolean last = done == total;
        if (!last && now - drawn < (terminal ? REDRAW : PLAIN)) return;
        drawn = now;
        String line = line(done, total, now);
        if (terminal) out.print("\r" + line + "\u001b[K" + (last ? "\n" : ""));
        else out.println(line);
        out.flush();
    }

    private String line(long done, long total, long now) {
        double rate = done / Math.max(1e-9, (now - begun) / 1e9);
        String speed = String.format(Locale.ROOT, "%.1f/s", rate);
        if (total < 0) return done + " done, " + speed;
        int full = total == 0 ? CELLS : (int) (CELLS * done / total);
        String bar = "[" + "#".repeat(full) + " ".repeat(CELLS - full) + "] ";
        long seconds = rate > 0 ? Math.round((total - done) / rate) : 0;
        return bar + done + "/" + total + ", " + speed
                + (done < total ? String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60) : "");
    }
}
