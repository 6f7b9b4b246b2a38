package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.notes.FoundDate.Manner;
import caseclerk.notes.ReadText.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the sentences out of a text that certain words mark: actions, positions, open questions, the status. */
final class CueTaker {
    private static final int MOST_ACTIONS = 8;
    private static final int MOST_POSITIONS = 6;
    private static final int MOST_OPEN = 5;

    private static final Pattern SOMEBODY = Pattern.compile(
            "\\b(?:[Tt]he (?:company|firm|court|judge|agency|regulator|ministry|group|government|union|police|commission|board|platform"
                    + "|service)|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ll]awyers|[Oo]fficials|[Aa] spokes\\p{L}+)\\b");

    private static final Pattern ASKS_OR_LEADS = Pattern.compile("[?:]\\s*$");
    private static final Pattern BEING_BEFORE = Pattern.compile("\\b(?:is|are|was|were|be|been) $");

    /** "That the account be restored", "the fine must be lifted": not so yet. */
    private static final Pattern WANTED_BEFORE = Pattern.compile(
            "(?i)\\b(?:be|to|will|shall|must|can) $|\\b(?:demand|insist|recommend|propos|request|ask)\\w*\\b(?=[^.;:]{0,60}$)"
                    + "[^.;:]*\\b(?:that|to|be)\\b[^.;:,]*$");

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

    /** What the text dates last of how the matter stands, and of what it does not date the last; none when it says nothing. */
    List<NoteLine> status() {
        List<NoteLine> all = take(NoteKind.STATUS, Cue.STANDINGS, true, Integer.MAX_VALUE);
        NoteLine newest = null;
        for (NoteLine line : all) if (newest == null || !day(line).isBefore(day(newest))) newest = line;
        return newest == null ? List.of() : List.of(newest);
    }

    /** The last day that its sentence tells of; the end of time where it tells of none. */
    private LocalDate day(NoteLine line) {
        return text.line(line.sentence()).dates().stream()
                .filter(date -> date.manner() != Manner.ASIDE && date.manner() != Manner.AHEAD)
                .map(date -> date.date().last())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private List<NoteLine> take(NoteKind kind, List<Cue> cues, boolean doing, int most) {
        List<NoteLine> lines = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.telling()
                    || lines.size() >= most
                    || ASKS_OR_LEADS.matcher(line.text()).find()) continue;
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
            Matcher found = cue.in(line, doing);
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

    /** An action needs a doer or a sufferer named, a position somebody before it who takes it. */
    private static boolean holdsFor(NoteKind kind, Line line, Matcher found) {
        if (kind == NoteKind.STATUS)
            return !WANTED_BEFORE
                    .matcher(line.text().substring(0, found.start()))
                    .find();
        if (kind != NoteKind.ACTION && kind != NoteKind.POSITION) return true;
        String sentence = line.text();
        if (kind == NoteKind.ACTION)
            return !line.names().isEmpty()
                    || SOMEBODY.matcher(sentence).find()
                    || line.words().stream().anyMatch(w -> Lexicon.has("groups", w.folded()));
        String before = sentence.substring(0, found.start());
        if (insideQuotes(sentence, found.start())
                || BEING_BEFORE.matcher(before).find()) return false;
        boolean group = line.words().stream()
                .anyMatch(w -> w.span().end() <= found.start() && Lexicon.has("groups", w.folded()));
        if (group && !found.group().startsWith("said")) return true;
        int place = line.sentence().span().start() + found.start();
        return SOMEBODY.matcher(before).find()
                || line.names().stream().anyMatch(name -> name.span().end() <= place)
                || line.names().stream()
                        .anyMatch(name ->
                                name.span().start() == line.sentence().span().start() + found.end() + 1);
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
