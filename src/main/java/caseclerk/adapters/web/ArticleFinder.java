package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces of a page that are its article: marks what surrounds articles, takes the part whose pieces are worth
 * most together, and leaves out of it what is not text. Time is linear in the size of the page.
 */
final class ArticleFinder {
    /** What holds more than this share of the running text is kept although it is called something beside the text. */
    private static final double TOO_MUCH = 0.4;
    /** The same for what is seldom part of an article. */
    private static final double SUBSTANTIAL = 0.3;
    /** The same for what never is. */
    private static final double NEARLY_ALL = 0.9;
    /** What is left of a page with a heading when there is plenty may lose more. */
    private static final double PLENTY = 1500;

    private static final double MOST_SPARED = 0.7;
    /** The same for whatever holds the page's heading. */
    private static final double WITH_HEADING = 0.25;
    /** In less text than this nothing stands out. */
    private static final int TOO_LITTLE = 120;
    /** A part that the page itself marks as the body of its article is believed from this weight. */
    private static final int MARKED_BODY = 400;
    /** A part is as good as the one around it when it is worth this share of it. */
    private static final double AS_GOOD = 0.85;

    /** What holds the heading and is worth this may be an article of its own. */
    private static final double OWN_ARTICLE = 1000;

    private static final double ALIKE = 0.6;

    private static final double LINK_LIST = 0.6;
    /** Other bodies may be worth this share of the one that is meant. */
    private static final double OTHERS = 0.25;

    private static final List<Predicate<Element>> NAMES = List.of(
            element -> element.attr("itemprop").contains("articleBody"),
            Surrounding::isBody,
            element -> element.tagName().equals("article"));
    /** What stands above the page's heading counts this much. */
    private static final double BEFORE_HEADING = 0.5;

    private final PageOutline outline;
    private final List<PagePiece> pieces;
    private final int[] letters;
    private final int heading;
    private @Nullable PagePart part;

