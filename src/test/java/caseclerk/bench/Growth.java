package caseclerk.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Figures by the size of the casebook they were measured on, as a table and as a picture. */
final class Growth {
    private final Map<String, Map<Integer, Double>> curves = new TreeMap<>();

    /** Keeps and prints one figure. */
    void note(String what, int size, double value) {
        curves.computeIfAbsent(what, w -> new TreeMap<>()).put(size, value);
        System.out.printf(Locale.ROOT, "%d passages: %s %.3f%n", size, what, value);
    }

    /** Keeps the middle, the one that one in a hundred exceeds, and the largest. */
    void percentiles(String what, int size, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        note(what + " p50", size, sorted[sorted.length / 2]);
        note(what + " p99", size, sorted[sorted.length * 99 / 100]);
        note(what + " worst", size, sorted[sorted.length - 1]);
    }

    /** Prints everything, a column for each size. */
    void table() {
        Set<Integer> sizes = new TreeSet<>();
        curves.values().forEach(curve -> sizes.addAll(curve.keySet()));
        System.out.printf("%-52s", "milliseconds, if not said otherwise");
        sizes.forEach(size -> System.out.printf("%12d", size));
        System.out.println();
        curves.forEach((what, curve) -> {
            System.out.printf("%-52s", what);
            for (int size : sizes) System.out.printf(Locale.ROOT, "%12.2f", curve.getOrDefault(size, Double.NaN));
            System.out.println();
        });
    }

    /** Draws the middle of each figure as {@code file}.png. */
    void draw(String file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(600)
                .title("A question as the casebook grows")
                .xAxisTitle("passages")
                .yAxisTitle("milliseconds")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        curves.forEach((what, curve) -> {
            if (!what.endsWith("p50") && !what.contains("start")) return;
            chart.addSeries(
                    what,
                    curve.keySet().stream().mapToDouble(x -> x).toArray(),
                    curve.values().stream().mapToDouble(y -> y).toArray());
        });
        BitmapEncoder.saveBitmap(chart, file, BitmapEncoder.BitmapFormat.PNG);
    }
}
