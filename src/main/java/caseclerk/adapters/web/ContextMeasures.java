package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a first reading of a page, which gives each piece a likelihood of its own, says of what stands around each piece:
 * those beside it, the parts it lies in, and those of its kind elsewhere on the page. (Measures over the predictions of a
 * model before: "auto-context", Tu 2008.) Measuring all pieces takes time linear in the size of the page.
 */
final class ContextMeasures {
    private static final int BESIDE = 3;
    private static final int[] NEAR = {3, 8, 20};
    private static final int PARTS = 4;
    /** The smallest part with this share of what is likely the article stands for its body. */
    private static final double BODY = 0.85;

    private static final double LIKELY = 0.5;
    /** A piece counts by its letters and these. */
    private static final int LEAST_WEIGHT = 5;
    /** Says that there is nothing to measure. */
    private static final int NONE = -1;
    /** A distance where no piece is likely. */
    private static final int FAR = 99;

    private static final Pattern DIGITS = Pattern.compile("\\d");

    /** The measures: those of {@link PieceMeasures}, then these, in the order in which {@link #of} gives them. */
    static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>(PieceMeasures.NAMES);
        names.add("likely");
        for (int d = BESIDE; d > 0; d--) names.add("likely" + d + "Before");
        for (int d = 1; d <= BESIDE; d++) names.add("likely" + d + "After");
        for (int reach : NEAR) names.add("likelyWithin" + reach);
        for (int p = 1; p <= PARTS; p++) names.addAll(List.of("likelyInPart" + p, "heldByPart" + p));
        names.addAll(List.of("likelyKind", "kindSize", "likelyOthersOfKind"));
        names.addAll(List.of("heldBefore", "heldWithin", "inBody", "bodyPieces", "bodyLetters"));
        names.addAll(List.of("sinceFirstLikely", "untilLastLikely", "toNextLikely"));
        return List.copyOf(names);
    }

    /** Letters and likely letters of the pieces of one kind. */
    private static final class Kind {
        double weight;
        double likely;
    }

    private final PieceMeasures measures;
    private final double[] likely;
    /** Running sums over the pieces before each: letters, and letters times likelihood. */
    private final double[] weights;

    private final double[] held;
    private final Kind[] kinds;
    private final int[] toNext;
    private int firstLikely = NONE;
    private int lastLikely = NONE;
    private int bodyFrom;
    private int bodyTo;
    private double[] measured = new double[0];
    private int next;

    /** @param likely how likely each piece belongs to the article by itself, 0 to 1 */
    ContextMeasures(PageOutline outline, PieceMeasures measures, double[] likely) {
        this.measures = measures;
        this.likely = likely;
        int count = likely.length;
        weights = new double[count + 1];
        held = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double weight = outline.pieces().get(i).weight() + LEAST_WEIGHT;
            weights[i + 1] = weights[i] + weight;
            held[i + 1] = held[i] + weight * likely[i];
        }
        kinds = kinds(outline.pieces());
        toNext = distances();
        findBody(outline.parts());
    }

    private Kind[] kinds(List<PagePiece> pieces) {
        Map<List<String>, Kind> known = new HashMap<>();
        Map<PagePart, String> names = new HashMap<>();
        Kind[] kinds = new Kind[pieces.size()];
        for (int i = 0; i < kinds.length; i++) {
            PagePart inner = measures.around(i);
            PagePart outer = inner == null ? null : inner.parent;
            List<String> name = List.of(pieces.get(i).holder().tagName(), name(outer, names), name(inner, names));
            kinds[i] = known.computeIfAbsent(name, n -> new Kind());
            kinds[i].weight += weights[i + 1] - weights[i];
            kinds[i].likely += held[i + 1] - held[i];
        }
        return kinds;
    }

    /** What the page calls a part, without numbers: the same for the rows of a list. */
    private static String name(@Nullable PagePart part, Map<PagePart, String> names) {
        if (part == null) return "";
        return names.computeIfAbsent(part, p -> {
            String attributes = p.element.className() + " " + p.element.id() + " " + p.element.attr("itemprop") + " "
                    + p.element.attr("role");
            return p.element.tagName() + " " + DIGITS.matcher(attributes).replaceAll("");
        });
    }

    /** From each piece to the nearest likely one. */
    private int[] distances() {
        int[] distances = new int[likely.length];
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] > LIKELY) {
                if (firstLikely < 0) firstLikely = i;
                lastLikely = i;
            }
            distances[i] = lastLikely < 0 ? FAR : i - lastLikely;
        }
        int after = NONE;
        for (int i = likely.length - 1; i >= 0; i--) {
            if (likely[i] > LIKELY) after = i;
            if (after >= 0 && (firstLikely > i || after - i < distances[i])) distances[i] = after - i;
        }
        return distances;
    }

    private void findBody(List<PagePart> parts) {
        bodyTo = likely.length;
        for (PagePart part : parts)
            if (held[part.to] - held[part.from] >= BODY * held[likely.length]
                    && part.to - part.from <= bodyTo - bodyFrom) {
                bodyFrom = part.from;
                bodyTo = part.to;
            }
    }

    /**
     * The measures of a piece, in the order of {@link #NAMES}.
     *
     * @param own those of {@link PieceMeasures}
     */
    double[] of(int i, double[] own) {
        measured = new double[NAMES.size()];
        System.arraycopy(own, 0, measured, 0, own.length);
        next = own.length;
        ofNeighbours(i);
        ofParts(i);
        ofKind(i);
        ofPlace(i);
        return measured;
    }

    private void add(double... values) {
        for (double value : values) measured[next++] = value;
    }

    private void ofNeighbours(int i) {
        add(likely[i]);
        for (int d = -BESIDE; d <= BESIDE; d++)
            if (d != 0) add(i + d < 0 || i + d >= likely.length ? NONE : likely[i + d]);
        for (int reach : NEAR) {
            int from = Math.max(0, i - reach);
            int to = Math.min(likely.length, i + reach + 1);
            add(without(i, held[to] - held[from], weights[to] - weights[from]));
        }
    }

    /** How likely the others are among pieces of which {@code i} is one; 0 when there are none. */
    private double without(int i, double likelyLetters, double letters) {
        double others = letters - (weights[i + 1] - weights[i]);
        return others < 1 ? 0 : (likelyLetters - (held[i + 1] - held[i])) / others;
    }

    private void ofParts(int i) {
        PagePart part = measures.around(i);
        for (int p = 0; p < PARTS; p++) {
            if (part == null) {
                add(NONE, NONE);
                continue;
            }
            double inPart = held[part.to] - held[part.from];
            add(inPart / (weights[part.to] - weights[part.from]), share(inPart));
            part = part.parent;
        }
    }

    /** Share of all that is likely the article. */
    private double share(double letters) {
        return letters / Math.max(1e-9, held[likely.length]);
    }

    private void ofKind(int i) {
        Kind kind = kinds[i];
        add(kind.likely / kind.weight, kind.weight, without(i, kind.likely, kind.weight));
    }

    private void ofPlace(int i) {
        add(share(held[i]), share(held[i + 1]), bodyFrom <= i && i < bodyTo ? 1 : 0);
        add((double) (bodyTo - bodyFrom) / likely.length, held[bodyTo] - held[bodyFrom]);
        add(firstLikely < 0 ? -FAR : i - firstLikely, lastLikely < 0 ? -FAR : lastLikely - i, toNext[i]);
    }
}
