package caseclerk.retrieval;

import caseclerk.cases.Passage;
import java.util.List;
import java.util.Map;

/**
 * A passage that bears on a question.
 *
 * @param passage the passage
 * @param rank 1 for the best
 * @param score 0 to 1, comparable within one question
 * @param parts the scores it was fused from, by ranker name, for {@code explain}
 * @param copies passages of other sources that say the same in the same words, collapsed into this one
 */
public record Found(Passage passage, int rank, double score, Map<String, Double> parts, List<Passage> copies) {
    public Found {
        parts = Map.copyOf(parts);
        copies = List.copyOf(copies);
    }
}
