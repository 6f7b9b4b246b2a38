package caseclerk.notes;

import caseclerk.cases.EventStanding;
import caseclerk.cases.TextSpan;
import caseclerk.notes.FoundDate.Manner;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.List;

/** Takes the dated happenings out of a text: a sentence, or a clause of one, for each date that tells when. */
final class EventTaker {
    private final ReadText text;
    private final LineChecker checker;

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
        boolean again = event == null
                || events.stream()
                        .anyMatch(e ->
                                event.words().equals(e.words()) && date.date().equals(e.date()));
        if (!again) events.add(event);
    }
}
