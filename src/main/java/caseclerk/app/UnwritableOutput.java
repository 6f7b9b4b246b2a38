package caseclerk.app;

import java.util.Locale;

/** What a command prints cannot be written; it ends there, with nothing more done. */
final class UnwritableOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean closed;

    /** @param why what the system says, such as "No space left on device" */
    UnwritableOutput(String why) {
        super("What the command prints cannot be written (" + why
                + "); make room or send it elsewhere, then give the command again.");
        this.closed = why.toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Whether a reader, such as {@code head}, has gone because it has enough. */
    boolean isClosed() {
        return closed;
    }
}
