package caseclerk.adapters.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely a piece of a page belongs to its article: a sum of small decision trees over measures of it, fitted by
 * gradient boosting (Friedman, 2001) on the logistic loss. A line of the file is a tree: its splits from the root down,
 * level by level, each a measure and a border (what reaches the border goes right; "-" does not split), a bar, and its
 * leaves from left to right.
 */
final class PieceTrees {
    /** Read when first asked for. */
    private static final class Shipped {
        static final PieceTrees FIRST = read("article-pieces.trees", PieceMeasures.NAMES);
        static final PieceTrees SECOND = read("article-pieces-in-context.trees", ContextMeasures.NAMES);
    }

    /** The trees one after another, so that going through them is fast: where each has its splits and its leaves. */
    private final int[] splitsFrom;

    private final int[] leavesFrom;
    /** For each split a measure, negative where there is none, and a border. */
    private final int[] measures;

    private final double[] borders;
    private final double[] leaves;
    private final double bias;

    private PieceTrees(double bias, List<String> lines, List<String> names) {
        this.bias = bias;
        splitsFrom = new int[lines.size()];
        leavesFrom = new int[lines.size() + 1];
        List<Integer> measures = new ArrayList<>();
        List<Double> borders = new ArrayList<>();
        List<Double> leaves = new ArrayList<>();
        for (int tree = 0; tree < lines.size(); tree++) {
            splitsFrom[tree] = measures.size();
            leavesFrom[tree] = leaves.size();
            String[] halves = lines.get(tree).split(" \\| ");
            for (String leaf : halves[1].split(" ")) leaves.add(Double.parseDouble(leaf));
            String[] splits = halves[0].split(" ");
            for (int at = 0; at < splits.length; at++) {
                boolean isNone = splits[at].equals("-");
                measures.add(isNone ? -1 : measure(splits[at], names));
                borders.add(isNone ? 0 : Double.parseDouble(splits[++at]));
            }
        }
        leavesFrom[lines.size()] = leaves.size();
        this.measures = measures.stream().mapToInt(m -> m).toArray();
        this.borders = borders.stream().mapToDouble(b -> b).toArray();
        this.leaves = leaves.stream().mapToDouble(l -> l).toArray();
    }

    private static int measure(String name, List<String> names) {
        int measure = names.indexOf(name);
        if (measure < 0) throw new IllegalArgumentException("no measure of pieces is called " + name);
        return measure;
    }

    /**
     * The trees written in {@code lines}; the first that is no comment holds the bias.
     *
     * @param names of the measures, in their order
     * @throws IllegalArgumentException when a tree asks for another measure
     */
    static PieceTrees of(List<String> lines, List<String> names) {
        List<String> written =
                lines.stream().filter(line -> !line.startsWith("#")).toList();
        return new PieceTrees(Double.parseDouble(written.get(0)), written.subList(1, written.size()), names);
    }

    /** How likely a piece so measured belongs to the article, 0 to 1. */
    double probability(double[] measured) {
        double sum = bias;
        for (int tree = 0; tree < splitsFrom.length; tree++) sum += leaf(tree, measured);
        return 1 / (1 + Math.exp(-sum));
    }

    private double leaf(int tree, double[] measured) {
        int splits = splitsFrom[tree] - 1;
        int count = leavesFrom[tree + 1] - leavesFrom[tree];
        int at = 1;
        while (at < count) {
            int measure = measures[splits + at];
            at = 2 * at + (measure >= 0 && measured[measure] >= borders[splits + at] ? 1 : 0);
        }
        return leaves[leavesFrom[tree] + at - count];
    }

    /** The trees that read each piece by itself, by {@link PieceMeasures}; fitted by FitPieces (see the tests). */
    static PieceTrees first() {
        return Shipped.FIRST;
    }

    /** The trees that read each piece among the others, by {@link ContextMeasures}; fitted by FitPieces. */
    static PieceTrees second() {
        return Shipped.SECOND;
    }

    private static PieceTrees read(String name, List<String> names) {
        List<String> lines = new ArrayList<>();
        try (InputStream file = PieceTrees.class.getResourceAsStream("/caseclerk/adapters/web/" + name)) {
            if (file == null) throw new IllegalStateException("the program lacks its file " + name);
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(lines, names);
    }
}
