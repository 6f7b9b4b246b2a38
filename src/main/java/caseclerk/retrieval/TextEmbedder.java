package caseclerk.retrieval;

import caseclerk.cases.TextSpan;
import java.util.List;

/** Port: turns text into unit vectors; safe for use by several threads; throws {@link EmbedderUnavailable}. */
public interface TextEmbedder {
    /** Names model and settings; vectors of different fingerprints cannot be compared. */
    String fingerprint();

    /** Length of every vector. */
    int dimensions();

    /** The vectors of a question. Text past the model's limit is left out. */
    QuestionVectors embedQuestion(String question);

    /**
     * The vectors of passages, on all cores, in the order given. Text past the model's limit does not count; a
     * sentence wholly past it gets the passage's own vector.
     */
    List<PassageVectors> embedPassages(List<PassageText> passages);

    /**
     * A question as the model sees it.
     *
     * @param forPassages compare with {@link PassageVectors#passage()}
     * @param forSentences compare with {@link PassageVectors#sentences()}
     */
    record QuestionVectors(float[] forPassages, float[] forSentences) {}

    /**
     * A passage to embed.
     *
     * @param header one line read before the text
     * @param text the passage
     * @param sentences where its sentences stand, counted from the start of {@code text}
     */
    record PassageText(String header, String text, List<TextSpan> sentences) {
        public PassageText {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A passage as the model sees it.
     *
     * @param passage of the whole
     * @param sentences of each sentence as read within the passage, in order
     */
    record PassageVectors(float[] passage, List<float[]> sentences) {
        public PassageVectors {
            sentences = List.copyOf(sentences);
        }
    }
}
