package caseclerk.retrieval;

import caseclerk.cases.Passage;
import java.util.List;

/**
 * Port: compares a question with sentences word by word, and reads passages for its answer; safe for use by several
 * threads; throws {@link EmbedderUnavailable}.
 */
public interface PairScorer {
    /** One alignment for each of {@code sentences}, in order. */
    List<Alignment> align(String question, List<String> sentences);

    /** Where each of {@code passages} holds an answer, in order; empty for a scorer that reads no passages. */
    default List<Spans> spans(String question, List<Passage> passages) {
        return List.of();
    }

    /** Both: what sentences are like, and what passages hold. A scorer that can do the two side by side does. */
    default Compared compare(String question, List<String> sentences, List<Passage> passages) {
        List<Spans> spans = passages.isEmpty() ? List.of() : spans(question, passages);
        return new Compared(align(question, sentences), spans);
    }

    /**
     * What sentences and passages were found to be.
     *
     * @param alignments one for each sentence, in order
     * @param spans one for each passage, in order; empty for a scorer that reads no passages
     */
    record Compared(List<Alignment> alignments, List<Spans> spans) {
        public Compared {
            alignments = List.copyOf(alignments);
            spans = List.copyOf(spans);
        }
    }

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

    /**
     * Where a passage holds an answer.
     *
     * @param sentences for each of its sentences, how much likelier its best span is to be the answer than that the
     *     passage holds none: a difference of logits, mostly −25 to 25; {@link #UNREAD} for one not read
     * @param holds whether the passage holds an answer at all, a logit, mostly −10 to 10
     */
    record Spans(List<Double> sentences, double holds) {
        /** Stands for a sentence behind the end of what is read of a long passage. */
        public static final double UNREAD = -99;

        public Spans {
            sentences = List.copyOf(sentences);
        }
    }
}
