package caseclerk.grammar;

/** The clause that the others of a sentence hang on, and what stands before it and waits for it. */
final class MainClause extends ClauseRow {
    private int root = -1;
    private int waitingMarker = -1;
    private int waitingVerb = -1;

    MainClause(ClauseRow row) {
        super(row);
    }

    /** Its group of verbs; -1 while there is none. */
    int root() {
        return root;
    }

    boolean isOpen() {
        return root >= 0;
    }

    /** What follows is another sentence. */
    void stop() {
        root = -1;
        waitingMarker = -1;
    }

    /** Group {@code c} of verbs, such as "citing" in "citing the law, the firm …", hangs on the main clause to come. */
    void await(int c) {
        waitingVerb = c;
    }

    /** Group {@code c} of verbs, after the marker, hangs on the main clause to come: "when …, the firm …". */
    void await(int marker, int c) {
        waitingMarker = marker;
        waitingVerb = c;
    }

    /** Group {@code c} of verbs is the main one: what has waited for it hangs on it. */
    void begin(int c) {
        root = c;
        if (waitingMarker >= 0 && waitingVerb >= 0) add(head(waitingVerb), head(c), word(waitingMarker));
        else if (waitingVerb >= 0) add(head(waitingVerb), head(c), "doing");
        waitingMarker = -1;
        waitingVerb = -1;
    }
}
