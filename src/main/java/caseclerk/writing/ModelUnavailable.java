package caseclerk.writing;

/** The chat model wrote nothing that can be used; its message is written for people and holds no secret. */
public final class ModelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        UNREACHABLE("could not be reached", true),
        TIMED_OUT("did not answer in time", true),
        CUT_OFF("broke off", true),
        NOT_ADMITTED("refused the key", false),
        BUSY("has too many requests", true),
        BROKEN("reported an error", true),
        REFUSED("refused the request", false),
        ENDLESS("did not stop writing", false),
        NONSENSE("did not keep to the form asked for", false),
        OVER_BUDGET("has spent its budget for today", false),
        RESTING("failed repeatedly and is left alone for a while", false),
        CROWDED("is busy with other questions", false);

        private final String words;
        private final boolean mayRetry;

        Reason(String words, boolean mayRetry) {
            this.words = words;
            this.mayRetry = mayRetry;
        }

        /** What the model did, for "The model …". */
        public String words() {
            return words;
        }

        /** Whether the same call may work a moment later. */
        public boolean mayRetry() {
            return mayRetry;
        }
    }

    private final Reason reason;

    public ModelUnavailable(Reason reason) {
        super("The chat model " + reason.words() + ".");
        this.reason = reason;
    }

    /** What stood in the way. */
    public Reason reason() {
        return reason;
    }
}
