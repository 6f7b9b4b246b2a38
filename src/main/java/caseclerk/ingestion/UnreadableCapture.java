package caseclerk.ingestion;

/** The bytes cannot be read as what they are said to be; trying again does not help. */
public final class UnreadableCapture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, one sentence */
    public UnreadableCapture(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what is wrong and what to do, one sentence */
    public UnreadableCapture(String message) {
        super(message);
    }
}
