package caseclerk.cases;

/** Where a policy case stands. */
public enum CaseStatus {
    OPEN,
    CLOSED
}
