package caseclerk.cases;

/** What kind of line a sentence was cut from. */
public enum SentenceKind {
    /** Running text. */
    PROSE,
    /** A heading: names what follows, states nothing. */
    HEADING,
    /** An item of a list. */
    ITEM
}
