package caseclerk.answering;

import caseclerk.retrieval.Scope;

/**
 * What somebody wants to know.
 *
 * @param text as typed; never blank
 * @param scope where to look
 */
public record Question(String text, Scope scope) {
    public Question {
        if (text.isBlank()) throw new IllegalArgumentException("a question has words");
    }
}
