package caseclerk.ingestion;

import caseclerk.cases.Sentence;
import java.util.List;

/**
 * A version's text with its sentences.
 *
 * @param text what spans point into, see {@link Article#text()}
 * @param sentences all of them, in order, not overlapping; together they cover everything that is not white space
 */
public record SplitText(String text, List<Sentence> sentences) {
    public SplitText {
        sentences = List.copyOf(sentences);
    }
}
