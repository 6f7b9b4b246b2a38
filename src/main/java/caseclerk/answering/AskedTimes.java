package caseclerk.answering;

import caseclerk.cases.SourceKind;
import caseclerk.grounding.Citation;
import caseclerk.policies.NamedPolicies;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the time that a question is about: a date in it, or the date of what happened in a case where it names one thing
 * clearly. What is not clear is no time at all: the newest version answers then, with a warning.
 */
final class AskedTimes {
    /** Cases looked into where the question names none. */
    private static final int MOST_CASES = 3;

    private static final int PASSAGES_READ = 6;
    /** Words that have to be told of one event where the case is known, and where it is not. */
    private static final int FEWEST_WORDS = 1;

    private static final int FEWEST_WORDS_ANYWHERE = 2;
    /** This share of them. */
    private static final double FEWEST = 0.75;
    /** The day of what happened within a longer time is not known. */
    private static final int LONGEST_DAYS = 31;

    private final PassageFinder finder;
    private final CaseFacts facts;

    AskedTimes(PassageFinder finder, CaseFacts facts) {
        this.finder = finder;
        this.facts = facts;
    }

    /**
     * The time that {@code question} is about; empty when it speaks of none, or not clearly.
     *
     * @param today from which the "last year" of a question for rules counts
     */
    Optional<AskedDay> of(Question question, LocalDate today) {
        String text = question.text();
        boolean ofRules =
                NamedPolicies.speaksOfRules(text) || ClauseNumber.in(text).isPresent();
        Optional<AskedDay> day = ofRules ? AskedDay.in(text, today) : AskedDay.in(text);
        if (day.isPresent() || question.scope().policyDay() != null) return day;
        return EventQuestion.in(text).flatMap(asked -> happened(asked, question.scope()));
    }

    private Optional<AskedDay> happened(EventQuestion asked, Scope scope) {
        boolean inCase = scope.caseSlug() != null;
        int size = asked.telling().size();
        long fewest = Math.max(inCase ? FEWEST_WORDS : FEWEST_WORDS_ANYWHERE, (long) Math.ceil(FEWEST * size));
        List<CaseEvent> best = new ArrayList<>();
        long most = fewest;
        for (String slug : cases(asked, scope))
            for (CaseEvent event : facts.events(scope.workspace(), slug, scope.audience())) {
                long told = asked.told(words(event));
                if (told < most) continue;
                if (told > most) best.clear();
                best.add(event);
                most = told;
            }
        return isOne(best) ? Optional.of(day(asked, best.get(0))) : Optional.empty();
    }

    private Set<String> cases(EventQuestion asked, Scope scope) {
        String slug = scope.caseSlug();
        if (slug != null) return Set.of(slug);
        return finder.find(asked.event(), scope).passages().stream()
                .limit(PASSAGES_READ)
                .map(Found::passage)
                .filter(passage -> passage.version().kind() != SourceKind.POLICY)
                .flatMap(passage -> Optional.ofNullable(passage.version().caseSlug()).stream())
                .distinct()
                .limit(MOST_CASES)
                .collect(Collectors.toSet());
    }

    private static String words(CaseEvent event) {
        return event.claim().text() + " "
                + event.claim().citations().stream().map(Citation::quote).collect(Collectors.joining(" "));
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

    private static AskedDay day(EventQuestion asked, CaseEvent event) {
        return new AskedDay(event.date().first(), event.date().last(), asked.phrase(), asked.rest(), event);
    }
}
