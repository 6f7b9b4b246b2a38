package caseclerk.retrieval;

import java.util.List;

/**
 * Port: compares a question with sentences word by word; safe for use by several threads; throws
 * {@link EmbedderUnavailable}.
 */
public interface PairScorer {
    /** One alignment for each of {@code sentences}, in order. */
    List<Alignment> align(String question, List<String> sentences);

    /**
     * How well the words of a question are met in a sentence.
     *
     * @param whole likeness of question and sentence as wholes, −1 to 1
     * @param words for each word of the question, as {@link caseclerk.cases.Words#of} gives them, likeness to the word
     *     of the sentence that is most like it, −1 to 1 (late interaction, Khattab and Zaharia 2020)
     */
    record Alignment(double whole, List<Double> words) {
        public Alignment {
            words = List.copyOf(words);
        }
    }
}
