package caseclerk.notes;

import caseclerk.cases.Sentence;
import caseclerk.cases.SourceVersion;
import java.util.List;

/**
 * A version with what a note is taken from.
 *
 * @param version whose text it is
 * @param text the whole text
 * @param sentences all its sentences, in order
 */
public record NotedText(SourceVersion version, String text, List<Sentence> sentences) {
    public NotedText {
        sentences = List.copyOf(sentences);
    }
}
