package caseclerk.rules;

import caseclerk.policies.NamedPolicies;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.ClauseNumber;
import caseclerk.questions.EventQuestion;
import caseclerk.questions.Question;
import caseclerk.rules.NamedEvents.Matches;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the time that a question is about: a date in it, or the date of what happened where it names one thing clearly.
 * What is not clear is no time at all, and is told with the events that may be meant.
 */
public final class AskedTimes {
    /** The day of what happened within a longer time is not known. */
    private static final int LONGEST_DAYS = 31;

    private final NamedEvents events;
    private final PolicyQuestions policies;

    /**
     * @param events finds what happened by the words a question has for it
     * @param policies tells which policies a question is for
     */
    public AskedTimes(NamedEvents events, PolicyQuestions policies) {
        this.events = events;
        this.policies = policies;
    }

    /**
     * The time that {@code question} is about.
     *
     * @param today from which the "last year" of a question for rules counts
     */
    public AskedTime of(Question question, LocalDate today) {
        String text = question.text();
        boolean ofRules =
                NamedPolicies.speaksOfRules(text) || ClauseNumber.in(text).isPresent();
        Optional<AskedDay> day = ofRules ? AskedDay.in(text, today) : AskedDay.in(text);
        if (day.isPresent() || question.scope().policyDay() != null) return AskedTime.of(day);
        return EventQuestion.in(text).map(asked -> happened(asked, question)).orElse(AskedTime.of(Optional.empty()));
    }

    private AskedTime happened(EventQuestion asked, Question question) {
        Set<String> known = new HashSet<>();
        policies.all(question.scope())
                .forEach(policy ->
                        known.addAll(EventQuestion.namesIn(policy.newest().service())));
        Matches matches = events.of(asked, question.scope(), known);
        if (matches.telling() && isOne(matches.best()))
            return AskedTime.of(Optional.of(asked.time(matches.best().get(0))));
        return new AskedTime(Optional.empty(), Optional.of(new UnclearEvent(asked, matches.best(), matches.nearest())));
    }

    /** One event, or several of one day in one case. */
    private static boolean isOne(List<CaseEvent> events) {
        return !events.isEmpty()
                && events.stream()
                        .allMatch(event -> !event.disputed()
                                && event.date().days() <= LONGEST_DAYS
                                && event.date().equals(events.get(0).date())
                                && event.caseSlug().equals(events.get(0).caseSlug()));
    }
}
