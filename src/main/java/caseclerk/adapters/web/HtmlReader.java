package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: what it says about itself, and the blocks of its article. */
final class HtmlReader {
    private static final int BYLINE = 80;
    /** How a byline or a day begins. */
    private static final Pattern BEHIND_TITLE = Pattern.compile("(?u)\\s+([Bb]y |BY |[Vv]on |[Pp]ar |[Pp]or |\\d)");

    private HtmlReader() {}

    /**
     * The article of a page.
     *
     * @param given charset by HTTP header or by the person; null to look for a mark or a meta element
     */
    static Article read(byte[] bytes, @Nullable Charset given, String url) {
        Document page = Jsoup.parse(decode(bytes, given), url.startsWith("http") ? url : "");
        HtmlMetadata said = HtmlMetadata.of(page, url);
        String title = said.title();
        PageOutline outline = PageOutline.of(page.body());
        ArticleFinder finder = new ArticleFinder(outline, title);
        List<PagePiece> found = finder.find();
        List<Block> shown = blocks(found.isEmpty() ? finder.everything() : found, said);
        Shortfall shortfall = PageShortfall.of(page, outline.pieces(), shown, said.isFree());
        // What a page makes in the browser it may state all the same, for those who do not run its scripts.
        List<Block> stated = shortfall == Shortfall.NEEDS_BROWSER ? paragraphs(said.body()) : List.of();
        boolean isStated = !stated.isEmpty();
        List<Block> blocks = isStated ? stated : shown;
        return new Article(
                title,
                said.publisher(),
                said.author(),
                said.byline(),
                said.publishedAt() != null ? said.publishedAt() : dateline(blocks, said.language()),
                said.modifiedAt(),
                said.language(),
                said.canonicalUrl(),
                isStated ? null : shortfall,
                blocks);
    }

    private static List<Block> paragraphs(@Nullable String text) {
        return (text == null ? "" : text)
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .map(Block::paragraph)
                .toList();
    }

    private static @Nullable LocalDate dateline(List<Block> blocks, @Nullable String language) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .map(block -> PublicationLine.dateline(block.text(), language))
                .orElse(null);
    }

    /** The blocks of {@code found} without those that say what the page says of itself. */
    static List<Block> blocks(List<PagePiece> found, HtmlMetadata said) {
        List<Block> blocks = new ArrayList<>(PieceBlocks.of(found));
        dropTitle(blocks, said.title());
        return Repetition.dropFrom(blocks, said.author(), said.publisher(), said.language());
    }

    /** As given, else by byte order mark, else as the page states; guessed only where nothing states it. */
    static String decode(byte[] bytes, @Nullable Charset given) {
        if (given != null || TextDecoder.marked(bytes) != null) return TextDecoder.decode(bytes, given);
        Charset stated = PageCharset.of(bytes);
        return TextDecoder.decode(bytes, stated == null || isDisproved(stated, bytes) ? null : stated);
    }

    /**
     * Whether the bytes cannot be what the page states: some of them are nothing in that charset, and all of them are
     * UTF-8. So it is with pages that were saved again in UTF-8 and kept their old statement.
     */
    private static boolean isDisproved(Charset stated, byte[] bytes) {
        return !TextDecoder.isWritten(bytes, stated) && TextDecoder.isWritten(bytes, StandardCharsets.UTF_8);
    }

    /** Whether a text is the title, with at most a byline and a day behind it, as print versions have it. */
    private static boolean isTitleLine(String text, String title) {
        return text.startsWith(title)
                && text.length() - title.length() < BYLINE
                && !text.endsWith(".")
                && (text.length() == title.length()
                        || BEHIND_TITLE.matcher(text.substring(title.length())).lookingAt());
    }

    private static void dropTitle(List<Block> blocks, @Nullable String title) {
        if (title == null || blocks.size() < 2) return;
        for (int i = 0; i < Math.min(2, blocks.size()); i++) {
            Block block = blocks.get(i);
            boolean isTitle = block.kind() == Block.Kind.HEADING && block.text().equalsIgnoreCase(title);
            if (isTitle || i == 0 && isTitleLine(block.text(), title)) {
                blocks.remove(i);
                return;
            }
        }
    }
}
