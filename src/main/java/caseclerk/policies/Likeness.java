package caseclerk.policies;

import java.util.HashMap;
import java.util.Map;

/** How much two texts have in common. */
final class Likeness {
    private Likeness() {}

    /** Dice coefficient of the words of both, counted as often as they stand: 0 nothing in common, 1 the same words. */
    static double of(String one, String other) {
        return of(words(one), words(other));
    }

    /** The words of {@code text}, each with how often it stands. */
    static Map<String, Integer> words(String text) {
        return bag(Cosmetics.folded(text));
    }

    /** As {@link #words}, of a text that is folded already. */
    static Map<String, Integer> bag(String folded) {
        Map<String, Integer> words = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i < folded.length() && folded.charAt(i) != ' ') continue;
            if (i > start) words.merge(folded.substring(start, i), 1, Integer::sum);
            start = i + 1;
        }
        return words;
    }

    static double of(Map<String, Integer> a, Map<String, Integer> b) {
        if (a.isEmpty() && b.isEmpty()) return 1;
        Map<String, Integer> small = a.size() <= b.size() ? a : b;
        Map<String, Integer> large = small == a ? b : a;
        int common = 0;
        for (Map.Entry<String, Integer> word : small.entrySet())
            common += Math.min(word.getValue(), large.getOrDefault(word.getKey(), 0));
        return 2.0 * common / (total(a) + total(b));
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
