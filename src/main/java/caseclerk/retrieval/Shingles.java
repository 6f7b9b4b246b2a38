package caseclerk.retrieval;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs of four words, by which the same reporting is recognised in another place. */
final class Shingles {
    /** Above this share of common runs two passages say the same in the same words. */
    static final double COPY = 0.7;

    private static final int RUN = 4;

    private Shingles() {}

    static Set<String> of(String text) {
        List<Word> words = Words.of(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++)
            runs.add(String.join(
                    " ", words.subList(i, i + RUN).stream().map(Word::folded).toList()));
        return runs;
    }

    /** Share of the smaller set that is in the other; 0 when either is empty. */
    static double contained(Set<String> a, Set<String> b) {
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        if (small.isEmpty()) return 0;
        return small.stream().filter(large::contains).count() / (double) small.size();
    }
}
