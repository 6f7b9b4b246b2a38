package caseclerk.ingestion;

/**
 * A paragraph, heading or list item of an article.
 *
 * @param kind which of them
 * @param level for a heading 1 (highest) to 6; for a list item how many lists its list is within, where known; else 0
 * @param text its words, trimmed, never blank; a list item keeps its mark or number ("(b) …"), a heading its number
 * @param lead the bold words that it begins with, after its mark or number; empty when there are none, or not known
 */
public record Block(Kind kind, int level, String text, String lead) {
    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM
    }

    public Block {
        if (text.isBlank()) throw new IllegalArgumentException("a block has words");
    }

    /** A block of which is not known how it looks. */
    public Block(Kind kind, int level, String text) {
        this(kind, level, text, "");
    }

    /** The same block, beginning with those bold words. */
    public Block leading(String bold) {
        return new Block(kind, level, text, bold);
    }

    /** A paragraph. */
    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, 0, text);
    }

    /** A heading. */
    public static Block heading(int level, String text) {
        return new Block(Kind.HEADING, level, text);
    }

    /** A list item. */
    public static Block item(String text) {
        return new Block(Kind.ITEM, 0, text);
    }

    /** An item of a list that is within {@code level} others. */
    public static Block item(int level, String text) {
        return new Block(Kind.ITEM, level, text);
    }

    /** What stands between two blocks in the text of a version. */
    public static String separator(Block before, Block after) {
        return before.kind() == Kind.ITEM && after.kind() == Kind.ITEM ? "\n" : "\n\n";
    }
}
