package caseclerk.adapters.web;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at what was taken for the article of a page, piece by piece, by many measures at once, and puts right what
 * is clearly wrong: marks and words that speak for or against a text are true of most sites, not of all. It reads the
 * page twice: first each piece by itself, then each by what the first reading makes of those around it, as a person
 * does. What was taken before is no measure of either, so that the two looks err on different pages.
 */
final class SecondLook {
    /** What was taken stays unless it is less likely than this to be the article's. */
    private static final double DROPPED = 0.5;
    /** What was not taken is left out unless it is more likely than this. */
    private static final double ADDED = 0.7;
    /** What was not taken and is less likely than this by itself is not looked at among the others. */
    private static final double HOPELESS = 0.1;
    /** What would lose more than this share of the text is not believed. */
    private static final double MOST_LOST = 0.5;

    /** Of a page of more pieces than any article has, the first look is believed, so that no page takes long. */
    private static final int MOST_PIECES = 10_000;

    private SecondLook() {}

    /**
     * {@code found} without what is no article, and with what was overlooked.
     *
     * @param heading index of the page's heading; -1 when there is none
     * @param part where the article was found at the first look
     */
    static BitSet at(PageOutline outline, int heading, @Nullable PagePart part, BitSet found) {
        int count = outline.pieces().size();
        if (count > MOST_PIECES) return found;
        PieceMeasures measures = new PieceMeasures(outline, heading);
        double[][] own = new double[count][];
        double[] first = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = measures.of(i);
            first[i] = PieceTrees.first().probability(own[i]);
        }
        ContextMeasures context = new ContextMeasures(outline, measures, first);
        double[] likely = new double[count];
        for (int i = 0; i < count; i++)
            if (found.get(i) || first[i] >= HOPELESS)
                likely[i] = PieceTrees.second().probability(context.of(i, own[i]));
        return at(outline, measures, part, found, likely);
    }

    /** The same with {@code likely} telling how likely each piece belongs to the article. */
    static BitSet at(
            PageOutline outline, PieceMeasures measures, @Nullable PagePart part, BitSet found, double[] likely) {
        PagePart article = article(part);
        BitSet kept = new BitSet();
        long before = 0;
        long after = 0;
        for (int i = 0; i < likely.length; i++) {
            boolean was = found.get(i);
            int weight = outline.pieces().get(i).weight();
            if (was) before += weight;
            if (likely[i] < (was ? DROPPED : ADDED)) continue;
            if (!was && (!measures.mayCome(i) || article != null && !article.holds(i))) continue;
            kept.set(i);
            after += weight;
        }
        for (int i = 0; i + 1 < likely.length; i++)
            if (found.get(i) && kept.get(i + 1) && leadsIn(outline.pieces(), i)) kept.set(i);
        return after < before * (1 - MOST_LOST) ? found : kept;
    }

    /** Whether a piece says what the list below it is of: without "The operator must:" its items mean something else. */
    private static boolean leadsIn(List<PagePiece> pieces, int i) {
        return pieces.get(i).text().endsWith(":")
                && pieces.get(i).linkShare() == 0
                && pieces.get(i + 1).holder().closest("li") != null;
    }

    /** The article element around {@code part}: what stands in others on the page is another article's. */
    private static @Nullable PagePart article(@Nullable PagePart part) {
        PagePart at = part;
        while (at != null && !at.element.tagName().equals("article")) at = at.parent;
        return at;
    }
}
