package caseclerk.adapters.web;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at what was taken for the article of a page, piece by piece, by many measures at once, and puts right what
 * is clearly wrong: marks and words that speak for or against a text are true of most sites, not of all.
 */
final class SecondLook {
    /** What was taken stays unless it is less likely than this to be the article's. */
    private static final double DROPPED = 0.35;
    /** What was not taken is left out unless it is more likely than this. */
    private static final double ADDED = 0.85;
    /** What would lose more than this share of the text is not believed. */
    private static final double MOST_LOST = 0.5;

    private SecondLook() {}

    /**
     * {@code found} without what is no article, and with what was overlooked.
     *
     * @param heading index of the page's heading; -1 when there is none
     * @param part where the article was found at the first look
     */
    static BitSet at(PageOutline outline, int heading, @Nullable PagePart part, BitSet found) {
        PieceMeasures measures = new PieceMeasures(outline, heading, part);
        return at(outline, measures, found, i -> PieceTrees.shipped().probability(measures.of(i)));
    }

    /** The same with {@code likely} telling how likely a piece belongs to the article. */
    static BitSet at(PageOutline outline, PieceMeasures measures, BitSet found, IntToDoubleFunction likely) {
        BitSet kept = new BitSet();
        long before = 0;
        long after = 0;
        for (int i = 0; i < outline.pieces().size(); i++) {
            boolean was = found.get(i);
            if (!was && !measures.mayCome(i)) continue;
            int weight = outline.pieces().get(i).weight();
            if (was) before += weight;
            if (likely.applyAsDouble(i) < (was ? DROPPED : ADDED)) continue;
            kept.set(i);
            if (was) after += weight;
        }
        return after < before * (1 - MOST_LOST) ? found : kept;
    }
}
