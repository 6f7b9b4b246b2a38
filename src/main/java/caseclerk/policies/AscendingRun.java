package caseclerk.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The weightiest run of pairs that ascends on both sides. */
final class AscendingRun {
    /** Of two copies of a clause, the one nearer to its neighbours is meant. */
    private static final double SKIP = 0.01;

    private AscendingRun() {}

    /** Two clauses that may be one, the more likely the higher {@code score}, above 0. */
    record Pair(int old, int fresh, double score) {}

    /**
     * The run of {@code pairs}, in order, whose scores add up to most, less {@link #SKIP} for each clause passed over
     * within it; each {@code old} and each {@code fresh} stands in it once at most. A tree of greatest sums (Fenwick
     * 1994) finds it in n log n steps.
     *
     * @param olds how many {@code old} there may be
     */
    static List<Pair> of(List<Pair> pairs, int olds) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingInt(Pair::fresh).thenComparing(pair -> -pair.old()));
        int[] best = new int[olds + 1];
        Arrays.fill(best, -1);
        double[] reach = new double[sorted.size()];
        int[] before = new int[sorted.size()];
        int last = -1;
        double most = 0;
        for (int k = 0; k < sorted.size(); k++) {
            Pair pair = sorted.get(k);
            int below = -1;
            for (int i = pair.old(); i > 0; i -= i & -i) below = farther(best[i], below, reach);
            double place = SKIP * (pair.old() + pair.fresh());
            double gained = below < 0 ? 0 : reach[below] - place + 2 * SKIP;
            before[k] = gained > 0 ? below : -1;
            double sum = pair.score() + Math.max(0, gained);
            reach[k] = sum + place;
            for (int i = pair.old() + 1; i <= olds; i += i & -i) best[i] = farther(best[i], k, reach);
            if (sum > most) last = k;
            most = Math.max(most, sum);
        }
        List<Pair> run = new ArrayList<>();
        for (int k = last; k >= 0; k = before[k]) run.add(0, sorted.get(k));
        return run;
    }

    private static int farther(int one, int other, double[] reach) {
        if (one < 0 || other < 0) return Math.max(one, other);
        return reach[other] > reach[one] ? other : one;
    }
}
