package caseclerk.adapters.web;

import caseclerk.ingestion.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Turns a part of a page into blocks. */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "math");
    private static final int SHORT = 200;
    private static final double MOSTLY_LINKS = 0.7;

    private final boolean droppingLinks;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder running = new StringBuilder();
    private int linkedLength;
    private int links;
    private int breaks;
    private Element holder;

    private HtmlBlocks(Element root, boolean droppingLinks) {
        this.holder = root;
        this.droppingLinks = droppingLinks;
    }

    /** Hears of each text of a page. */
    interface TextListener {
        /**
         * A stretch of text.
         *
         * @param holder the nearest element around it that is not inline
         * @param length of the text, UTF-16 code units
         * @param linked whether it is part of a link
         */
        void text(Element holder, int length, boolean linked);
    }

    /** Tells {@code listener} of every text in {@code root}. */
    static void eachText(Element root, TextListener listener) {
        root.traverse(new TextWalk(root, listener));
    }

    /** All text of {@code root}. */
    static List<Block> all(Element root) {
        return new HtmlBlocks(root, false).read(root);
    }

    /** The text of {@code root} without paragraphs that are mostly links, and without headings that head nothing. */
    static List<Block> ofArticle(Element root) {
        List<Block> found = new HtmlBlocks(root, true).read(root);
        while (found.size() > 1 && found.get(found.size() - 1).kind() == Block.Kind.HEADING)
            found.remove(found.size() - 1);
        return found;
    }

    private List<Block> read(Element root) {
        root.traverse(this);
        flush();
        return blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) append(text);
        else if (node instanceof Element element) open(element);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (element.tagName().equals("a")) links--;
        if (isInline(element) || element.tagName().equals("br")) return;
        flush();
        if (element.parent() != null) holder = blockAround(element.parent());
    }

    private void open(Element element) {
        String tag = element.tagName();
        if (tag.equals("a")) links++;
        if (tag.equals("br")) {
            if (++breaks > 1) flush();
            else running.append(holder.tagName().equals("pre") ? '\n' : ' ');
        } else if (!isInline(element)) {
            flush();
            holder = element;
        }
    }

    private void append(TextNode node) {
        String text = node.getWholeText();
        if (text.isBlank()) {
            if (running.length() > 0) running.append(isPreformatted() ? text : " ");
            return;
        }
        breaks = 0;
        running.append(text);
        if (links > 0) linkedLength += text.length();
    }

    private boolean isPreformatted() {
        return holder.tagName().equals("pre");
    }

    private void flush() {
        String text = tidy(running.toString());
        boolean linked = linkedLength > MOSTLY_LINKS * text.length();
        running.setLength(0);
        linkedLength = 0;
        breaks = 0;
        if (text.isBlank() || droppingLinks && linked && text.length() < SHORT && !isHeading(holder)) return;
        blocks.add(block(text));
    }

    private String tidy(String raw) {
        String text = TextDecoder.clean(raw);
        if (isPreformatted()) return text.stripIndent().strip();
        return text.replaceAll("[ \\t\\n\\f\\u00A0]+", " ").strip();
    }

    private Block block(String text) {
        if (isHeading(holder)) return Block.heading(holder.tagName().charAt(1) - '0', text);
        Element item = itemAround(holder);
        if (item == null) return Block.paragraph(text);
        Element list = item.parent();
        boolean numbered = list != null && list.tagName().equals("ol");
        return Block.item(numbered || startsWithMark(text) ? text : "- " + text);
    }

    private static boolean startsWithMark(String text) {
        return text.matches("(?s)([-*•–]|\\d{1,3}[.)]|\\([a-zA-Z0-9]{1,4}\\)|[a-z][.)])\\s.*");
    }

    private static @Nullable Element itemAround(Element from) {
        Element at = from;
        for (int up = 0; at != null && up < 3; up++, at = at.parent())
            if (at.tagName().equals("li")) return at;
        return null;
    }

    private static boolean isHeading(Element element) {
        return element.tagName().matches("h[1-6]");
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.tagName());
    }

    private static Element blockAround(Element from) {
        Element at = from;
        while (isInline(at) && at.parent() != null) at = at.parent();
        return at;
    }

    /** Counts text without building any. */
    private static final class TextWalk implements NodeVisitor {
        private final TextListener listener;
        private Element holder;
        private int links;

        TextWalk(Element root, TextListener listener) {
            this.holder = root;
            this.listener = listener;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = text.getWholeText().strip().length();
                if (length > 0) listener.text(holder, length, links > 0);
            } else if (node instanceof Element element) {
                if (element.tagName().equals("a")) links++;
                else if (!isInline(element) && !element.tagName().equals("br")) holder = element;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            if (element.tagName().equals("a")) links--;
            else if (element == holder && element.parent() != null) holder = blockAround(element.parent());
        }
    }
}
