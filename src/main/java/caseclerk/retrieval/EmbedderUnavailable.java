package caseclerk.retrieval;

/** The embedding model cannot be used on this machine; trying again does not help. */
public final class EmbedderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do */
    public EmbedderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
