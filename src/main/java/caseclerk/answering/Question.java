package caseclerk.answering;

import caseclerk.retrieval.Scope;
import java.time.Duration;

/**
 * What somebody wants to know.
 *
 * @param text as typed; never blank
 * @param scope where to look
 * @param waited how long somebody has waited for the answer already
 */
public record Question(String text, Scope scope, Duration waited) {
    public Question {
        if (text.isBlank()) throw new IllegalArgumentException("a question has words");
    }

    /** A question that was asked this moment. */
    public Question(String text, Scope scope) {
        this(text, scope, Duration.ZERO);
    }
}