    /** @param title what the page says its title is; null when it does not */
    ArticleFinder(PageOutline outline, @Nullable String title) {
        this.outline = outline;
        this.pieces = outline.pieces();
        this.letters = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++)
            letters[i + 1] = letters[i] + pieces.get(i).weight();
        this.heading = mainHeading(title);
    }

    /** The pieces of the article, in order; empty when no part stands out. */
    List<PagePiece> find() {
        BitSet found = firstLook();
        if (!found.isEmpty()) found = SecondLook.at(outline, heading, part, found);
        return found.stream().mapToObj(pieces::get).toList();
    }

    /** What is found by marks, places and words alone. */
    BitSet firstLook() {
        BitSet best = new BitSet();
        if (letters[pieces.size()] < TOO_LITTLE) return best;
        int most = 0;
        for (Strictness how : Strictness.values()) {
            if (most >= how.unlessFound) continue;
            BitSet found = find(how);
            int weight = found.stream().map(i -> pieces.get(i).weight()).sum();
            if (weight <= 2 * most) continue;
            best = found;
            most = weight;
        }
        return best;
    }

    /** Index of the page's heading; -1 when it has none. */
    int heading() {
        return heading;
    }

    /** The part that the first look took at its strictest; null when none stood out. */
    @Nullable
    PagePart part() {
        return part;
    }

    /** How much is left out; each is tried when those before found too little. */
    private enum Strictness {
        /** All that is called something else than text. */
        STRICT(Integer.MAX_VALUE),
        /** Boxes, captions and teasers are let in. */
        LENIENT(250),
        /** Texts of a few words, as in tables, count as text. */
        SHORT_TEXTS(120),
        /** What surrounds an article is let in. */
        SHOWN(1),
        /** What is hidden is let in. */
        ALL(1);

        /** Tried when less than this weight was found. */
        private final int unlessFound;

        Strictness(int unlessFound) {
            this.unlessFound = unlessFound;
        }
    }

    private BitSet find(Strictness how) {
        BitSet out = excluded(how);
        if (how.compareTo(Strictness.SHOWN) < 0) excludeLinkLists(out);
        PagePart best = best(out, how);
        if (how == Strictness.STRICT) part = best;
        return best == null ? new BitSet() : new ArticleText(outline, out, best, heading).read();
    }

    private BitSet excluded(Strictness how) {
        BitSet out = new BitSet();
        if (how == Strictness.ALL) return out;
        exclude(out, part -> part.mark == Surrounding.HIDDEN, NEARLY_ALL);
        if (how == Strictness.SHOWN) return out;
        exclude(out, part -> part.mark == Surrounding.APART, NEARLY_ALL);
        exclude(out, part -> part.mark == Surrounding.AROUND, SUBSTANTIAL);
        if (how == Strictness.STRICT)
            exclude(
                    out,
                    part -> part.mark == Surrounding.BESIDE || part.mark == Surrounding.TEASER && outline.hasLink(part),
                    TOO_MUCH);
        return out;
    }

    /** Excludes the chosen parts, save those that hold more than {@code share} of what is left, or a good part and the heading. */
    private void exclude(BitSet out, Predicate<PagePart> chosen, double share) {
        int[] left = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) left[i + 1] = left[i] + (out.get(i) ? 0 : letters[i + 1] - letters[i]);
        double all = Math.max(1, left[pieces.size()]);
        for (PagePart part : outline.parts()) {
            if (part.from == part.to || !chosen.test(part)) continue;
            double held = (left[part.to] - left[part.from]) / all;
            boolean isSpare = heading >= 0
                    && part.mark == Surrounding.BESIDE
                    && held <= MOST_SPARED
                    && all * (1 - held) >= PLENTY;
            double kept = part.holds(heading) ? WITH_HEADING : isSpare ? MOST_SPARED : share;
            if (held <= kept) out.set(part.from, part.to);
        }
    }

    /** Parts of several pieces that are mostly links, with their headings. */
    private void excludeLinkLists(BitSet out) {
        for (PagePart part : outline.parts())
            if (part.to - part.from > 1 && !part.holds(heading) && outline.linkShare(part) > LINK_LIST)
                out.set(part.from, part.to);
    }

    /** The smallest part that is worth about as much as the one that is worth most. */
    private @Nullable PagePart best(BitSet out, Strictness how) {
        double[] worth = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++)
            worth[i + 1] = worth[i] + worth(pieces.get(i), out.get(i), how) * (i < heading ? BEFORE_HEADING : 1);
        PagePart best = null;
        double most = 0;
        for (PagePart part : outline.parts()) {
            double value = worth(part, worth);
            if (value >= most && value > 0) {
                most = value;
                best = part;
            }
        }
        if (best == null) return null;
        best = withoutOthers(best, worth);
        PagePart marked = marked(best, worth);
        return marked != null ? marked : tighter(best, worth);
    }

    /** The smallest part around the heading that could be an article, where other articles stand beside it. */
    private PagePart withoutOthers(PagePart best, double[] worth) {
        if (!best.holds(heading)) return best;
        PagePart alone = oneOfSeveral(best, worth);
        if (alone != null) return alone;
        PagePart own = best;
        for (PagePart part : outline.parts())
            if (part.holds(heading) && part.from >= own.from && part.to <= own.to && worth(part, worth) >= OWN_ARTICLE)
                own = part;
        int others = 0;
        for (int i = own.to; i < best.to; i++) if (headsOther(pieces.get(i))) others++;
        return others > 1 && worth(best, worth) > 1.5 * worth(own, worth) ? own : best;
    }

    /** The article element around the heading, where others with headings of their own stand beside it. */
    private @Nullable PagePart oneOfSeveral(PagePart best, double[] worth) {
        PagePart own = null;
        for (PagePart part : outline.parts())
            if (part.holds(heading) && isArticle(part) && part.from >= best.from && part.to <= best.to) own = part;
        if (own == null || worth(own, worth) < MARKED_BODY / 2.0) return null;
        double most = 0;
        for (PagePart part : outline.parts())
            if (part.from >= own.to
                    && part.to <= best.to
                    && isArticle(part)
                    && part.element.parent() == own.element.parent()
                    && part.to > part.from
                    && pieces.get(part.from).isHeading()) most = Math.max(most, worth(part, worth));
        // Where the others are longer by far, they are what this one introduces.
        return most > 0 && worth(own, worth) > most / 2 ? own : null;
    }

    private static boolean isArticle(PagePart part) {
        return part.element.tagName().equals("article");
    }

    private boolean headsOther(PagePiece piece) {
        int level = piece.headingLevel();
        return level > 0
                && (piece.linkShare() > 0.5 && level < 5
                        || level <= pieces.get(heading).headingLevel());
    }

    /** The part that the page itself names as the body of its article, where there is one and no other comes near it. */
    private @Nullable PagePart marked(PagePart around, double[] worth) {
        for (Predicate<Element> named : NAMES) {
            PagePart found = alone(named, worth);
            if (found == null) continue;
            boolean isMost = worth(found, worth) > 0.5 * worth(around, worth);
            boolean isBelowHeading =
                    heading >= 0 && (found.holds(heading) || found.from > heading && found.from - heading < 40);
            if (isMost || isBelowHeading) return found;
        }
        return null;
    }

    private static double worth(PagePart part, double[] worth) {
        return worth[part.to] - worth[part.from];
    }

    private @Nullable PagePart alone(Predicate<Element> named, double[] worth) {
        PagePart most = null;
        double all = 0;
        int end = 0;
        for (PagePart part : outline.parts()) {
            if (part.from < end || worth(part, worth) < MARKED_BODY / 4.0 || !named.test(part.element)) continue;
            end = part.to;
            all += worth(part, worth);
            if (most == null || worth(part, worth) > worth(most, worth)) most = part;
        }
        if (most == null || worth(most, worth) < MARKED_BODY) return null;
        return all - worth(most, worth) > OTHERS * worth(most, worth) ? null : most;
    }

    private PagePart tighter(PagePart best, double[] worth) {
        PagePart at = best;
        double enough = AS_GOOD * (worth(best, worth));
        for (PagePart part : outline.parts())
            if (part.from >= at.from && part.to <= at.to && isContainer(part) && worth(part, worth) >= enough)
                at = part;
        return at;
    }

    private static final Set<String> TEXT_TAGS =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span", "font", "a");

    private static boolean isContainer(PagePart part) {
        return !TEXT_TAGS.contains(part.element.tagName());
    }

    private static double worth(PagePiece piece, boolean excluded, Strictness how) {
        if (excluded) return -5;
        if (piece.isHeading()) return 0;
        double weight = piece.weight();
        boolean counts = piece.isProse() || how == Strictness.SHORT_TEXTS && piece.linkShare() < 0.5;
        if (counts) return piece.holder().tagName().equals("li") ? weight / 2 : weight;
        return piece.linkShare() > 0.5 ? -20 : -5;
    }

    /** The heading that says what the title says, or the only first-level one; -1 when there is none. */
    private int mainHeading(@Nullable String title) {
        int only = -1;
        int count = 0;
        int alike = -1;
        double most = ALIKE;
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            int level = piece.headingLevel();
            if (level == 0) continue;
            if (level == 1) {
                count++;
                only = i;
            }
            if (title == null || level > 3) continue;
            double shared = PageTitle.shared(title, piece.text());
            if (shared > most) {
                most = shared;
                alike = i;
            }
        }
        return alike >= 0 ? alike : count == 1 ? only : -1;
    }

    /** All pieces of the page that are shown. */
    List<PagePiece> everything() {
        BitSet out = new BitSet();
        for (PagePart part : outline.parts()) if (part.mark == Surrounding.HIDDEN) out.set(part.from, part.to);
        List<PagePiece> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) if (!out.get(i)) all.add(pieces.get(i));
        return all.isEmpty() ? pieces : all;
    }
}
