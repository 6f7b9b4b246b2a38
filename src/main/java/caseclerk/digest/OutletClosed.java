package caseclerk.digest;

/** The channel is gone, or the program may not write there any more. */
public final class OutletClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, one sentence, without secrets */
    public OutletClosed(String message) {
        super(message);
    }
}
