package caseclerk.adapters.web;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A stretch of text between two borders of a page's blocks.
 *
 * @param holder the nearest element around it that is not inline
 * @param text its words, white space folded save in preformatted text; never blank
 * @param linked how many of its UTF-16 code units are links
 */
record PagePiece(Element holder, String text, int linked) {
    private static final int SHORT_SENTENCE = 40;
    private static final int PROSE = 80;
    private static final String ENDS = ".!?…:;。！？।؟";
    private static final String CLOSES = "\"'”’»“)]）」』 ";
    /** An ideograph says about as much as this many letters. */
    private static final int IDEOGRAPH = 3;

    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> SLANTED = Set.of("em", "i");
    private static final int BOLD_LINE = 60;
    private static final int BOLD_LEVEL = 4;

    /** Whether it is a heading. */
    boolean isHeading() {
        return headingLevel() > 0;
    }

    /** 1 to 6; 0 when it is no heading. A short line in bold stands for one of the fourth level. */
    int headingLevel() {
        String tag = holder.tagName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6')
            return tag.charAt(1) - '0';
        return isBoldLine() ? BOLD_LEVEL : 0;
    }

    private boolean isBoldLine() {
        return holder.tagName().equals("p") && size() <= BOLD_LINE && linked == 0 && !isEnded() && isAllIn(BOLD);
    }

    /** Share of its text that is links, 0 to 1. */
    double linkShare() {
        return Math.min(1, (double) linked / text.length());
    }

    /** Length in letters, links left out and ideographs counted for what they say. */
    int weight() {
        return (int) (size() * (1 - linkShare()));
    }

    /** Length in letters, ideographs counted for what they say. */
    int size() {
        return size(text);
    }

    /** Length of {@code text} in letters, ideographs counted for what they say. */
    static int size(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x2E80 && text.charAt(i) < 0xFB00) wide++;
        return text.length() + (IDEOGRAPH - 1) * wide;
    }

    /** Whether it ends as a sentence does. */
    boolean isEnded() {
        return isEnded(text);
    }

    /** Whether {@code text} ends as a sentence does. */
    static boolean isEnded(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSES.indexOf(text.charAt(at)) >= 0) at--;
        return ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it reads like running text. */
    boolean isProse() {
        if (linkShare() > 0.5) return false;
        int size = size();
        if (size >= PROSE) return true;
        return size >= (holder.tagName().equals("p") ? SHORT_SENTENCE / 2 : SHORT_SENTENCE) && isEnded();
    }

    /** Whether all of it is set in italics. */
    boolean isSlanted() {
        return isAllIn(SLANTED);
    }

    private boolean isAllIn(Set<String> tags) {
        return holder.childrenSize() == 1
                && tags.contains(holder.child(0).tagName())
                && holder.textNodes().stream().allMatch(TextNode::isBlank);
    }
}
