package caseclerk.rules;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.evidence.Likeness;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Opposition;
import caseclerk.grounding.ReadQuestion;
import caseclerk.grounding.Retelling;
import caseclerk.grounding.Retelling.Manner;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.EventQuestion;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the dated events that a question names by what happened: in the notes of its case, or of the cases and sources
 * that its words lead to.
 */
public final class NamedEvents {
    /** Cases looked into where the question names none. */
    private static final int MOST_CASES = 3;

    private static final int PASSAGES_READ = 6;
    /** Events whose grammar is read, those first that have most words of what is asked for. */
    private static final int MOST_READ = 80;

    /** An event of which fewer words are named may be another where no case is given. */
    private static final int TELLING_WORDS = 2;

    /** This share of them. */
    private static final double FEWEST = 0.75;

    private final PassageFinder finder;
    private final CaseFacts facts;
    private final Opposition opposition;

    /**
     * @param finder searches what no case is given for
     * @param facts what is known to have happened in a case
     * @param opposition reads who did what to whom
     */
    public NamedEvents(PassageFinder finder, CaseFacts facts, Opposition opposition) {
        this.finder = finder;
        this.facts = facts;
        this.opposition = opposition;
    }

    /**
     * An event beside what is asked for.
     *
     * @param told how many of the words asked for it and what is around it have
     * @param own how many of them it has itself
     * @param manner whether it is what its date dates
     * @param fits whether it may be what is asked for
     */
    private record Likeness(CaseEvent event, int told, int own, Manner manner, boolean fits) {
        private static final Comparator<Likeness> BEST_FIRST = Comparator.comparing(Likeness::fits)
                .reversed()
                .thenComparing(Likeness::manner)
                .thenComparing(Comparator.comparingInt(Likeness::told).reversed())
                .thenComparing(Comparator.comparingInt(Likeness::own).reversed())
                .thenComparing(one -> one.event().date());

        boolean isAsGoodAs(Likeness other) {
            return manner == other.manner && told == other.told && own == other.own;
        }
    }

    /**
     * What was found.
     *
     * @param best the events that fit best, all alike; empty when none fits
     * @param telling whether so much is said of what is asked for that one event that fits is that one
     * @param nearest where none fits, the events that have words of what is asked for, most first
     */
    record Matches(List<CaseEvent> best, boolean telling, List<CaseEvent> nearest) {}

    /** @param known stems of names that may stand in any event, as those of the services whose rules are asked for */
    Matches of(EventQuestion asked, Scope scope, Set<String> known) {
        Retelling retelling = opposition.retelling(asked.event());
        ReadQuestion question = opposition.to("When " + asked.event() + "?");
        Set<String> deeds = retelling.stems();
        List<Likeness> all = new ArrayList<>();
        List<Worded> like = new ArrayList<>();
        for (CaseEvent event : events(asked, scope)) {
            Worded worded = Worded.of(asked, event, known);
            if (worded.mayFit(asked, deeds)) like.add(worded);
            else all.add(worded.as(asked, known, Set.of(), Manner.SILENT));
        }
        like.sort(Comparator.comparingInt(worded -> -worded.words().size()));
        for (Worded worded : like.subList(0, Math.min(MOST_READ, like.size()))) {
            String text = worded.event().claim().text();
            Manner manner = retelling.of(text);
            Likeness one = worded.as(asked, known, manner == Manner.SILENT ? Set.of() : deeds, manner);
            boolean opposed = one.fits() && question.beside(text).opposition().isPresent();
            all.add(opposed ? new Likeness(one.event(), one.told(), one.own(), Manner.MENTIONED, false) : one);
        }
        for (Worded worded : like.subList(Math.min(MOST_READ, like.size()), like.size()))
            all.add(worded.as(asked, known, Set.of(), Manner.SILENT));
        all.sort(Likeness.BEST_FIRST);
        List<CaseEvent> best = all.stream()
                .filter(one -> one.fits() && one.isAsGoodAs(all.get(0)))
                .map(Likeness::event)
                .toList();
        List<CaseEvent> nearest = all.stream()
                .filter(one -> !one.fits() && one.own() > 0)
                .sorted(Comparator.comparingInt(Likeness::own).reversed())
                .map(Likeness::event)
                .toList();
        boolean telling = scope.caseSlug() != null || asked.telling().size() >= TELLING_WORDS;
        return new Matches(best, telling, best.isEmpty() ? nearest : List.of());
    }

