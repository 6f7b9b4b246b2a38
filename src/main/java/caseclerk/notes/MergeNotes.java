package caseclerk.notes;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.KeptNote.KeptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Makes one note of the notes of several sources: what they tell alike becomes one line with all their citations. */
public final class MergeNotes {
    private static final int MOST_SUMMED = 5;
    private static final double ALIKE = 0.6;

    private MergeNotes() {}

    /** The note of what {@code notes} tell together; empty notes give an empty one. */
    public static CaseNote of(List<KeptNote> notes) {
        List<KeptNote> byDay = notes.stream()
                .sorted(Comparator.comparing((KeptNote n) -> speaksFromADay(n.version()))
                        .thenComparing(n -> day(n.version()))
                        .thenComparing(n -> n.version().sourceId()))
                .toList();
        List<KeptNote> told = byDay.stream()
                .filter(n -> n.version().kind() != SourceKind.NOTE)
                .toList();
        return new CaseNote(
                summary(told),
                MergeParties.of(lines(byDay, NoteKind.PARTY)),
                MergeEvents.of(lines(byDay, NoteKind.EVENT)),
                policies(lines(byDay, NoteKind.POLICY)),
                alike(lines(byDay, NoteKind.ACTION)),
                alike(lines(byDay, NoteKind.POSITION)),
                newestFirst(alike(lines(byDay, NoteKind.OPEN_QUESTION))),
                NewestStanding.of(byDay),
                remarks(byDay));
    }

    /** The day a source speaks from; one without a date speaks from the day it was filed. */
    static String day(SourceVersion version) {
        return version.day() != null
                ? version.day().toString()
                : version.capturedAt().toString();
    }

    /** News without a date may be older than any other, whenever it was filed; people's own remarks are of their day. */
    static boolean speaksFromADay(SourceVersion version) {
        return version.day() != null || version.kind() == SourceKind.NOTE;
    }

    private static List<KeptLine> lines(List<KeptNote> notes, NoteKind kind) {
        return notes.stream()
                .flatMap(n -> n.lines().stream())
                .filter(line -> line.line().kind() == kind)
                .toList();
    }

    /** The first line of each source, the newest source first, then their second lines, until there are enough. */
    private static List<Line> summary(List<KeptNote> notes) {
        List<List<KeptLine>> columns = new ArrayList<>();
        for (int i = notes.size() - 1; i >= 0; i--) columns.add(lines(List.of(notes.get(i)), NoteKind.SUMMARY));
        List<KeptLine> chosen = new ArrayList<>();
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < most; row++)
            for (List<KeptLine> column : columns)
                if (row < column.size() && chosen.size() < MOST_SUMMED && isNew(chosen, column.get(row)))
                    chosen.add(column.get(row));
        List<KeptLine> inOrder = new ArrayList<>();
        for (KeptNote note : notes)
            note.lines().stream().filter(chosen::contains).forEach(inOrder::add);
        return inOrder.stream()
                .map(line -> new Line("", line.claim(), line.since()))
                .toList();
    }

    private static boolean isNew(List<KeptLine> chosen, KeptLine line) {
        Set<String> words = Likeness.of(line.claim().text());
        return chosen.stream()
                .noneMatch(c -> c.claim().equals(line.claim())
                        || Likeness.dice(Likeness.of(c.claim().text()), words) >= 0.5);
    }

    private static List<Line> policies(List<KeptLine> lines) {
        List<Line> merged = new ArrayList<>();
        for (KeptLine line : lines) {
            String name = line.names().isEmpty() ? "" : line.names().get(0);
            int same = -1;
            for (int i = 0; i < merged.size(); i++)
                if (PartyNames.key(merged.get(i).label()).equals(PartyNames.key(name))) same = i;
            if (same < 0) merged.add(new Line(name, line.claim(), line.since()));
            else merged.set(same, joined(merged.get(same), line));
        }
        return merged;
    }

    private static List<Line> alike(List<KeptLine> lines) {
        List<Line> merged = new ArrayList<>();
        for (KeptLine line : lines) {
            Set<String> words = Likeness.of(line.claim().text());
            int same = -1;
            for (int i = 0; i < merged.size() && same < 0; i++)
                if (Likeness.dice(Likeness.of(merged.get(i).claim().text()), words) >= ALIKE
                        && Likeness.agree(
                                merged.get(i).claim().text(), line.claim().text())) same = i;
            if (same < 0) merged.add(new Line(line.line().label(), line.claim(), line.since()));
            else merged.set(same, joined(merged.get(same), line));
        }
        return merged;
    }

    private static Line joined(Line line, KeptLine other) {
        return new Line(line.label(), cited(line.claim(), other.claim()), earlier(line.since(), other.since()));
    }

    /** {@code claim} with what {@code other} rests on behind its own citations. */
    static Claim cited(Claim claim, Claim other) {
        List<Citation> citations = new ArrayList<>(claim.citations());
        Citation own = other.citations().get(0);
        if (citations.stream().noneMatch(own::equals)) citations.add(own);
        return new Claim(claim.text(), citations);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Line> newestFirst(List<Line> lines) {
        List<Line> turned = new ArrayList<>(lines);
        java.util.Collections.reverse(turned);
        return turned;
    }

    /** What people wrote down themselves, each with who and when. */
    private static List<Line> remarks(List<KeptNote> notes) {
        List<Line> remarks = new ArrayList<>();
        for (KeptNote note : notes) {
            if (note.version().kind() != SourceKind.NOTE) continue;
            String signed =
                    (note.version().author() == null ? "" : note.version().author() + ", ") + day(note.version());
            for (KeptLine line : lines(List.of(note), NoteKind.SUMMARY))
                remarks.add(new Line(signed, line.claim(), line.since()));
        }
        return remarks;
    }
}
