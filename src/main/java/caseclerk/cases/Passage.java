package caseclerk.cases;

import java.util.List;

/**
 * A retrievable span of one version, made of whole sentences.
 *
 * @param id unique in the casebook
 * @param version the version it was cut from
 * @param ordinal its place in the version, from 0
 * @param header one line that says what the passage belongs to (case, publisher, title, date, heading); indexed
 *     with it, never quoted
 * @param span where it stands in the version's text
 * @param text the words of that span, exactly
 * @param sentences its sentences in order; neighbouring passages share one
 */
public record Passage(
        long id,
        SourceVersion version,
        int ordinal,
        String header,
        TextSpan span,
        String text,
        List<Sentence> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
        if (text.length() != span.length())
            throw new IllegalArgumentException("a passage's text is as long as its span");
        for (Sentence sentence : sentences)
            if (!span.contains(sentence.span())) throw new IllegalArgumentException("a passage holds its sentences");
    }

    /**
     * The words at {@code where}, a span of the version's text.
     *
     * @throws IllegalArgumentException if the span is not within this passage
     */
    public String cut(TextSpan where) {
        if (!span.contains(where)) throw new IllegalArgumentException("span lies outside the passage");
        return where.minus(span.start()).cutFrom(text);
    }
}
