package caseclerk.grounding;

import caseclerk.cases.Clause;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import java.util.Optional;

/**
 * Version, span and quote. The quote is cut from the stored passage by {@link #cut}, never typed: there is no other
 * way to make a citation.
 */
public final class Citation {
    private final Passage passage;
    private final TextSpan span;

    private Citation(Passage passage, TextSpan span) {
        this.passage = passage;
        this.span = span;
    }

    /**
     * Cites the words at {@code span}, which counts from the start of the version's text.
     *
     * @throws IllegalArgumentException if the span is empty or not within the passage
     */
    public static Citation cut(Passage passage, TextSpan span) {
        if (span.length() == 0 || passage.cut(span).isBlank())
            throw new IllegalArgumentException("a citation quotes at least one word");
        return new Citation(passage, span);
    }

    /** Cites one whole sentence of the passage. */
    public static Citation of(Passage passage, Sentence sentence) {
        return cut(passage, sentence.span());
    }

    /** The passage the quote stands in. */
    public Passage passage() {
        return passage;
    }

    /** The version the quote is from. */
    public SourceVersion version() {
        return passage.version();
    }

    /** The clause that the quote is from; empty where the text has none. */
    public Optional<Clause> clause() {
        return passage.clauseAt(span);
    }

    /** Where the quote stands in the version's text, in UTF-16 code units. */
    public TextSpan span() {
        return span;
    }

    /** The quoted words, exactly as stored. */
    public String quote() {
        return passage.cut(span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Citation that && passage.id() == that.passage.id() && span.equals(that.span);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(passage.id()) * 31 + span.hashCode();
    }

    @Override
    public String toString() {
        return "passage " + passage.id() + " " + span.start() + ".." + span.end();
    }
}
