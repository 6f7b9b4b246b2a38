package caseclerk.rules;

import caseclerk.questions.AskedDay;
import java.util.Optional;

/**
 * The time that a question is about, as far as it can be told.
 *
 * @param day the time; empty when it speaks of none, or not clearly
 * @param unclear the event by which it names a time that cannot be told; empty where there is none
 */
public record AskedTime(Optional<AskedDay> day, Optional<UnclearEvent> unclear) {
    /** That time, or none at all. */
    static AskedTime of(Optional<AskedDay> day) {
        return new AskedTime(day, Optional.empty());
    }
}
