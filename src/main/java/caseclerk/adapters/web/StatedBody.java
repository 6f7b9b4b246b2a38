package caseclerk.adapters.web;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of an article as a page states it besides what it shows. */
final class StatedBody {
    private StatedBody() {}

    /** The text of {@code written}, a line for each paragraph, without markup; null where it is a teaser at most. */
    static @Nullable String of(String written) {
        String text = isMarkup(written) ? shown(written) : plain(Parser.unescapeEntities(written, false));
        return PagePiece.size(text.replaceAll("[\\s\\u00A0]+", " ").strip()) < PageShortfall.STUB ? null : text;
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
