package caseclerk.evidence;

import caseclerk.cases.Sentence;
import caseclerk.retrieval.Found;
import java.util.Map;

/**
 * A sentence that may answer a question.
 *
 * @param found the passage it stands in
 * @param sentence the sentence
 * @param score higher is better, comparable within one question
 * @param measures what the score is made of, by name; most are 0 to 1, those of {@link AnswerSpans} −2 to 2
 */
public record Evidence(Found found, Sentence sentence, double score, Map<String, Double> measures) {
    public Evidence {
        measures = Map.copyOf(measures);
    }

    /** The measure of that name; 0 where it was not taken. */
    public double measure(String name) {
        return measures.getOrDefault(name, 0.0);
    }
}
