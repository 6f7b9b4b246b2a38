package caseclerk.questions;

import caseclerk.retrieval.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants to know.
 *
 * @param text as typed; never blank
 * @param scope where to look
 * @param waited how long somebody has waited for the answer already
 */
public record Question(String text, Scope scope, Duration waited) {
    /** The most characters that people may ask with; a message on Discord has no more. */
    private static final int LONGEST = 2_000;

    public Question {
        if (text.isBlank()) throw new IllegalArgumentException("a question has words");
    }

    /** Why {@code text} is not read as a question, with what to do; empty where it is. */
    public static Optional<String> problem(String text) {
        return text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "A question has %,d characters at most, and this has %,d; ask the first thing first, or file the text.",
                        LONGEST,
                        text.length()));
    }

    /** A question that was asked this moment. */
    public Question(String text, Scope scope) {
        this(text, scope, Duration.ZERO);
    }

    /** The same without what is said out of courtesy. */
    public Question plain() {
        return with(PlainQuestion.of(text));
    }

    /** The same in those words. */
    public Question with(String words) {
        return new Question(words, scope, waited);
    }

    /** {@link #plain} without what its asker only mentions ("I write for Acme. …"); empty where that is the same. */
    public Optional<Question> withoutMentions() {
        return Optional.of(PlainQuestion.withoutMentions(text))
                .filter(words -> !words.equals(PlainQuestion.of(text)))
                .map(this::with);
    }

    /** What of it is not asked since it is too much, as a sentence; empty where all is. */
    public Optional<String> leftOut() {
        return PlainQuestion.leftOut(text);
    }
}
