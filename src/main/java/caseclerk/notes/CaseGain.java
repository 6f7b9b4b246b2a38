package caseclerk.notes;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.EventStanding;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNote.NotedParty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one source adds to a case that had others before: lines of the case's note that rest on it alone, and events that
 * it dates otherwise than they do.
 *
 * @param told what no other source of the case tells
 * @param conflicts events of this source, each with how the others date it
 */
public record CaseGain(List<Told> told, List<NotedEvent> conflicts) {
    /** Nothing is added. */
    public static final CaseGain NONE = new CaseGain(List.of(), List.of());

    private static final String ACTION = "action";
    private static final String POSITION = "position";
    private static final String QUESTION = "open question";
    private static final Set<String> SENTENCES = Set.of(ACTION, POSITION, QUESTION);

    public CaseGain {
        told = List.copyOf(told);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Something that was not told before.
     *
     * @param label what it is, or for an event when it was
     * @param words what is told, in the words of the source; for a party its name and role, for a rule its name
     * @param claim what it rests on
     */
    public record Told(String label, String words, Claim claim) {}

    /** What {@code source} adds to the case with these notes; nothing when it is the only one of the case. */
    public static CaseGain of(List<KeptNote> notes, long source) {
        List<KeptNote> others =
                notes.stream().filter(n -> n.version().sourceId() != source).toList();
        if (others.isEmpty() || others.size() == notes.size()) return NONE;
        CaseNote note = MergeNotes.of(notes);
        List<Told> told = new ArrayList<>();
        CaseStatus before = MergeNotes.of(others).status().status();
        Claim says = note.status().claim();
        if (says != null && note.status().status() != before)
            told.add(new Told(lower(note.status().status()) + " now, " + lower(before) + " before", says.text(), says));
        note.events().forEach(event -> told.add(event(event)));
        lines(told, "rule", note.policies(), true);
        lines(told, ACTION, note.actions(), false);
        lines(told, POSITION, note.positions(), false);
        lines(told, QUESTION, note.openQuestions(), false);
        note.parties().forEach(party -> told.add(party(party)));
        List<NotedEvent> conflicts = note.events().stream()
                .filter(event -> !event.otherwise().isEmpty() && isOnlyOf(source, event.claim()))
                .toList();
        Set<String> met = new HashSet<>();
        conflicts.forEach(event -> met.add(event.event().what()));
        return new CaseGain(
                told.stream()
                        .filter(one -> isOnlyOf(source, one.claim()) && met.add(one.words()))
                        .toList(),
                conflicts);
    }

    /** The same without sentences that are among {@code shown} and of which nothing else is told, as a date would be. */
    public CaseGain besides(List<Claim> shown) {
        Set<String> words = shown.stream().map(Claim::text).collect(Collectors.toSet());
        return new CaseGain(
                told.stream()
                        .filter(one -> !SENTENCES.contains(one.label()) || !words.contains(one.words()))
                        .toList(),
                conflicts);
    }

    private static boolean isOnlyOf(long source, Claim claim) {
        return claim.citations().stream().allMatch(c -> c.version().sourceId() == source);
    }

    private static Told event(NotedEvent noted) {
        String expected = noted.event().standing() == EventStanding.EXPECTED ? " (expected)" : "";
        return new Told(
                WrittenDate.of(noted.event().date()) + expected, noted.event().what(), noted.claim());
    }

    private static Told party(NotedParty noted) {
        return new Told(
                "party", noted.party().name() + ", " + lower(noted.party().role()), noted.claim());
    }

    private static void lines(List<Told> told, String label, List<Line> lines, boolean named) {
        for (Line line : lines)
            told.add(new Told(
                    label,
                    named && !line.label().isEmpty()
                            ? line.label()
                            : line.claim().text(),
                    line.claim()));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
