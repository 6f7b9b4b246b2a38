package caseclerk.cases;

/** Whether an event has taken place, as far as its source could know. */
public enum EventStanding {
    HAPPENED,
    /** Announced, scheduled or due. */
    EXPECTED
}
