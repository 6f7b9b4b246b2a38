package caseclerk.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Two runs over the same questions, set side by side: differences with 95 % intervals by the paired bootstrap (Efron
 * and Tibshirani 1993) over the questions that both asked.
 */
public final class Comparison {
    private static final int SAMPLES = 2_000;
    private static final long SEED = 20_261_124L;

    private static final Map<String, ToDoubleFunction<Row>> MEASURES = measures();

    private Comparison() {}

    /**
     * One figure of both runs.
     *
     * @param name what it measures
     * @param a of the first run
     * @param b of the second run
     * @param low lower end of the interval of b − a
     * @param high upper end
     * @param n how many questions
     */
    public record Difference(String name, double a, double b, double low, double high, int n) {
        /** Whether the interval leaves out zero. */
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    private static Map<String, ToDoubleFunction<Row>> measures() {
        Map<String, ToDoubleFunction<Row>> measures = new LinkedHashMap<>();
        for (int k : List.of(1, 5, 10)) measures.put("Hits@" + k, row -> hit(row, k));
        measures.put(
                "nDCG@10", row -> ours(row) == null ? Double.NaN : ours(row).ndcg());
        measures.put(
                "a quote holds the answer",
                row -> row.said() == null || !row.answerable()
                        ? Double.NaN
                        : row.said().holds() ? 1 : 0);
        measures.put(
                "answerable refused",
                row -> row.said() == null || !row.answerable()
                        ? Double.NaN
                        : row.said().answered() ? 0 : 1);
        measures.put(
                "unanswerable answered",
                row -> row.said() == null || row.answerable()
                        ? Double.NaN
                        : row.said().answered() ? 1 : 0);
        return measures;
    }

    private static Row.@org.jspecify.annotations.Nullable Ranked ours(Row row) {
        return row.answerable() ? row.ranked().get(EvaluateSet.OURS) : null;
    }

    private static double hit(Row row, int k) {
        Row.Ranked ranked = ours(row);
        return ranked == null ? Double.NaN : ranked.first() > 0 && ranked.first() <= k ? 1 : 0;
    }

    /** The differences of {@code b} from {@code a}; questions that only one run asked are left out. */
    public static List<Difference> of(List<Row> a, List<Row> b) {
        Map<String, Row> others = new HashMap<>();
        for (Row row : b) others.put(row.part() + "/" + row.id(), row);
        List<Difference> differences = new ArrayList<>();
        MEASURES.forEach((name, measure) -> {
            List<double[]> pairs = new ArrayList<>();
            for (Row row : a) {
                Row other = others.get(row.part() + "/" + row.id());
                if (other == null) continue;
                double x = measure.applyAsDouble(row);
                double y = measure.applyAsDouble(other);
                if (!Double.isNaN(x) && !Double.isNaN(y)) pairs.add(new double[] {x, y});
            }
            if (!pairs.isEmpty()) differences.add(difference(name, pairs));
        });
        return differences;
    }

    private static Difference difference(String name, List<double[]> pairs) {
        Random random = new Random(SEED);
        double[] means = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            double sum = 0;
            for (int i = 0; i < pairs.size(); i++) {
                double[] pair = pairs.get(random.nextInt(pairs.size()));
                sum += pair[1] - pair[0];
            }
            means[s] = sum / pairs.size();
        }
        Arrays.sort(means);
        return new Difference(
                name,
                pairs.stream().mapToDouble(p -> p[0]).average().orElse(0),
                pairs.stream().mapToDouble(p -> p[1]).average().orElse(0),
                means[SAMPLES * 25 / 1000],
                means[SAMPLES * 975 / 1000],
                pairs.size());
    }
}
