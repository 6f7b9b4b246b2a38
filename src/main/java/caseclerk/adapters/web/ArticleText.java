package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Reads the text out of the part of a page that is its article, with the lead that may stand before that part. */
final class ArticleText {
    private static final double MOSTLY_LINKS = 0.7;
    private static final int SHORT = 200;
    /** A lead stands at most this many pieces below the heading. */
    private static final int LEAD_REACH = 40;

    private static final int MOST_LEADS = 4;
    private static final int SIGNATURE = 40;
    private static final int SHORT_SENTENCE = 20;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");

    private final List<PagePiece> pieces;
    private final BitSet out;
    private final PagePart part;
    private final int heading;
    /** Items of lists that are more than links. */
    private final BitSet told = new BitSet();

    /** @param heading index of the page's heading; -1 when there is none */
    ArticleText(PageOutline outline, BitSet out, PagePart part, int heading) {
        this.pieces = outline.pieces();
        for (PagePart list : outline.parts())
            if (LISTS.contains(list.element.tagName()) && outline.linkShare(list) < 0.5) told.set(list.from, list.to);
        this.out = out;
        this.part = part;
        this.heading = heading;
    }

    /** Which pieces to keep. */
    BitSet read() {
        int first = firstProse();
        int end = end();
        List<Integer> kept = new ArrayList<>();
        for (int i = part.from; i < end; i++) if (isKept(i, first)) kept.add(i);
        while (kept.size() > 1 && isTrailing(kept.get(kept.size() - 1))) kept.remove(kept.size() - 1);
        BitSet read = new BitSet();
        for (int i : lead(first)) read.set(i);
        for (int i : kept) read.set(i);
        return read;
    }

    private int firstProse() {
        for (int i = part.from; i < part.to; i++)
            if (!out.get(i)
                    && pieces.get(i).isProse()
                    && !JunkLine.isJunk(pieces.get(i).text())) return i;
        return part.from;
    }

    /** Where comments or links to other articles begin, past the middle of the text. */
    private int end() {
        long all = weight(part.from, part.to);
        long before = 0;
        for (int i = part.from; i < part.to; i++) {
            PagePiece piece = pieces.get(i);
            if (out.get(i)) continue;
            if (before > all * 0.6 && !isCell(piece) && JunkLine.isEnding(piece.text())) return i;
            before += piece.weight();
        }
        return part.to;
    }

    private static boolean isCell(PagePiece piece) {
        String tag = piece.holder().tagName();
        return tag.equals("td")
                || tag.equals("th")
                || piece.holder().parent() != null
                        && piece.holder().parent().tagName().matches("td|th");
    }

    private long weight(int from, int to) {
        long weight = 0;
        for (int i = from; i < to; i++) if (!out.get(i)) weight += pieces.get(i).weight();
        return weight;
    }

    private boolean isKept(int i, int first) {
        PagePiece piece = pieces.get(i);
        if (out.get(i) || JunkLine.isJunk(piece.text())) return false;
        if (piece.linkShare() > MOSTLY_LINKS && piece.text().length() < SHORT && !piece.isHeading() && !told.get(i))
            return false;
        return i >= first || i > heading && (piece.isHeading() || isSentence(piece) || told.get(i));
    }

    private boolean isTrailing(int i) {
        PagePiece piece = pieces.get(i);
        if (piece.isHeading() || JunkLine.isBelow(piece.text(), piece.isSlanted())) return true;
        return !isCell(piece) && !piece.holder().tagName().equals("li") && piece.size() < SIGNATURE && !piece.isEnded();
    }

    private static boolean isSentence(PagePiece piece) {
        return piece.size() >= SHORT_SENTENCE && piece.isEnded() && piece.linkShare() < 0.5;
    }

    /** Sentences between the page's heading and the part. */
    private List<Integer> lead(int first) {
        List<Integer> lead = new ArrayList<>();
        if (heading < 0 || heading >= part.from || part.from - heading > LEAD_REACH) return lead;
        for (int i = heading + 1; i < part.from && lead.size() < MOST_LEADS; i++) {
            PagePiece piece = pieces.get(i);
            if (!out.get(i) && isLead(piece)) lead.add(i);
        }
        return lead;
    }

    private static boolean isLead(PagePiece piece) {
        return piece.isProse() && piece.linkShare() < 0.3 && !JunkLine.isJunk(piece.text());
    }
}
