package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.retrieval.PairScorer.Spans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model that reads passages for the answer makes of their sentences, as measures beside the others: "span" for
 * the sentence, "lead" for how far it is behind the best of its passage, "holds" for the passage, and "unread" for a
 * sentence of a passage not read. There are none where nothing was read.
 */
final class AnswerSpans {
    /** Logits are divided by these, so that measures have about the range of the others. */
    private static final double SPAN = 10;

    private static final double HOLDS = 5;
    private static final double MOST = 2;

    private final Map<Long, Map<Integer, Double>> sentences = new HashMap<>();
    private final Map<Long, Double> holds = new HashMap<>();

    private AnswerSpans() {}

    /** @param spans one for each of {@code passages}; empty where nothing was read */
    static AnswerSpans of(List<Passage> passages, List<Spans> spans) {
        AnswerSpans read = new AnswerSpans();
        for (int i = 0; i < spans.size(); i++) read.add(passages.get(i), spans.get(i));
        return read;
    }

    private void add(Passage passage, Spans spans) {
        Map<Integer, Double> byOrdinal = new HashMap<>();
        List<Sentence> all = passage.sentences();
        for (int i = 0; i < all.size(); i++)
            byOrdinal.put(all.get(i).ordinal(), spans.sentences().get(i));
        sentences.put(passage.id(), byOrdinal);
        holds.put(passage.id(), spans.holds());
    }

    /** Whether {@code measures} were made where passages were read. */
    static boolean in(Map<String, Double> measures) {
        return measures.containsKey("unread");
    }

    /** Adds the measures of a sentence to {@code measures}. */
    void measure(Evidence evidence, Map<String, Double> measures) {
        if (sentences.isEmpty()) return;
        long passage = evidence.found().passage().id();
        Map<Integer, Double> read = sentences.get(passage);
        measures.put("unread", read == null ? 1.0 : 0.0);
        if (read == null) return;
        double span = read.getOrDefault(evidence.sentence().ordinal(), Spans.UNREAD);
        double best = read.values().stream().mapToDouble(d -> d).max().orElse(span);
        measures.put("span", within(span / SPAN));
        measures.put("lead", within((span - best) / SPAN));
        measures.put("holds", within(holds.get(passage) / HOLDS));
    }

    private static double within(double measure) {
        return Math.max(-MOST, Math.min(MOST, measure));
    }
}
