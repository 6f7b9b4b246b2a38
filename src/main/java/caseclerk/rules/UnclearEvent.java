package caseclerk.rules;

import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.EventQuestion;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened, by which a question names a time that the notes do not clearly tell.
 *
 * @param asked how it is named
 * @param candidates events of several days of which each may be meant; empty where none is
 * @param nearest where none may be meant, events that share words with it; may be empty
 */
public record UnclearEvent(EventQuestion asked, List<CaseEvent> candidates, List<CaseEvent> nearest) {
    /** More than so many are no help. */
    static final int MOST = 4;

    public UnclearEvent {
        candidates = List.copyOf(candidates);
        nearest = List.copyOf(nearest);
    }

    /** The time meant if {@code candidate} is. */
    AskedDay time(CaseEvent candidate) {
        return asked.time(candidate);
    }

    /** What is shown of it: the events that may be meant, else the nearest. */
    List<CaseEvent> shown() {
        return (candidates.isEmpty() ? nearest : candidates)
                .stream().limit(MOST).toList();
    }

    /** The mark before each of the events shown. */
    String mark() {
        return candidates.isEmpty() ? "The nearest event: " : "May be meant: ";
    }

    /** One sentence: that the day is not known, and why. */
    String why() {
        if (candidates.isEmpty()) return "No dated event in the notes is clearly “" + asked.event() + "”.";
        String days = ClauseTrail.joined(
                candidates.stream().limit(MOST).map(CaseEvent::day).distinct().toList());
        String more = candidates.size() > MOST ? " and other days" : "";
        boolean disputed = candidates.stream().anyMatch(CaseEvent::disputed);
        return "“" + asked.event() + "” may be what happened on " + days + more
                + (disputed ? ", which sources date differently." : ", and is not named so that this is sure.");
    }

    /** What would make it clear. */
    String mend() {
        return "Which day is meant is not clear; ask with its date" + (candidates.isEmpty() ? "" : " (" + first() + ")")
                + " for the rule of that day.";
    }

    private LocalDate first() {
        return candidates.get(0).date().first();
    }
}
