package caseclerk.answering;

import caseclerk.questions.Question;
import java.util.Optional;
import java.util.function.Function;

/** Asks once more what nothing answered, without what its asker only mentions. */
final class AskAgain {
    private final Function<Question, Said> ask;

    /** @param ask answers one question, or several in one go */
    AskAgain(Function<Question, Said> ask) {
        this.ask = ask;
    }

    /**
     * The answer to that; {@code said} where that answers already, or nothing does.
     *
     * @param typed as it was put
     * @param said what was replied to all of it
     */
    Said of(Question typed, Said said) {
        if (said.answers()) return said;
        return typed.withoutMentions()
                .flatMap(alone -> Optional.of(ask.apply(alone))
                        .filter(Said::answers)
                        .map(other -> other.noting(
                                "This answers “" + alone.text() + "” and nothing else that was mentioned.")))
                .orElse(said);
    }
}
