package caseclerk.digest;

/** How much a digest says. */
public enum DigestStyle {
    /** The most important of each case; how much more there is stands below. */
    SHORT,
    /** Everything. */
    FULL
}
