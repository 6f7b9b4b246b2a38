package caseclerk.cases;

/**
 * A dated happening in a case.
 *
 * @param date when, as exactly as its source says
 * @param standing whether it had taken place when its source was written
 * @param what what happened, in the words of its source; never blank
 */
public record Event(EventDate date, EventStanding standing, String what) {
    public Event {
        if (what.isBlank()) throw new IllegalArgumentException("an event says what happened");
    }
}
