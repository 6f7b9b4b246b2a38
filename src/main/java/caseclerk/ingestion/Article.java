package caseclerk.ingestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capture says, cleaned.
 *
 * @param title null when none was found
 * @param publisher null when none was found
 * @param author the names of who wrote it; null when none was found
 * @param byline the words that name the author as the page has them, with roles and days; null when none was found
 * @param publishedAt null when none was found
 * @param modifiedAt last change after publication; null when none was found
 * @param language ISO 639 code; null when none was found
 * @param canonicalUrl the address the page gives itself; null when none was found
 * @param shortfall why the body is not the whole article; null when nothing says so
 * @param blocks the body alone, in order; empty when there is none
 */
public record Article(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String byline,
        @Nullable LocalDate publishedAt,
        @Nullable LocalDate modifiedAt,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable Shortfall shortfall,
        List<Block> blocks) {

    /** Why a page gives less than its article. */
    public enum Shortfall {
        /** The rest is for subscribers. */
        PAYWALL(
                "The page shows only the beginning to readers without a subscription; save the full text and file that."),
        /** The text is put in by scripts. */
        NEEDS_BROWSER("The page makes its text in the browser; open it there, save it, and file that."),
        /** The text comes after cookies are accepted or a check is passed. */
        WALL("The page asks to accept cookies or to pass a check first; open it in a browser, save it, and file that."),
        /** The page asks who reads it. */
        SIGN_IN("The page asks to sign in first; open it in a browser, save it, and file that."),
        /** The site has no such page and does not say so in its status. */
        MISSING("The site says that it has no such page; check the link.");

        private final String advice;

        Shortfall(String advice) {
            this.advice = advice;
        }

        /** Whether what was read stands in the place of the article: a request to accept cookies is no source. */
        public boolean isInstead() {
            return this != PAYWALL;
        }

        /** What happened and what to do, one sentence. */
        public String advice() {
            return advice;
        }
    }

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** An article of which nothing is known to be missing or changed. */
    public Article(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedAt,
            @Nullable String language,
            @Nullable String canonicalUrl,
            List<Block> blocks) {
        this(title, publisher, author, author, publishedAt, null, language, canonicalUrl, null, blocks);
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
