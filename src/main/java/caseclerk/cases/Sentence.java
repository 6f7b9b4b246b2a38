package caseclerk.cases;

/**
 * The unit a citation points at.
 *
 * @param ordinal its place in the version, from 0
 * @param kind running text, heading or list item
 * @param span where it stands in the version's text
 * @param text the words of that span, exactly
 */
public record Sentence(int ordinal, SentenceKind kind, TextSpan span, String text) {
    public Sentence {
        if (text.length() != span.length())
            throw new IllegalArgumentException("a sentence's text is as long as its span");
    }
}
