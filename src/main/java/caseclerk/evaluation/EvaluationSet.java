package caseclerk.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Texts, and questions whose answers are known.
 *
 * @param name what it is called
 * @param texts to be filed
 * @param questions to be asked of them
 * @param rewrites follow-up questions, which need no texts
 */
public record EvaluationSet(
        String name, List<GoldText> texts, List<GoldQuestion> questions, List<GoldRewrite> rewrites) {
    public EvaluationSet {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
        rewrites = List.copyOf(rewrites);
    }

    /** The id of the text at each place, to tell what was found. */
    Map<String, String> idsByPlace() {
        Map<String, String> ids = new java.util.HashMap<>();
        for (GoldText text : texts) ids.putIfAbsent(text.place(), text.id());
        return ids;
    }
}
