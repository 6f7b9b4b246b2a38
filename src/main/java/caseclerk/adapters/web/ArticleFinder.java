package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces of a page that are its article: marks what surrounds articles, takes the part whose pieces are worth
 * most together, and leaves out of it what is not text. Time is linear in the size of the page.
 */
final class ArticleFinder {
    /** What holds more than this share of the running text is kept although it is called something beside the text. */
    private static final double TOO_MUCH = 0.4;
    /** What holds more than this share is kept whatever it is called, if the page's heading is in it. */
    private static final double NEARLY_ALL = 0.5;
    /** An article is looked for more leniently when less than this was found. */
    private static final int ENOUGH = 250;
    /** A part that the page itself marks as the body of its article is believed from this weight. */
    private static final int MARKED_BODY = 400;
    /** A part is as good as the one around it when it is worth this share of it. */
    private static final double AS_GOOD = 0.85;

    private final PageOutline outline;
    private final List<PagePiece> pieces;
    private final int[] prose;
    private final int heading;

    /** @param title what the page says its title is; null when it does not */
    ArticleFinder(PageOutline outline, @Nullable String title) {
        this.outline = outline;
        this.pieces = outline.pieces();
        this.prose = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++)
            prose[i + 1] = prose[i] + (pieces.get(i).isProse() ? pieces.get(i).weight() : 0);
        this.heading = mainHeading(title);
    }

    /** The pieces of the article, in order; empty when no part stands out. */
    List<PagePiece> find() {
        List<PagePiece> best = List.of();
        int most = 0;
        for (Strictness how : Strictness.values()) {
            List<PagePiece> found = find(how);
            int weight = found.stream().mapToInt(PagePiece::weight).sum();
            if (weight > most * (best.isEmpty() ? 1 : 2)) {
                best = found;
                most = weight;
            }
            if (most >= ENOUGH) break;
        }
        return best;
    }

    private enum Strictness {
        STRICT,
        LENIENT,
        SHOWN,
        ALL
    }

    private List<PagePiece> find(Strictness how) {
        BitSet out = excluded(how);
        if (how.compareTo(Strictness.LENIENT) <= 0) excludeLinkLists(out);
        PagePart part = best(out);
        if (part == null) return List.of();
        return new ArticleText(pieces, out, part, heading).read();
    }

    private int weight(PagePart part) {
        return prose[part.to] - prose[part.from];
    }

    private BitSet excluded(Strictness how) {
        BitSet out = new BitSet();
        double all = prose[pieces.size()];
        for (PagePart part : outline.parts()) {
            if (part.from == part.to || part.mark == Surrounding.NONE) continue;
            if (isOut(part, how, all)) out.set(part.from, part.to);
        }
        return out;
    }

    private boolean isOut(PagePart part, Strictness how, double all) {
        boolean holdsHeading = heading >= 0 && part.holds(heading);
        return switch (part.mark) {
            case HIDDEN -> how != Strictness.ALL && !(holdsHeading && weight(part) > NEARLY_ALL * all);
            case AROUND ->
                how.compareTo(Strictness.SHOWN) < 0
                        && !(holdsHeading && weight(part) > NEARLY_ALL * all)
                        && weight(part) < 0.9 * all + 1;
            case BESIDE -> how == Strictness.STRICT && !(weight(part) > TOO_MUCH * all && weight(part) > 0) && !holdsHeading;
            case TEASER -> how == Strictness.STRICT && weight(part) <= TOO_MUCH * all && isLinked(part) && !holdsHeading;
            case NONE -> false;
        };
    }

    private boolean isLinked(PagePart part) {
        for (int i = part.from; i < part.to; i++) if (pieces.get(i).linkShare() > 0.5) return true;
        return false;
    }

    /** Parts of several pieces that are mostly links, with their headings. */
    private void excludeLinkLists(BitSet out) {
        int[] all = new int[pieces.size() + 1];
        int[] linked = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            all[i + 1] = all[i] + piece.text().length();
            linked[i + 1] = linked[i] + piece.linked();
        }
        for (PagePart part : outline.parts()) {
            if (part.to - part.from < 2 || part.holds(heading)) continue;
            double share = (double) (linked[part.to] - linked[part.from]) / (all[part.to] - all[part.from]);
            if (share > 0.6) out.set(part.from, part.to);
        }
    }

    /** The smallest part that is worth about as much as the one that is worth most. */
    private @Nullable PagePart best(BitSet out) {
        double[] worth = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) worth[i + 1] = worth[i] + worth(pieces.get(i), out.get(i));
        PagePart best = null;
        double most = 0;
        for (PagePart part : outline.parts()) {
            double value = worth[part.to] - worth[part.from];
            if (value >= most && value > 0) {
                most = value;
                best = part;
            }
        }
        if (best == null) return null;
        PagePart marked = marked(best, worth);
        return marked != null ? marked : tighter(best, worth);
    }

    private @Nullable PagePart marked(PagePart around, double[] worth) {
        PagePart found = null;
        for (PagePart part : outline.parts()) {
            if (!part.element.attr("itemprop").contains("articleBody")) continue;
            if (found != null && part.from < found.to) continue;
            if (found != null) return null;
            if (weight(part) >= MARKED_BODY && worth[part.to] - worth[part.from] > 0.5 * (worth[around.to] - worth[around.from])) found = part;
        }
        return found;
    }

    private PagePart tighter(PagePart best, double[] worth) {
        PagePart at = best;
        double enough = AS_GOOD * (worth[best.to] - worth[best.from]);
        for (PagePart part : outline.parts())
            if (part.from >= at.from && part.to <= at.to && isContainer(part) && worth[part.to] - worth[part.from] >= enough) at = part;
        return at;
    }

    private static final Set<String> TEXT_TAGS = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span", "font", "a");

    private static boolean isContainer(PagePart part) {
        return !TEXT_TAGS.contains(part.element.tagName());
    }

    private static double worth(PagePiece piece, boolean excluded) {
        if (excluded) return -5;
        if (piece.isHeading()) return 0;
        double weight = piece.weight();
        if (piece.isProse()) return piece.holder().tagName().equals("li") ? weight / 2 : weight;
        return piece.linkShare() > 0.5 ? -20 : -5;
    }

    /** The heading that says what the title says, or the only first-level one; -1 when there is none. */
    private int mainHeading(@Nullable String title) {
        int only = -1;
        int count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            int level = piece.headingLevel();
            if (level == 0) continue;
            if (title != null && level <= 3 && isSame(piece.text(), title)) return i;
            if (level == 1) {
                count++;
                only = i;
            }
        }
        return count == 1 ? only : -1;
    }

    private static boolean isSame(String heading, String title) {
        String h = heading.toLowerCase(Locale.ROOT);
        String t = title.toLowerCase(Locale.ROOT);
        return h.equals(t) || h.length() > 15 && t.contains(h) || t.length() > 15 && h.contains(t);
    }

    /** All pieces of the page that are shown. */
    List<PagePiece> everything() {
        BitSet out = new BitSet();
        for (PagePart part : outline.parts())
            if (part.mark == Surrounding.HIDDEN) out.set(part.from, part.to);
        List<PagePiece> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) if (!out.get(i)) all.add(pieces.get(i));
        return all.isEmpty() ? pieces : all;
    }
}
