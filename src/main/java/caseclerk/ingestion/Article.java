package caseclerk.ingestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capture says, cleaned.
 *
 * @param title null when none was found
 * @param publisher null when none was found
 * @param author null when none was found
 * @param publishedAt null when none was found
 * @param language ISO 639 code; null when none was found
 * @param canonicalUrl the address the page gives itself; null when none was found
 * @param blocks the body alone, in order; empty when there is none
 */
public record Article(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        @Nullable String canonicalUrl,
        List<Block> blocks) {
    public Article {
        blocks = List.copyOf(blocks);
    }

    /** The body as text: blocks separated by one blank line, neighbouring list items by a line break alone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Block previous = null;
        for (Block block : blocks) {
            if (previous != null) text.append(Block.separator(previous, block));
            text.append(block.text());
            previous = block;
        }
        return text.toString();
    }
}
