package caseclerk.notes;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.CaseNote.NotedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What new sources close in a case.
 *
 * @param settled events that sources dated apart before and do not any more, as they are told now
 * @param answered what was left open before, with what new sources say to it
 */
public record CaseTurn(List<Claim> settled, List<Answered> answered) {
    private static final double ALIKE = 0.65;
    /** So much of what was open must be spoken of by what closes it, and so many words at least. */
    private static final double COVERED = 0.8;

    private static final int FEWEST_WORDS = 3;
    /** They say that something is open, not what. */
    private static final Set<String> OPENNESS = Words.of("whether know known knows decide decided undecided decision"
                    + " unclear uncertain remain remains pending await awaiting yet still open question questions say"
                    + " clear so far")
            .stream()
            .map(Word::stem)
            .collect(Collectors.toSet());

    public CaseTurn {
        settled = List.copyOf(settled);
        answered = List.copyOf(answered);
    }

    /**
     * Something that is open no longer.
     *
     * @param open what was left open
     * @param by what is said to it now
     */
    public record Answered(Claim open, Claim by) {}

    /**
     * What became of what {@code before} held.
     *
     * @param fresh the sources that {@code now} has besides
     */
    public static CaseTurn between(CaseNote before, CaseNote now, Set<Long> fresh) {
        return new CaseTurn(settled(before, now), answered(before, now, fresh));
    }

    private static List<Claim> settled(CaseNote before, CaseNote now) {
        List<Claim> settled = new ArrayList<>();
        for (NotedEvent event : before.events()) {
            if (event.otherwise().isEmpty()) continue;
            List<NotedEvent> still =
                    now.events().stream().filter(one -> isAlike(one, event)).toList();
            if (still.isEmpty()
                    || still.stream().anyMatch(one -> !one.otherwise().isEmpty())) continue;
            if (!settled.contains(still.get(0).claim()))
                settled.add(still.get(0).claim());
        }
        return settled;
    }

    private static boolean isAlike(NotedEvent one, NotedEvent other) {
        return Likeness.dice(
                        Likeness.of(one.claim().text()),
                        Likeness.of(other.claim().text()))
                >= ALIKE;
    }

    private static List<Answered> answered(CaseNote before, CaseNote now, Set<Long> fresh) {
        Set<String> open = now.openQuestions().stream()
                .map(line -> line.claim().text())
                .collect(Collectors.toCollection(HashSet::new));
        List<Claim> said = Stream.of(
                        now.events().stream().map(NotedEvent::claim),
                        now.actions().stream().map(Line::claim),
                        now.positions().stream().map(Line::claim),
                        now.summary().stream().map(Line::claim))
                .flatMap(claims -> claims)
                .filter(claim -> !open.contains(claim.text()))
                .filter(claim -> claim.citations().stream()
                        .allMatch(one -> fresh.contains(one.version().sourceId())))
                .toList();
        List<Answered> answered = new ArrayList<>();
        for (Line line : before.openQuestions())
            closing(line.claim(), said).ifPresent(by -> answered.add(new Answered(line.claim(), by)));
        return answered;
    }

    /** What speaks of all that was open, from the same day or a later one; the closest. */
    private static Optional<Claim> closing(Claim open, List<Claim> said) {
        Set<String> asked = Likeness.of(open.text());
        asked.removeAll(OPENNESS);
        if (asked.size() < FEWEST_WORDS) return Optional.empty();
        return said.stream()
                .filter(claim -> day(claim).compareTo(day(open)) >= 0)
                .filter(claim -> covered(asked, claim) >= COVERED)
                .max(Comparator.comparingDouble(claim -> covered(asked, claim)));
    }

    private static double covered(Set<String> asked, Claim claim) {
        return (double) Likeness.common(asked, Likeness.of(claim.text())) / asked.size();
    }

    private static String day(Claim claim) {
        return MergeNotes.day(claim.citations().get(0).version());
    }
}
