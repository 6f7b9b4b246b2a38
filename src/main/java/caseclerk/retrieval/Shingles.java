package caseclerk.retrieval;

import caseclerk.cases.Words;
import java.util.List;
import java.util.stream.IntStream;

/** Runs of four words, by whose hashes the same reporting is recognised in another place. */
final class Shingles {
    /** Above this share of common runs two passages say the same in the same words. */
    static final double COPY = 0.7;

    private static final int RUN = 4;

    private Shingles() {}

    /** The hashes of the runs of {@code text}, each once, in order. */
    static long[] of(String text) {
        List<String> words = Words.folded(text);
        return IntStream.range(0, Math.max(0, words.size() - RUN + 1))
                .mapToLong(i -> hash(words.subList(i, i + RUN)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long hash(List<String> run) {
        long hash = 0;
        for (String word : run) hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
        return hash;
    }

    /** Share of the smaller set that is in the other; 0 when either is empty. */
    static double contained(long[] a, long[] b) {
        int common = 0;
        int at = 0;
        for (long run : a) {
            while (at < b.length && b[at] < run) at++;
            if (at < b.length && b[at] == run) common++;
        }
        int smaller = Math.min(a.length, b.length);
        return smaller == 0 ? 0 : common / (double) smaller;
    }
}
