package caseclerk.answering;

import caseclerk.questions.Question;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks once more what nothing answered: without what its asker only mentions, and about each of several that it names
 * side by side.
 */
final class AskAgain {
    private final Function<Question, Said> ask;

    /** @param ask answers one question, or several in one go */
    AskAgain(Function<Question, Said> ask) {
        this.ask = ask;
    }

    /**
     * The answer to one of them; {@code said} where that answers, or none of them is answered.
     *
     * @param typed as it was put
     * @param plain the same without courtesies, to which {@code said} was replied
     */
    Said of(Question typed, Question plain, Said said) {
        if (said.answers()) return said;
        return Stream.<Supplier<Optional<Said>>>of(() -> without(typed), () -> new AskInParts(ask).ofEach(plain))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(said);
    }

    private Optional<Said> without(Question typed) {
        return typed.withoutMentions()
                .flatMap(alone -> Optional.of(ask.apply(alone))
                        .filter(Said::answers)
                        .map(said -> said.noting(
                                "This answers “" + alone.text() + "” and nothing else that was mentioned.")));
    }
}