    /**
     * An event by its words alone.
     *
     * @param words those of what is asked for that it has itself
     * @param around the names asked for that stand around it, and nobody else's
     */
    private record Worded(CaseEvent event, Set<String> words, Set<String> around) {
        static Worded of(EventQuestion asked, CaseEvent event, Set<String> known) {
            Set<String> own = asked.told(NamedEvents.words(event));
            Set<String> names = asked.names();
            Set<String> behind = new HashSet<>();
            if (!own.containsAll(names)) {
                String around = NamedEvents.around(event);
                Set<String> others = EventQuestion.namesIn(around);
                others.removeAll(known);
                others.removeAll(names);
                // Where somebody else is named it may be them to whom it happened.
                if (others.isEmpty())
                    names.stream().filter(asked.told(around)::contains).forEach(behind::add);
            }
            return new Worded(event, own, behind);
        }

        private Set<String> told(Set<String> deeds) {
            Set<String> told = new HashSet<>(words);
            told.addAll(deeds);
            told.addAll(around);
            return told;
        }

        /** Whether it fits, provided that it says in whatever words that it was done. */
        boolean mayFit(EventQuestion asked, Set<String> deeds) {
            Set<String> told = told(deeds);
            boolean named = told.containsAll(asked.names());
            told.retainAll(asked.telling());
            return named
                    && told.size()
                            >= Math.max(
                                    1, (int) Math.ceil(FEWEST * asked.telling().size()));
        }

        /** @param deeds stems of what is done, where the event says that in whatever words */
        Likeness as(EventQuestion asked, Set<String> known, Set<String> deeds, Manner manner) {
            Set<String> told = told(deeds);
            told.retainAll(asked.telling());
            Set<String> own = new HashSet<>(words);
            own.addAll(deeds);
            own.removeAll(known);
            return new Likeness(event, told.size(), own.size(), manner, manner.isDated() && mayFit(asked, deeds));
        }
    }

    private static String words(CaseEvent event) {
        return event.claim().text() + " "
                + event.claim().citations().stream().map(Citation::quote).collect(Collectors.joining(" "));
    }

    /** What an event is told with: the title of its source, and its passage as far as its own words. */
    private static String around(CaseEvent event) {
        Citation citation = event.claim().citations().get(0);
        String passage = citation.passage().text();
        int end = passage.indexOf(citation.quote());
        return citation.version().title() + " "
                + (end < 0
                        ? passage
                        : passage.substring(0, end + citation.quote().length()));
    }

    private List<CaseEvent> events(EventQuestion asked, Scope scope) {
        String slug = scope.caseSlug();
        if (slug != null) return facts.events(scope.workspace(), slug, scope.audience());
        Map<String, List<CaseEvent>> cases = new LinkedHashMap<>();
        List<CaseEvent> events = new ArrayList<>();
        finder.find(asked.event(), scope).passages().stream()
                .map(Found::passage)
                .map(Passage::version)
                .filter(version -> version.kind() != SourceKind.POLICY)
                .distinct()
                .limit(PASSAGES_READ)
                .forEach(version -> {
                    String of = version.caseSlug();
                    if (of == null) events.addAll(facts.events(scope.workspace(), version));
                    else if (cases.size() < MOST_CASES)
                        cases.computeIfAbsent(of, one -> facts.events(scope.workspace(), one, scope.audience()));
                });
        cases.values().forEach(events::addAll);
        return events;
    }
}
