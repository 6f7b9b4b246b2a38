package caseclerk.digest;

/** Subscriptions, outbox or news cannot be read or written now: locked, full or damaged. */
public final class DigestsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, one sentence, without secrets */
    public DigestsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
