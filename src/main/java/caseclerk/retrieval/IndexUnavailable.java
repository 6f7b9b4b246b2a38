package caseclerk.retrieval;

/** The passage index cannot be read now. */
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean retryable;

    /**
     * @param message what happened and what to do, without secrets
     * @param retryable whether the same call may succeed a little later
     */
    public IndexUnavailable(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether the same call may succeed a little later. */
    public boolean retryable() {
        return retryable;
    }
}
