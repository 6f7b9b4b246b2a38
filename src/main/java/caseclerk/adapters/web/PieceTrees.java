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
 * How likely a piece of a page belongs to its article: a sum of small decision trees over {@link PieceMeasures}, fitted by
 * gradient boosting (Friedman, 2001) on the logistic loss. A line of the file is a tree: its splits from the root down,
 * level by level, each a measure and a border (what reaches the border goes right; "-" does not split), a bar, and its
 * leaves from left to right.
 */
final class PieceTrees {
    private static final String FILE = "article-pieces.trees";

    /** Read when first asked for. */
    private static final class Shipped {
        static final PieceTrees TREES = read();
    }

    private record Tree(int[] measures, double[] borders, double[] leaves) {
        double leaf(double[] measured) {
            int at = 1;
            while (at < leaves.length) {
                int measure = measures[at - 1];
                boolean right = measure >= 0 && measured[measure] >= borders[at - 1];
                at = 2 * at + (right ? 1 : 0);
            }
            return leaves[at - leaves.length];
        }
    }

    private final double bias;
    private final List<Tree> trees;

    private PieceTrees(double bias, List<Tree> trees) {
        this.bias = bias;
        this.trees = trees;
    }

    /** The trees written in {@code lines}; the first that is no comment holds the bias. */
    static PieceTrees of(List<String> lines) {
        List<String> written =
                lines.stream().filter(line -> !line.startsWith("#")).toList();
        return new PieceTrees(
                Double.parseDouble(written.get(0)),
                written.stream().skip(1).map(PieceTrees::tree).toList());
    }

    /** How likely a piece so measured belongs to the article, 0 to 1. */
    double probability(double[] measured) {
        double sum = bias;
        for (Tree tree : trees) sum += tree.leaf(measured);
        return 1 / (1 + Math.exp(-sum));
    }

    private static Tree tree(String line) {
        String[] halves = line.split(" \\| ");
        String[] leaves = halves[1].split(" ");
        int[] measures = new int[leaves.length - 1];
        double[] borders = new double[leaves.length - 1];
        String[] splits = halves[0].split(" ");
        for (int i = 0, at = 0; i < measures.length; i++) {
            String name = splits[at++];
            measures[i] = name.equals("-") ? -1 : PieceMeasures.NAMES.indexOf(name);
            if (name.equals("-")) continue;
            if (measures[i] < 0) throw new IllegalArgumentException("no measure of pieces is called " + name);
            borders[i] = Double.parseDouble(splits[at++]);
        }
        double[] values = new double[leaves.length];
        for (int i = 0; i < values.length; i++) values[i] = Double.parseDouble(leaves[i]);
        return new Tree(measures, borders, values);
    }

    /** The trees that come with the program; fitted by FitPieces (see the tests). */
    static PieceTrees shipped() {
        return Shipped.TREES;
    }

    private static PieceTrees read() {
        List<String> lines = new ArrayList<>();
        try (InputStream file = PieceTrees.class.getResourceAsStream("/caseclerk/adapters/web/" + FILE)) {
            if (file == null) throw new IllegalStateException("the program lacks its file " + FILE);
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(lines);
    }
}
