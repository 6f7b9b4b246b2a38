package caseclerk.ingestion;

/** The casebook cannot be read or written now: locked, read-only, full or damaged. */
public final class CasebookUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean retryable;

    /**
     * @param message what happened and what to do, one sentence, without secrets
     * @param retryable whether the same call may succeed a little later
     */
    public CasebookUnavailable(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether the same call may succeed a little later. */
    public boolean retryable() {
        return retryable;
    }
}
