package caseclerk.evidence;

import caseclerk.questions.Shape;
import caseclerk.retrieval.Found;
import java.util.List;

/**
 * The retrieved passages as read for one question.
 *
 * @param question as understood
 * @param shape the kind of question
 * @param passages what was retrieved, best first
 * @param sentences their sentences, each once, best first
 */
public record Reading(String question, Shape shape, List<Found> passages, List<Evidence> sentences) {
    public Reading {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }
}
