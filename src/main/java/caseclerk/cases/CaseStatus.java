package caseclerk.cases;

/** Where a policy case stands. */
public enum CaseStatus {
    /** Nothing says that it has ended. */
    OPEN,
    /** Something is under way: a review, an investigation, a trial. */
    ONGOING,
    /** Something has been decided, done or taken back: a fine, a ruling, a ban; it may still be contested. */
    DECIDED,
    /** The parties have come to terms. */
    SETTLED,
    /** It has ended: dropped, dismissed, decided. */
    CLOSED
}
