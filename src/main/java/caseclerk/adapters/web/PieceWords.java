package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a page's running text, in whatever language: which are frequent in it, and which come back in it. */
final class PieceWords {
    /** So many words, the most frequent ones, are about half of a running text and few of a menu. */
    private static final int FREQUENT = 30;
    /** Words of this many letters tell what a text is about. */
    private static final int TELLING = 5;

    private final Set<String> frequent;
    /** In how many pieces of running text each telling word stands. */
    private final Map<String, Integer> telling = new HashMap<>();

    PieceWords(List<PagePiece> pieces) {
        Map<String, Integer> counts = new HashMap<>();
        for (PagePiece piece : pieces) {
            if (!piece.isProse()) continue;
            Set<String> once = new HashSet<>();
            for (String word : words(piece.text())) {
                counts.merge(word, 1, Integer::sum);
                if (word.length() >= TELLING && once.add(word)) telling.merge(word, 1, Integer::sum);
            }
        }
        frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Two shares of the words of {@code text}, 0 to 1: that of the frequent ones, and that of the telling ones that stand
     * elsewhere in running text too among all telling ones, which is -1 when it has none.
     *
     * @param isProse whether it is itself running text of this page
     */
    double[] shares(String text, boolean isProse) {
        List<String> words = words(text);
        int common = 0;
        int told = 0;
        int shared = 0;
        for (String word : words) {
            if (frequent.contains(word)) common++;
            if (word.length() < TELLING) continue;
            told++;
            if (telling.getOrDefault(word, 0) > (isProse ? 1 : 0)) shared++;
        }
        return new double[] {
            words.isEmpty() ? 0 : (double) common / words.size(), told == 0 ? -1 : (double) shared / told
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int begun = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && begun < 0) begun = i;
            if (!inside && begun >= 0) {
                words.add(lower.substring(begun, i));
                begun = -1;
            }
        }
        return words;
    }
}
