package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.Words;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.questions.AskedDay;
import caseclerk.questions.Caption;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.Question;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.WordGroups;
import caseclerk.rules.ClauseAnswer;
import caseclerk.rules.PolicyReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers what happened in a case, or in some time, from the events that the case's sources are noted to tell of: all of
 * them, in their order, where a search would bring up some. What the notes cannot tell is left to the search.
 */
final class EventsQuestion {
    private static final Pattern HAPPENED = Pattern.compile(
            "(?i)^(?:and |so )?what (?:all |else )?(?:has |had )?(?:happened|occurred|took place|taken place|went on)(?: so far)?"
                    + "(?: (?:in|on|at|with|during|around|between|since|before|after|by) .*)?[?. ]*$"
                    + "|^what (?:were|are) the (?:key |main |important )?(?:events|dates|developments)\\b.*");
    private static final Pattern OF_A_CASE =
            Pattern.compile("(?i)\\b(?:case|matter|affair)s?\\b|\\b(?:events|dates)\\b|\\w" + Caption.VERSUS);
    /** A time of which it is not said where it begins or ends. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)^(?:(?:by|around)\\b.*|(?:from|between)\\b(?!.*\\b(?:and|to|until|till|through)\\b).*)");
    /** Words of such a question that name no matter. */
    private static final Set<String> OF_THE_QUESTION = Set.of(
            "far",
            "yet",
            "then",
            "so",
            "event",
            "cas",
            "order",
            "sequenc",
            "chronolog",
            "chronology",
            "key",
            "main",
            "develop",
            "important",
            "show",
            "giv",
            "tell",
            "stori",
            "story",
            "occurr",
            "occur",
            "place",
            "tak");

    private static final int PASSAGES_READ = 6;
    private static final int MOST_CASES = 3;
    private static final int MOST_EVENTS = 12;

    private final PassageFinder finder;
    private final CaseFacts facts;

    EventsQuestion(PassageFinder finder, CaseFacts facts) {
        this.finder = finder;
        this.facts = facts;
    }

    /**
     * The events asked for; empty when {@code question} asks for something else or the notes do not tell.
     *
     * @param asked the time that the question speaks of
     */
    Optional<PolicyReading> lookUp(Question question, Optional<AskedDay> asked) {
        boolean inOrder = Shape.of(question.text()) == Shape.TIMELINE;
        if (!inOrder && !HAPPENED.matcher(question.text().strip()).find()) return Optional.empty();
        Optional<AskedDay> time = asked.filter(day -> day.event() == null);
        if (time.isPresent() && VAGUE.matcher(time.get().phrase()).matches()) return Optional.empty();
        QuestionWords words = QuestionWords.of(
                time.map(AskedDay::rest).orElse(question.text()).replace("?", ""));
        Set<String> topics = new HashSet<>(words.terms());
        topics.removeAll(OF_THE_QUESTION);
        boolean ofCase = inOrder
                || OF_A_CASE.matcher(question.text()).find()
                || topics.isEmpty() && question.scope().caseSlug() != null;
        if (!ofCase && (time.isEmpty() || !topics.isEmpty())) return Optional.empty();
        List<CaseEvent> told = new ArrayList<>();
        for (String slug : cases(question)) {
            List<CaseEvent> events =
                    facts
                            .events(
                                    question.scope().workspace(),
                                    slug,
                                    question.scope().audience())
                            .stream()
                            .filter(event -> time.isEmpty()
                                    || time.get()
                                            .meets(
                                                    event.date().first(),
                                                    event.date().last()))
                            .toList();
            Set<String> noted = told(slug, events.stream().map(CaseEvent::claim).toList());
            if (tellsOf(topics, words.names(), noted)) told.addAll(events);
            // Of a matter that is named, the first case that knows it is meant; of a time, all that come up.
            if (!told.isEmpty() && !topics.isEmpty()) break;
        }
        boolean enough = told.size() >= (inOrder ? 2 : 1) && (time.isPresent() || ofNamed(question, topics));
        return enough ? Optional.of(told(told, time)) : Optional.empty();
    }

    /** Without a time, something has to tell which case is meant. */
    private static boolean ofNamed(Question question, Set<String> topics) {
        return !topics.isEmpty() || question.scope().caseSlug() != null;
    }

    /** The case of the scope; else those of the best passages, the best first. */
    List<String> cases(Question question) {
        Scope scope = question.scope();
        String slug = scope.caseSlug();
        if (slug != null) return List.of(slug);
        return finder.find(question.text(), scope).passages().stream()
                .map(Found::passage)
                .filter(passage -> passage.version().kind() != SourceKind.POLICY)
                .limit(PASSAGES_READ)
                .flatMap(passage -> Optional.ofNullable(passage.version().caseSlug()).stream())
                .distinct()
                .limit(MOST_CASES)
                .toList();
    }

    /** The stems of what is told of a case. */
    static Set<String> told(String slug, List<Claim> claims) {
        Set<String> told = new HashSet<>();
        if (!claims.isEmpty()) told.addAll(Words.stems(slug.replace('-', ' ')));
        for (Claim claim : claims)
            for (Citation citation : claim.citations())
                told.addAll(Words.stems(citation.version().title() + " " + citation.quote()));
        return told;
    }

    /** Whether what is told is about what the question names: every name, and half of the other words. */
    static boolean tellsOf(Set<String> topics, Set<String> names, Set<String> told) {
        long met = topics.stream().filter(topic -> stands(topic, told)).count();
        return met * 2 >= topics.size()
                && names.stream().filter(topics::contains).allMatch(name -> stands(name, told));
    }

    static boolean stands(String stem, Set<String> told) {
        return told.contains(stem) || WordGroups.synonymsOf(stem).stream().anyMatch(told::contains);
    }

    private static PolicyReading told(List<CaseEvent> all, Optional<AskedDay> time) {
        List<CaseEvent> events = all.stream()
                .sorted(Comparator.comparing(CaseEvent::date))
                .limit(MOST_EVENTS)
                .toList();
        Set<String> slugs = all.stream().map(CaseEvent::caseSlug).collect(Collectors.toCollection(TreeSet::new));
        String cases = String.join(", ", slugs);
        String when = time.map(day -> " " + day.phrase()).orElse("");
        String more = all.size() > events.size()
                ? all.size() - events.size() + (all.size() - events.size() == 1 ? " more event" : " more events")
                        + "; /case timeline SLUG has all of them (" + cases + ")."
                : "";
        return new PolicyReading(
                "timeline",
                "the events" + when + " noted in " + cases,
                "What the sources of " + cases + " date"
                        + (when.isEmpty() ? "" : when.replaceFirst("^ (?:in|on|during|at) ", " to ")) + ", in order:",
                new Draft(events.stream().map(CaseEvent::claim).toList()),
                ClauseAnswer.found(passages(events)),
                more);
    }

    private static List<Passage> passages(Collection<CaseEvent> events) {
        return events.stream()
                .map(CaseEvent::claim)
                .map(Claim::citations)
                .flatMap(List::stream)
                .map(Citation::passage)
                .distinct()
                .toList();
    }
}
