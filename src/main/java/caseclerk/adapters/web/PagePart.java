package caseclerk.adapters.web;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that is a block, or is marked, with the pieces of text in it: a range, since pieces are in order. */
final class PagePart {
    final Element element;
    final @Nullable PagePart parent;
    final Surrounding mark;
    /** Index of its first piece. */
    final int from;
    /** One past its last piece. */
    int to;
    /** How many pictures and films stand before it; once it is read, how many lie in it. */
    int images;

    PagePart(Element element, @Nullable PagePart parent, Surrounding mark, int from, int images) {
        this.element = element;
        this.parent = parent;
        this.mark = mark;
        this.from = from;
        this.to = from;
        this.images = images;
    }

    /** Whether the piece lies in it. */
    boolean holds(int piece) {
        return from <= piece && piece < to;
    }
}
