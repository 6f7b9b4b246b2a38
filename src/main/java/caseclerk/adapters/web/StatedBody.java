package caseclerk.adapters.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text of an article as a page states it besides what it shows. */
final class StatedBody {
    /** So much of the words that are stated may be missing, since everybody counts in his own way. */
    private static final double COUNTED = 0.9;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…。！？][\"'”’»)]{0,2})\\s+");

    private StatedBody() {}

    /** The text of {@code written}, a line for each paragraph, without markup. */
    static String of(String written) {
        return isMarkup(written) ? shown(written) : plain(Parser.unescapeEntities(written, false));
    }

    /**
     * Whether {@code text} is more than a teaser of its article: long, or not quite so short, with the end of a sentence at
     * its end, and of as many words as the page says that the article has.
     *
     * @param words how many words the page says that the article has; 0 where it says nothing
     * @param description what the page says of its article in short; empty where it says nothing
     */
    static boolean isWhole(String text, int words, String description) {
        String line = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        int size = PagePiece.size(line);
        if (size >= PageShortfall.STUB) return true;
        if (size < PageShortfall.NEXT_TO_NOTHING || !isEnded(line) || isSame(line, description)) return false;
        return words > 0 && line.split(" ").length >= COUNTED * words;
    }

    /** A teaser is cut short, or asks to go on elsewhere. */
    private static boolean isEnded(String line) {
        String[] sentences = SENTENCE.split(line);
        String last = sentences[sentences.length - 1];
        return last.matches(".*[.!?。！？][\"'”’»)\\]」』]*")
                && !last.matches(".*(?:\\.\\.|…)[\"'”’»)\\]]*")
                && !JunkLine.isJunk(last);
    }

    private static boolean isSame(String line, String description) {
        return !description.isEmpty()
                && (line.startsWith(description) && line.length() < 1.2 * description.length()
                        || description.startsWith(line));
    }

    private static String plain(String text) {
        return isMarkup(text) ? shown(text) : text;
    }

    private static boolean isMarkup(String text) {
        if (text.contains("<!--")) return true;
        for (Element element : Jsoup.parseBodyFragment(text).body().select("> *"))
            if (element.tag().isKnownTag()) return true;
        return false;
    }

    /** The lines of a text without paragraphs of its own are its paragraphs. */
    private static String shown(String markup) {
        Document page = Jsoup.parseBodyFragment(markup);
        if (page.selectFirst("p, br, div, li") == null) page = Jsoup.parseBodyFragment(markup.replaceAll("\\R", "<p>"));
        return PageOutline.of(page.body()).pieces().stream()
                .map(PagePiece::text)
                .collect(Collectors.joining("\n"));
    }
}
