package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.notes.ReadText.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Takes the sentences out of a text that certain words mark: actions, positions, open questions, the status. */
final class CueTaker {
    private static final int MOST_ACTIONS = 8;
    private static final int MOST_POSITIONS = 6;
    private static final int MOST_OPEN = 5;

    private final ReadText text;
    private final LineChecker checker;

    CueTaker(ReadText text, LineChecker checker) {
        this.text = text;
        this.checker = checker;
    }

    List<NoteLine> actions() {
        return take(NoteKind.ACTION, Cue.ACTIONS, true, MOST_ACTIONS);
    }

    /** What parties say, those first that say most by it: a denial weighs more than a confirmation. */
    List<NoteLine> positions() {
        List<NoteLine> all = new ArrayList<>(take(NoteKind.POSITION, Cue.POSITIONS, false, Integer.MAX_VALUE));
        all.sort(Comparator.comparingInt(line -> rank(line.label())));
        List<NoteLine> most = new ArrayList<>(all.subList(0, Math.min(MOST_POSITIONS, all.size())));
        most.sort(Comparator.comparingInt(NoteLine::sentence));
        return most;
    }

    private static int rank(String label) {
        for (int i = 0; i < Cue.POSITIONS.size(); i++)
            if (Cue.POSITIONS.get(i).label().equals(label)) return i;
        return Cue.POSITIONS.size();
    }

    List<NoteLine> openQuestions() {
        return take(NoteKind.OPEN_QUESTION, Cue.OPEN, false, MOST_OPEN);
    }

    /** What the text says last about how the matter stands; none when it says nothing. */
    List<NoteLine> status() {
        List<NoteLine> all = take(NoteKind.STATUS, Cue.STANDINGS, false, Integer.MAX_VALUE);
        return all.isEmpty() ? List.of() : List.of(all.get(all.size() - 1));
    }

    private List<NoteLine> take(NoteKind kind, List<Cue> cues, boolean doing, int most) {
        List<NoteLine> lines = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.telling() || lines.size() >= most || line.text().matches("(?s).*[?:]\\s*")) continue;
            NoteLine taken = first(kind, line, cues, doing);
            if (taken != null) lines.add(taken);
        }
        return lines;
    }

    /** The line of the cue that comes first in the sentence; null when there is none. */
    private @Nullable NoteLine first(NoteKind kind, Line line, List<Cue> cues, boolean doing) {
        Cue chosen = null;
        int place = Integer.MAX_VALUE;
        for (Cue cue : cues) {
            Matcher found = cue.in(line.text(), doing);
            if (found == null || found.start() >= place || !holdsFor(kind, line, found)) continue;
            chosen = cue;
            place = found.start();
        }
        if (chosen == null) return null;
        String label = chosen.label();
        TextSpan all = new TextSpan(0, line.text().length());
        return checker.checked(
                line, all, (words, referent) -> NoteLine.of(kind, line.ordinal(), words, referent, label));
    }

    /** An action needs a doer or a sufferer named, a position somebody who takes it. */
    private static boolean holdsFor(NoteKind kind, Line line, Matcher found) {
        if (kind != NoteKind.ACTION && kind != NoteKind.POSITION) return true;
        String sentence = line.text();
        if (kind == NoteKind.POSITION && insideQuotes(sentence, found.start())) return false;
        boolean named = !line.names().isEmpty()
                || sentence.matches(
                        "(?s).*\\b(?:[Tt]he (?:company|firm|court|judge|agency|regulator|ministry|group|government|union|police"
                                + "|commission|board|platform|service)|[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\\b.*")
                || line.words().stream().anyMatch(w -> Lexicon.has("groups", w.folded()));
        return named;
    }

    private static boolean insideQuotes(String sentence, int place) {
        boolean open = false;
        for (int i = 0; i < place; i++) {
            char c = sentence.charAt(i);
            if (c == '“') open = true;
            if (c == '”') open = false;
            if (c == '"') open = !open;
        }
        return open;
    }
}
