package caseclerk.notes;

import caseclerk.cases.Event;
import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.KeptNote.KeptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes one event of what several sources tell of it, and puts together those that they date apart. */
final class MergeEvents {
    private MergeEvents() {}

    /** An event while it is put together. */
    private static final class Open {
        private EventDate date;
        private EventStanding standing;
        private Claim claim;
        private Instant since;
        private final Set<String> words;
        private final long source;

        Open(KeptLine line) {
            date = Objects.requireNonNull(line.line().date());
            standing = Objects.requireNonNull(line.line().standing());
            claim = line.claim();
            since = line.since();
            words = Likeness.of(claim.text());
            source = line.claim().citations().get(0).version().sourceId();
        }

        boolean isSame(Open other) {
            return Likeness.isSameEvent(date, other.date, words, other.words)
                    && Likeness.agree(claim.text(), other.claim.text());
        }

        boolean isDatedApart(Open other) {
            return source != other.source
                    && Likeness.isDatedApart(date, other.date, words, other.words)
                    && Step.of(claim.text()).mayBe(Step.of(other.claim.text()));
        }

        /** The most exact date stands, with the words that give it; once it has happened it is expected no longer. */
        void add(Open other) {
            boolean exacter = other.date.days() < date.days();
            claim = exacter ? MergeNotes.cited(other.claim, claim) : MergeNotes.cited(claim, other.claim);
            if (exacter) date = other.date;
            since = MergeNotes.earlier(since, other.since);
            if (other.standing == EventStanding.HAPPENED) standing = EventStanding.HAPPENED;
        }

        NotedEvent event(List<NotedEvent> otherwise) {
            return new NotedEvent(new Event(date, standing, claim.text()), claim, since, otherwise);
        }
    }

    static List<NotedEvent> of(List<KeptLine> lines) {
        List<Open> merged = new ArrayList<>();
        for (KeptLine line : lines) {
            Open one = new Open(line);
            Open same = merged.stream().filter(m -> m.isSame(one)).findFirst().orElse(null);
            if (same == null) merged.add(one);
            else same.add(one);
        }
        List<NotedEvent> events = new ArrayList<>();
        for (Open one : merged)
            events.add(one.event(merged.stream()
                    .filter(other -> other != one && one.isDatedApart(other))
                    .map(other -> other.event(List.of()))
                    .toList()));
        events.sort(Comparator.comparing((NotedEvent e) -> e.event().date()));
        return events;
    }
}
