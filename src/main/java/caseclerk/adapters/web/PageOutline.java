package caseclerk.adapters.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** A page as its pieces of text in order, and the parts they lie in; walked once, without recursion. */
final class PageOutline implements NodeFilter {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "math", "br");
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "button",
            "input",
            "textarea",
            "head",
            "noframes",
            "noembed",
            "datalist",
            "map",
            "progress",
            "annotation",
            "title");
    private static final Set<String> IMAGES = Set.of("img", "video", "iframe", "amp-img", "amp-video");
    /** A tag in text that is shown as it is written. */
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]*>");

    private static final Set<String> FORMULAS = Set.of(
            "mi",
            "mo",
            "mn",
            "mtext",
            "ms",
            "mrow",
            "mfrac",
            "msqrt",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mstyle",
            "mspace",
            "mtable",
            "mtr",
            "mtd",
            "mpadded",
            "mphantom",
            "menclose",
            "mfenced",
            "mmultiscripts",
            "mprescripts",
            "semantics");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "blockquote", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "cite");

    private final List<PagePiece> pieces = new ArrayList<>();
    private final List<PagePart> parts = new ArrayList<>();
    /** What the pieces before each hold, so that a part can be weighed without looking at its pieces. */
    private int[] lengths = {0};

    private int[] linkedLengths = {0};
    private int[] linkPieces = {0};
    private final StringBuilder running = new StringBuilder();
    private @Nullable PagePart open;
    private Element holder;
    private int linked;
    private int links;
    private int breaks;
    /** Where lines begin in what runs, after a single break each. */
    private final List<Integer> lineStarts = new ArrayList<>();

    private int images;
    /** Whether elements hold words of their own, so that none is asked twice. */
    private final Map<Element, Boolean> worded = new IdentityHashMap<>();

    private PageOutline(Element root) {
        this.holder = root;
    }

    /** The outline of {@code body}; its first part is the whole. */
    static PageOutline of(Element body) {
        PageOutline outline = new PageOutline(body);
        body.filter(outline);
        outline.flush();
        outline.count();
        return outline;
    }

    private void count() {
        lengths = new int[pieces.size() + 1];
        linkedLengths = new int[pieces.size() + 1];
        linkPieces = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            lengths[i + 1] = lengths[i] + piece.text().length();
            linkedLengths[i + 1] = linkedLengths[i] + piece.linked();
            linkPieces[i + 1] = linkPieces[i] + (piece.linkShare() > 0.5 ? 1 : 0);
        }
    }

    /** Share of the text of {@code part} that is links, 0 to 1. */
    double linkShare(PagePart part) {
        int length = lengths[part.to] - lengths[part.from];
        return length == 0 ? 0 : (double) (linkedLengths[part.to] - linkedLengths[part.from]) / length;
    }

    /** Whether a piece of {@code part} is mostly a link. */
    boolean hasLink(PagePart part) {
        return linkPieces[part.to] > linkPieces[part.from];
    }

    /** All pieces, in order. */
    List<PagePiece> pieces() {
        return pieces;
    }

    /** All parts, each before those in it. */
    List<PagePart> parts() {
        return parts;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) append(text.getWholeText());
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String tag = element.tagName();
        if (IMAGES.contains(tag)) images++;
        if (NEVER_TEXT.contains(tag)) return FilterResult.SKIP_ENTIRELY;
        if (tag.equals("br")) {
            if (++breaks > 1) flush();
            else {
                running.append(isPreformatted() ? '\n' : ' ');
                lineStarts.add(running.length());
            }
            return FilterResult.CONTINUE;
        }
        if (tag.equals("a")) links++;
        boolean inline = isInline(tag) || !element.tag().isKnownTag() && isWithinSentence(element);
        Surrounding mark = Surrounding.of(element);
        if (inline && mark == Surrounding.HIDDEN) {
            if (tag.equals("a")) links--;
            return FilterResult.SKIP_ENTIRELY;
        }
        if (inline && (mark == Surrounding.NONE || isFormula(tag) || isWithinSentence(element)))
            return FilterResult.CONTINUE;
        flush();
        if (!inline) holder = element;
        open = new PagePart(element, open, mark, pieces.size(), images);
        parts.add(open);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (open != null && open.element == element) {
            flush();
            open.to = pieces.size();
            open.images = images - open.images;
            open = open.parent;
            if (open != null) holder = blockOf(open);
        }
        if (element.tagName().equals("a")) links--;
        return FilterResult.CONTINUE;
    }

    private static boolean isInline(String tag) {
        return INLINE.contains(tag) || isFormula(tag);
    }

    private static boolean isFormula(String tag) {
        return FORMULAS.contains(tag) || tag.startsWith("mjx-");
    }

    private static Element blockOf(PagePart part) {
        PagePart at = part;
        while (at.parent != null && isInline(at.element.tagName())) at = at.parent;
        return at.element;
    }

    /** Whether an inline element stands among other words, so that leaving it out would tear a sentence. */
    private boolean isWithinSentence(Element element) {
        Element parent = element.parent();
        if (parent == null) return true;
        if (!PARAGRAPHS.contains(parent.tagName()) && !isInline(parent.tagName())) return false;
        return worded.computeIfAbsent(parent, PageOutline::hasWords);
    }

    private static boolean hasWords(Element element) {
        for (TextNode text : element.textNodes()) if (!text.isBlank()) return true;
        return false;
    }

    private void append(String text) {
        if (text.isBlank()) {
            if (running.length() > 0) running.append(isPreformatted() ? text : " ");
            return;
        }
        breaks = 0;
        running.append(text);
        if (links > 0) linked += text.strip().length();
    }

    private boolean isPreformatted() {
        return holder.tagName().equals("pre");
    }

    private void flush() {
        breaks = 0;
        if (running.length() > 0) {
            List<List<String>> paragraphs = ClauseLines.cut(lines());
            for (List<String> paragraph : paragraphs) addPiece(tidy(String.join("", paragraph)), paragraphs.size());
        }
        running.setLength(0);
        lineStarts.clear();
        linked = 0;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int start : lineStarts) {
            lines.add(running.substring(from, start));
            from = start;
        }
        lines.add(running.substring(from));
        return lines;
    }

    private void addPiece(String text, int of) {
        if (!text.isBlank()) pieces.add(new PagePiece(holder, text, Math.min(linked / of, text.length())));
    }

    private String tidy(String raw) {
        String shown = holder.tagName().equals("plaintext") || holder.tagName().equals("xmp")
                ? TAG.matcher(raw).replaceAll(" ")
                : raw;
        String text = TextDecoder.clean(shown);
        if (isPreformatted()) return text.stripIndent().strip();
        return fold(text);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean white = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD') continue;
            boolean isWhite = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\u00A0';
            if (!isWhite) folded.append(c);
            else if (!white) folded.append(' ');
            white = isWhite;
        }
        return folded.toString().strip();
    }
}
