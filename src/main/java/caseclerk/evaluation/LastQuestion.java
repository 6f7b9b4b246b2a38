package caseclerk.evaluation;

import caseclerk.retrieval.TextEmbedder;
import java.util.List;

/** Remembers the vectors of the last questions, so that comparing systems costs no further run of the model. */
public final class LastQuestion implements TextEmbedder {
    private static final int REMEMBERED = 4;

    private final TextEmbedder embedder;
    private final java.util.LinkedHashMap<String, QuestionVectors> known = new java.util.LinkedHashMap<>();

    public LastQuestion(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public synchronized QuestionVectors embedQuestion(String question) {
        QuestionVectors vectors = known.get(question);
        if (vectors != null) return vectors;
        QuestionVectors fresh = embedder.embedQuestion(question);
        if (known.size() >= REMEMBERED) known.remove(known.keySet().iterator().next());
        known.put(question, fresh);
        return fresh;
    }

    /** Forgets, so that the next question is timed as the first one is. */
    synchronized void forget() {
        known.clear();
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> passages) {
        return embedder.embedPassages(passages);
    }
}
