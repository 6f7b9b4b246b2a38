package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.cases.TextSpan;
import caseclerk.notes.FoundDate.Manner;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the dated happenings out of a text: a sentence, or a clause of one, for each date that tells when. */
final class EventTaker {
    private record Told(TextSpan words, EventDate date) {}

    private final ReadText text;
    private final LineChecker checker;
    private final Set<Told> told = new HashSet<>();

    EventTaker(ReadText text, LineChecker checker) {
        this.text = text;
        this.checker = checker;
    }

    List<NoteLine> take() {
        List<NoteLine> events = new ArrayList<>();
        for (Line line : text.lines())
            if (line.telling())
                for (FoundDate date : line.dates()) if (date.manner() != Manner.ASIDE) event(line, date, events);
        return events;
    }

    private void event(Line line, FoundDate date, List<NoteLine> events) {
        List<TextSpan> others = line.dates().stream()
                .filter(other -> other != date && other.manner() != Manner.ASIDE)
                .map(FoundDate::span)
                .toList();
        TextSpan clause = Clauses.around(line.text(), date.span(), others);
        EventStanding standing = date.manner() == Manner.AHEAD ? EventStanding.EXPECTED : EventStanding.HAPPENED;
        NoteLine event = checker.checked(
                line,
                clause,
                (words, referent) -> new NoteLine(
                        NoteKind.EVENT, line.ordinal(), words, referent, "", List.of(), null, date.date(), standing));
        if (event != null && told.add(new Told(event.words(), date.date()))) events.add(event);
    }
}
