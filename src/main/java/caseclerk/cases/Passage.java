package caseclerk.cases;

import java.util.List;
import java.util.Optional;

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
 * @param clauses for a policy text, the clauses whose own words it holds, in order; else empty
 */
public record Passage(
        long id,
        SourceVersion version,
        int ordinal,
        String header,
        TextSpan span,
        String text,
        List<Sentence> sentences,
        List<Clause> clauses) {
    public Passage {
        sentences = List.copyOf(sentences);
        clauses = List.copyOf(clauses);
        if (text.length() != span.length())
            throw new IllegalArgumentException("a passage's text is as long as its span");
        for (Sentence sentence : sentences)
            if (!span.contains(sentence.span())) throw new IllegalArgumentException("a passage holds its sentences");
    }

    /** A passage of a text without clauses. */
    public Passage(
            long id,
            SourceVersion version,
            int ordinal,
            String header,
            TextSpan span,
            String text,
            List<Sentence> sentences) {
        this(id, version, ordinal, header, span, text, sentences, List.of());
    }

    /** The clause whose own words hold the beginning of {@code where}, a span of the version's text; empty when none. */
    public Optional<Clause> clauseAt(TextSpan where) {
        return clauses.stream()
                .filter(c -> c.own().start() <= where.start()
                        && where.start() < c.own().end())
                .findFirst();
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
