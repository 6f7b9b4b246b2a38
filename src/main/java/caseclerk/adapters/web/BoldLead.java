package caseclerk.adapters.web;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The bold words that a piece of a page begins with: in policy texts they head what follows. */
final class BoldLead {
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final String MARK = "^(?:\\d{1,3}(?:\\.\\d{1,3})*[.)]?|\\([a-zA-Z0-9]{1,4}\\)|[-*•–])\\s+";

    private BoldLead() {}

    /**
     * Those of {@code piece}, after its mark or number, with a colon behind where only a line break ends them; empty when
     * it begins with none, or is nothing else.
     */
    static String of(PagePiece piece) {
        String text = piece.text().replaceFirst(MARK, "");
        for (Element bold : piece.holder().children()) {
            if (!BOLD.contains(bold.tagName())) continue;
            String words = bold.text().replaceFirst(MARK, "").strip();
            if (words.isEmpty() || words.equals(text) || !text.startsWith(words)) continue;
            return endsLine(bold) && words.matches("(?s).*[\\p{L}\\p{N})”\"]") ? words + ":" : words;
        }
        return "";
    }

    private static boolean endsLine(Element bold) {
        Element last = bold.lastElementChild();
        if (last != null && last.tagName().equals("br") && isLast(last)) return true;
        return isBreak(after(bold));
    }

    private static boolean isLast(Element child) {
        return after(child) == null;
    }

    private static boolean isBreak(@Nullable Node node) {
        return node instanceof Element element && element.tagName().equals("br");
    }

    private static @Nullable Node after(Node node) {
        Node at = node.nextSibling();
        while (at instanceof TextNode text && text.isBlank()) at = at.nextSibling();
        return at;
    }
}
