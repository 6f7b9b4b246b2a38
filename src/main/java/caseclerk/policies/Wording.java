package caseclerk.policies;

import caseclerk.policies.Edit.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two texts, first paragraph by paragraph, then word by word where paragraphs differ. */
final class Wording {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\n+|[^\\n]+$");
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*+|\\s+|.", Pattern.DOTALL);
    /** Paragraphs with less in common are another one each. */
    private static final double ALIKE = 0.45;
    /** Kept words between two changes that are fewer than this are read better as part of one change. */
    private static final int ISLAND = 2;

    private Wording() {}

    /** The steps from {@code before} to {@code after}; applied to the one they give the other exactly. */
    static List<Edit> edits(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Edit(Kind.KEEP, before));
        List<String> a = cut(PARAGRAPH, before);
        List<String> b = cut(PARAGRAPH, after);
        Steps steps = new Steps();
        int i = 0;
        int j = 0;
        for (int[] pair : common(a, b)) {
            between(a.subList(i, pair[0]), b.subList(j, pair[1]), steps);
            steps.add(Kind.KEEP, a.get(pair[0]));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        between(a.subList(i, a.size()), b.subList(j, b.size()), steps);
        return steps.done();
    }

    /** Pairs paragraphs that are alike, in order, and compares those word by word. */
    private static void between(List<String> a, List<String> b, Steps steps) {
        int from = 0;
        for (String paragraph : b) {
            int alike = a.size() == 1 && b.size() == 1 ? 0 : alike(a, from, paragraph);
            if (alike < 0) {
                steps.add(Kind.ADD, paragraph);
                continue;
            }
            while (from < alike) steps.add(Kind.REMOVE, a.get(from++));
            words(a.get(from++), paragraph, steps);
        }
        while (from < a.size()) steps.add(Kind.REMOVE, a.get(from++));
    }

    private static int alike(List<String> a, int from, String paragraph) {
        int best = -1;
        double most = ALIKE;
        for (int i = from; i < Math.min(a.size(), from + 40); i++) {
            double likeness = Likeness.of(a.get(i), paragraph);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private static void words(String before, String after, Steps steps) {
        List<String> a = cut(TOKEN, before);
        List<String> b = cut(TOKEN, after);
        int i = 0;
        int j = 0;
        for (int[] pair : withoutIslands(common(a, b), a)) {
            if (pair[0] > i) steps.add(Kind.REMOVE, String.join("", a.subList(i, pair[0])));
            if (pair[1] > j) steps.add(Kind.ADD, String.join("", b.subList(j, pair[1])));
            steps.add(Kind.KEEP, a.get(pair[0]));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        if (i < a.size()) steps.add(Kind.REMOVE, String.join("", a.subList(i, a.size())));
        if (j < b.size()) steps.add(Kind.ADD, String.join("", b.subList(j, b.size())));
    }

    /** Leaves out runs of kept tokens that stand between changes and hold next to no words. */
    private static List<int[]> withoutIslands(List<int[]> pairs, List<String> tokens) {
        List<int[]> kept = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            boolean goesOn = i < pairs.size()
                    && pairs.get(i)[0] == pairs.get(i - 1)[0] + 1
                    && pairs.get(i)[1] == pairs.get(i - 1)[1] + 1;
            if (goesOn) continue;
            List<int[]> run = pairs.subList(start, i);
            boolean inside = start > 0 && i < pairs.size();
            long words = run.stream()
                    .filter(p -> Character.isLetterOrDigit(tokens.get(p[0]).codePointAt(0)))
                    .count();
            if (!inside || words >= ISLAND) kept.addAll(run);
            start = i;
        }
        return kept;
    }

    private static List<String> cut(Pattern pattern, String text) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = pattern.matcher(text);
        while (piece.find()) pieces.add(piece.group());
        return pieces;
    }

    private static List<int[]> common(List<String> a, List<String> b) {
        Map<String, Integer> ids = new HashMap<>();
        return Myers.common(numbered(a, ids), numbered(b, ids));
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> ids) {
        int[] numbers = new int[pieces.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = ids.computeIfAbsent(pieces.get(i), p -> ids.size());
        return numbers;
    }

    /** Edits under way: neighbours of one kind become one, and of a change the removal stands first. */
    private static final class Steps {
        private final List<Edit> edits = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void add(Kind kind, String text) {
            if (kind == Kind.KEEP) flushChange();
            else flush(kept, Kind.KEEP);
            (kind == Kind.KEEP ? kept : kind == Kind.REMOVE ? removed : added).append(text);
        }

        private void flushChange() {
            flush(removed, Kind.REMOVE);
            flush(added, Kind.ADD);
        }

        private void flush(StringBuilder words, Kind kind) {
            if (words.length() > 0) edits.add(new Edit(kind, words.toString()));
            words.setLength(0);
        }

        List<Edit> done() {
            flush(kept, Kind.KEEP);
            flushChange();
            return edits;
        }
    }
}
