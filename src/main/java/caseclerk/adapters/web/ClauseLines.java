package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a paragraph that begin clauses, though no blank line stands between them. */
final class ClauseLines {
    /** A clause counted in several parts, or by a letter, and the beginning of its words; bold marks of Markdown may be around. */
    private static final Pattern MARK = Pattern.compile(
            "\\s{0,9}[*_]{0,2}(?:(?<named>(?i:section|article|clause|rule) |§ ?)?(?<parts>\\d{1,3}(?:\\.\\d{1,3}){0,5})(?!\\d)[.):]?"
                    + "|\\((?<letter>[a-z])\\))[*_]{0,2}\\s+[*_]{0,2}[\\p{L}“\"'‘(\\[].*",
            Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("[*_:.)]{0,4}\\s*[\\p{Lu}“\"'‘(\\[*_].*", Pattern.DOTALL);

    private ClauseLines() {}

    /** What a line begins with: how it is counted, and its count. */
    private record Mark(String style, int[] count) {
        boolean comesBefore(Mark other) {
            return style.equals(other.style) && Arrays.compare(count, other.count) < 0;
        }
    }

    /**
     * For each of {@code lines} whether it begins a clause: its number is followed, or comes after, by a higher one of the
     * same kind. A number that stands alone, as one that running text is broken before, begins none.
     */
    static boolean[] in(List<String> lines) {
        boolean[] begins = new boolean[lines.size()];
        if (lines.size() < 2) return begins;
        int last = -1;
        Mark before = null;
        for (int i = 0; i < lines.size(); i++) {
            Mark mark = mark(lines.get(i));
            if (mark == null) continue;
            if (before != null && before.comesBefore(mark)) {
                begins[last] = true;
                begins[i] = true;
            }
            before = mark;
            last = i;
        }
        return begins;
    }

    /** The lines of one paragraph as those of the paragraphs that they are: cut before each clause. */
    static List<List<String>> cut(List<String> lines) {
        boolean[] begins = in(lines);
        List<List<String>> cut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || begins[i]) cut.add(new ArrayList<>());
            cut.get(cut.size() - 1).add(lines.get(i));
        }
        return cut;
    }

    private static @Nullable Mark mark(String line) {
        Matcher found = MARK.matcher(line);
        if (!found.matches()) return null;
        String letter = found.group("letter");
        if (letter != null) return new Mark("letter", new int[] {letter.charAt(0)});
        String parts = found.group("parts");
        boolean named = found.group("named") != null;
        if (!named && !parts.contains(".")
                || !SENTENCE.matcher(line.substring(found.end("parts"))).matches()) return null;
        return new Mark(
                named ? "named" : "parts",
                Arrays.stream(parts.split("\\.")).mapToInt(Integer::parseInt).toArray());
    }
}
