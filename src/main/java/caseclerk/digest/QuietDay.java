package caseclerk.digest;

/** What a digest does when nothing is new. */
public enum QuietDay {
    /** Nothing is sent. */
    SILENT,
    /** One line says so. */
    ONE_LINE
}
