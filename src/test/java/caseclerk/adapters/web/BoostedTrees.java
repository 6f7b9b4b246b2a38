package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * Fits small decision trees by gradient boosting on the logistic loss (Friedman, 2001), with second-order gains and
 * leaves as Chen and Guestrin (2016) give them, on values sorted into bins; each tree sees a part of the rows and of the
 * measures. The same rows and seed give the same trees.
 */
final class BoostedTrees {
    private static final int DEPTH = 3;
    private static final int TREES = 300;
    private static final int BINS = 100;
    private static final double RATE = 0.05;
    private static final double RIDGE = 5;
    private static final double LEAST_WEIGHT = 1.5;
    private static final double LEAST_GAIN = 0.5;
    private static final double ROWS = 0.7;
    private static final double MEASURES = 0.6;

    private final List<String> names;
    private final List<double[]> rows;
    private final double[] labels;
    private final double[] weights;
    private final double[][] borders;
    private final byte[][] bins;
    private final double[] sums;
    private final double[] gradients;
    private final double[] curvatures;
    private final Random random;

    private BoostedTrees(List<String> names, List<double[]> rows, double[] labels, double[] weights, long seed) {
        this.names = names;
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
        this.random = new Random(seed);
        int measures = rows.get(0).length;
        borders = new double[measures][];
        bins = new byte[measures][rows.size()];
        for (int m = 0; m < measures; m++) sortIntoBins(m);
        sums = new double[rows.size()];
        gradients = new double[rows.size()];
        curvatures = new double[rows.size()];
    }

    /**
     * The lines of {@link PieceTrees}: the mean of {@code fits} fits.
     *
     * @param names of the measures in each row
     */
    static List<String> fit(
            List<String> names, List<double[]> rows, double[] labels, double[] weights, long seed, int fits) {
        List<String> lines = new ArrayList<>();
        for (int fit = 0; fit < fits; fit++) {
            List<String> one = new BoostedTrees(names, rows, labels, weights, fits * seed + fit).fit(fits);
            lines.addAll(fit == 0 ? one : one.subList(1, one.size()));
        }
        return lines;
    }

    private void sortIntoBins(int m) {
        double[] values = rows.stream().mapToDouble(row -> row[m]).sorted().toArray();
        TreeSet<Double> found = new TreeSet<>();
        for (int b = 1; b < BINS; b++) {
            double value = rounded(values[(int) ((long) b * values.length / BINS)]);
            if (value > values[0]) found.add(value);
        }
        borders[m] = found.stream().mapToDouble(v -> v).toArray();
        for (int r = 0; r < rows.size(); r++) {
            int at = Arrays.binarySearch(borders[m], rows.get(r)[m]);
            bins[m][r] = (byte) (at >= 0 ? at + 1 : -at - 1);
        }
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    private List<String> fit(int fits) {
        double positive = 0;
        double all = 0;
        for (int r = 0; r < labels.length; r++) {
            positive += weights[r] * labels[r];
            all += weights[r];
        }
        double bias = Math.log(positive / (all - positive));
        Arrays.fill(sums, bias);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%.4f", bias));
        for (int t = 0; t < TREES; t++) lines.add(tree(fits));
        return lines;
    }

    /** @param fits the leaves are written for the mean of so many fits */
    private String tree(int fits) {
        for (int r = 0; r < labels.length; r++) {
            double p = 1 / (1 + Math.exp(-sums[r]));
            boolean seen = random.nextDouble() < ROWS;
            gradients[r] = seen ? weights[r] * (labels[r] - p) : 0;
            curvatures[r] = seen ? weights[r] * p * (1 - p) : 0;
        }
        boolean[] used = new boolean[borders.length];
        for (int m = 0; m < used.length; m++) used[m] = random.nextDouble() < MEASURES && borders[m].length > 0;
        int[] nodes = new int[labels.length];
        StringBuilder line = new StringBuilder();
        for (int depth = 0; depth < DEPTH; depth++) split(nodes, 1 << depth, used, line);
        double[] leaves = leaves(nodes);
        line.append('|');
        for (double leaf : leaves) line.append(String.format(Locale.ROOT, " %.4f", leaf / fits));
        for (int r = 0; r < labels.length; r++) sums[r] += leaves[nodes[r]];
        return line.toString();
    }

    /** Splits each of {@code count} nodes where that gains most, and moves the rows into the halves. */
    private void split(int[] nodes, int count, boolean[] used, StringBuilder line) {
        double[] most = new double[count];
        Arrays.fill(most, LEAST_GAIN);
        int[] measure = new int[count];
        int[] border = new int[count];
        Arrays.fill(measure, -1);
        for (int m = 0; m < used.length; m++) if (used[m]) look(m, nodes, count, most, measure, border);
        for (int node = 0; node < count; node++)
            line.append(
                    measure[node] < 0
                            ? "- "
                            : names.get(measure[node]) + " " + borders[measure[node]][border[node]] + " ");
        for (int r = 0; r < nodes.length; r++) {
            int m = measure[nodes[r]];
            nodes[r] = 2 * nodes[r] + (m >= 0 && bins[m][r] > border[nodes[r]] ? 1 : 0);
        }
    }

    private void look(int m, int[] nodes, int count, double[] most, int[] measure, int[] border) {
        int width = borders[m].length + 1;
        double[] g = new double[count * width];
        double[] h = new double[count * width];
        for (int r = 0; r < nodes.length; r++) {
            g[nodes[r] * width + bins[m][r]] += gradients[r];
            h[nodes[r] * width + bins[m][r]] += curvatures[r];
        }
        for (int node = 0; node < count; node++) {
            double allG = 0;
            double allH = 0;
            for (int b = 0; b < width; b++) {
                allG += g[node * width + b];
                allH += h[node * width + b];
            }
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < width - 1; b++) {
                leftG += g[node * width + b];
                leftH += h[node * width + b];
                if (leftH < LEAST_WEIGHT || allH - leftH < LEAST_WEIGHT) continue;
                double gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH);
                if (gain <= most[node]) continue;
                most[node] = gain;
                measure[node] = m;
                border[node] = b;
            }
        }
    }

    private static double worth(double gradient, double curvature) {
        return gradient * gradient / (curvature + RIDGE);
    }

    private double[] leaves(int[] nodes) {
        double[] g = new double[1 << DEPTH];
        double[] h = new double[1 << DEPTH];
        for (int r = 0; r < nodes.length; r++) {
            g[nodes[r]] += gradients[r];
            h[nodes[r]] += curvatures[r];
        }
        for (int leaf = 0; leaf < g.length; leaf++) g[leaf] = RATE * g[leaf] / (h[leaf] + RIDGE);
        return g;
    }
}
