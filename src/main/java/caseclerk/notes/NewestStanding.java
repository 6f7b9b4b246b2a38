package caseclerk.notes;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.EventStanding;
import caseclerk.notes.CaseNote.Standing;
import caseclerk.notes.KeptNote.KeptLine;
import java.util.Comparator;
import java.util.List;

/**
 * How a case stands by the newest of what its sources tell of that: by the day of it, and not by when it was filed; what has
 * no day only where nothing else is told.
 */
final class NewestStanding {
    private NewestStanding() {}

    private record Told(KeptLine line, boolean dated, String day) {
        CaseStatus status() {
            return CaseStatus.valueOf(line.line().label());
        }
    }

    /**
     * The newest standing; of one day what is farther on.
     *
     * @param notes in the order of their days
     */
    static Standing of(List<KeptNote> notes) {
        return notes.stream()
                .flatMap(note -> note.lines().stream()
                        .filter(line -> line.line().kind() == NoteKind.STATUS)
                        .map(line -> told(note, line)))
                .max(Comparator.comparing(Told::dated).thenComparing(Told::day).thenComparing(Told::status))
                .map(told -> new Standing(
                        told.status(), told.line().claim(), told.line().since()))
                .orElse(new Standing(CaseStatus.OPEN, null, null));
    }

    /** By the day of the event that its sentence tells of; without one, and for what is dated roughly, of the source. */
    private static Told told(KeptNote note, KeptLine line) {
        String source = MergeNotes.day(note.version());
        return note.lines().stream()
                .map(KeptLine::line)
                .filter(other -> other.kind() == NoteKind.EVENT
                        && other.standing() == EventStanding.HAPPENED
                        && other.sentence() == line.line().sentence())
                .map(other -> other.date().last().toString())
                .max(Comparator.naturalOrder())
                .filter(day -> day.compareTo(source) < 0)
                .map(day -> new Told(line, true, day))
                .orElseGet(() -> new Told(line, MergeNotes.speaksFromADay(note.version()), source));
    }
}
