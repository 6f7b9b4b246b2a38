package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.UnreadableCapture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a web page: what it says about itself, and the blocks of its article. */
final class HtmlReader {
    private HtmlReader() {}

    /**
     * The article of a page.
     *
     * @param given charset by HTTP header or by the person; null to look for a mark or a meta element
     */
    static Article read(byte[] bytes, @Nullable Charset given, String url) {
        Document page = parse(bytes, given, url);
        HtmlMetadata said = HtmlMetadata.of(page, url);
        String title = said.title();
        List<Block> blocks = new ArrayList<>(body(page.body(), title));
        dropTitle(blocks, title);
        return new Article(
                title,
                said.publisher(),
                said.author(),
                said.publishedAt(),
                said.modifiedAt(),
                said.language(),
                said.canonicalUrl(),
                null,
                blocks);
    }

    private static List<Block> body(Element body, @Nullable String title) {
        PageOutline outline = PageOutline.of(body);
        ArticleFinder finder = new ArticleFinder(outline, title);
        List<PagePiece> found = finder.find();
        return PieceBlocks.of(found.isEmpty() ? finder.everything() : found);
    }

    private static Document parse(byte[] bytes, @Nullable Charset given, String url) {
        String base = url.startsWith("http") ? url : "";
        try {
            Charset marked = TextDecoder.marked(bytes);
            if (marked == null && given != null) return Jsoup.parse(new String(bytes, given), base);
            // Pages that are valid UTF-8 are UTF-8, whatever they declare.
            if (marked == null && (!declaresCharset(bytes) || isUtf8(bytes)))
                return Jsoup.parse(TextDecoder.decode(bytes, null), base);
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, base);
        } catch (IOException impossible) {
            throw new UnreadableCapture("This page cannot be read; save it again.", impossible);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        for (byte b : bytes) if (b < 0) return TextDecoder.strictUtf8(bytes) != null;
        return false;
    }

    private static boolean declaresCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).contains("charset") || start.startsWith("<?xml");
    }

    private static void dropTitle(List<Block> blocks, @Nullable String title) {
        if (title == null || blocks.size() < 2) return;
        for (int i = 0; i < Math.min(2, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.HEADING && block.text().equalsIgnoreCase(title)) {
                blocks.remove(i);
                return;
            }
        }
    }
}
