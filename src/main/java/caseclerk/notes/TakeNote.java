package caseclerk.notes;

import caseclerk.cases.SourceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the note of one version: who is in it, what happened when, which rules are invoked, what was done and said,
 * what is open, how it stands, and the sentences that sum it up. Everything is a stretch of the text, and has passed
 * the {@link caseclerk.grounding.GroundingCheck}. Needs no model and no network; time grows with the length of the text.
 */
public final class TakeNote {
    /** Bumped when notes would be taken differently, so that those of older versions can be taken again. */
    public static final int EDITION = 7;

    private static final int MOST_WRITTEN = 20;

    /** So much of a text is read, some hundred pages; what stands farther on gives no lines. */
    private static final int MOST_READ = 400_000;

    /**
     * The note of {@code source}; a policy text, which tells of nothing, has an empty one. What a person wrote down is
     * summed up by itself.
     */
    public VersionNote of(NotedText source) {
        if (source.version().kind() == SourceKind.POLICY) return new VersionNote(List.of());
        ReadText text = ReadText.of(begun(source));
        List<FoundParty> parties = new PartyFinder(text).find();
        LineChecker checker = new LineChecker(text, new Referents(text));
        CueTaker cues = new CueTaker(text, checker);
        List<NoteLine> lines = new ArrayList<>();
        lines.addAll(new PartyTaker(text, parties).take());
        lines.addAll(new EventTaker(text, checker).take());
        lines.addAll(new PolicyTaker(text, checker).take());
        lines.addAll(cues.actions());
        lines.addAll(cues.positions());
        lines.addAll(cues.openQuestions());
        lines.addAll(cues.status());
        boolean written = source.version().kind() == SourceKind.NOTE;
        List<NoteLine> all =
                new ArrayList<>(written ? everything(source) : new SummaryTaker(text, checker, lines).take());
        all.addAll(lines);
        return new VersionNote(all);
    }

    private static NotedText begun(NotedText source) {
        return new NotedText(
                source.version(),
                source.text(),
                source.sentences().stream()
                        .takeWhile(sentence -> sentence.span().end() <= MOST_READ)
                        .toList());
    }

    private static List<NoteLine> everything(NotedText source) {
        return source.sentences().stream()
                .limit(MOST_WRITTEN)
                .map(s -> NoteLine.of(NoteKind.SUMMARY, s.ordinal(), s.span(), null, ""))
                .toList();
    }
}
