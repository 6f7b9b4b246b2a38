package caseclerk.notes;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.Event;
import caseclerk.cases.EventStanding;
import caseclerk.cases.Party;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case, each line cited. Made of the notes of its sources: what several of them tell is one line
 * with several citations.
 *
 * @param summary what it is about, the weightiest first
 * @param parties those first that its sources speak of most
 * @param events by date
 * @param policies the rules invoked; the label is the name of the rule
 * @param actions what was done; the label is what kind of thing
 * @param positions what was said to it; the label is how
 * @param openQuestions what is not known or not decided
 * @param status how it stands by the newest source that says so
 * @param remarks what people wrote down themselves; the label says who and when
 */
public record CaseNote(
        List<Line> summary,
        List<NotedParty> parties,
        List<NotedEvent> events,
        List<Line> policies,
        List<Line> actions,
        List<Line> positions,
        List<Line> openQuestions,
        Standing status,
        List<Line> remarks) {
    public CaseNote {
        summary = List.copyOf(summary);
        parties = List.copyOf(parties);
        events = List.copyOf(events);
        policies = List.copyOf(policies);
        actions = List.copyOf(actions);
        positions = List.copyOf(positions);
        openQuestions = List.copyOf(openQuestions);
        remarks = List.copyOf(remarks);
    }

    /**
     * One line.
     *
     * @param label what it is about, in a word or two; may be empty
     * @param claim what it says
     * @param since when the first source that says it was filed
     */
    public record Line(String label, Claim claim, Instant since) {}

    /** A party with the sentences that introduce it; {@code since} as in {@link Line}. */
    public record NotedParty(Party party, Claim claim, Instant since) {}

    /**
     * An event with the sentences that tell of it.
     *
     * @param event what happened and when
     * @param claim what it rests on
     * @param since as in {@link Line}
     * @param otherwise the same event as other sources date it; empty when they agree
     */
    public record NotedEvent(Event event, Claim claim, Instant since, List<NotedEvent> otherwise) {
        public NotedEvent {
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * How a case stands.
     *
     * @param status open while no source says otherwise
     * @param claim what says so; null when no source does
     * @param since when the first source that says so was filed; null when none does
     */
    public record Standing(
            CaseStatus status,
            @Nullable Claim claim,
            @Nullable Instant since) {}

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return claims().findAny().isEmpty();
    }

    /** Only what was told first at {@code instant} or later; the status is given only when it was said then. */
    public CaseNote since(Instant instant) {
        Predicate<Instant> isNew = told -> !told.isBefore(instant);
        Instant said = status.since();
        return new CaseNote(
                lines(summary, isNew),
                parties.stream().filter(p -> isNew.test(p.since())).toList(),
                events.stream().filter(e -> isNew.test(e.since())).toList(),
                lines(policies, isNew),
                lines(actions, isNew),
                lines(positions, isNew),
                lines(openQuestions, isNew),
                said != null && isNew.test(said) ? status : new Standing(status.status(), null, null),
                lines(remarks, isNew));
    }

    private static List<Line> lines(List<Line> lines, Predicate<Instant> isNew) {
        return lines.stream().filter(line -> isNew.test(line.since())).toList();
    }

    /** For each rule that is invoked its name and the sentences that invoke it, one below the other. */
    public List<String> invokedRules() {
        return policies.stream()
                .map(line -> Stream.concat(
                                Stream.of(line.label(), line.claim().text()),
                                line.claim().citations().stream().map(Citation::quote))
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .distinct()
                .toList();
    }

    /** The days on which something happened, ascending, each once; of a longer time its first day. */
    public List<LocalDate> eventDays() {
        return events.stream()
                .map(NotedEvent::event)
                .filter(event -> event.standing() != EventStanding.EXPECTED)
                .map(event -> event.date().first())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every claim in it, in the order of its parts. */
    public Stream<Claim> claims() {
        return Stream.of(
                        summary.stream().map(Line::claim),
                        parties.stream().map(NotedParty::claim),
                        events.stream()
                                .flatMap(e -> Stream.concat(
                                        Stream.of(e.claim()),
                                        e.otherwise().stream().map(NotedEvent::claim))),
                        policies.stream().map(Line::claim),
                        actions.stream().map(Line::claim),
                        positions.stream().map(Line::claim),
                        openQuestions.stream().map(Line::claim),
                        Stream.ofNullable(status.claim()),
                        remarks.stream().map(Line::claim))
                .flatMap(claims -> claims);
    }
}
