package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Reason;
import caseclerk.questions.Caption;
import caseclerk.retrieval.Found;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people are told of a question that is not answered: why, what comes nearest, and what they can do. */
public final class Refusal {
    private final Answer answer;
    private final Abstained abstained;
    private final Set<String> asked;
    private final List<Found> nearest;

    private Refusal(Answer answer, Abstained abstained) {
        this.answer = answer;
        this.abstained = abstained;
        this.asked = lookedFor(answer);
        this.nearest = answer.trace().passages().stream()
                .filter(found -> shares(found.passage().version().title() + " "
                        + found.passage().text()))
                .toList();
    }

    /** Of {@code answer}; empty where it answers. */
    public static Optional<Refusal> of(Answer answer) {
        return answer.outcome() instanceof Abstained abstained
                ? Optional.of(new Refusal(answer, abstained))
                : Optional.empty();
    }

    /**
     * A sentence that is near to the question.
     *
     * @param quote word for word
     * @param version where it stands
     */
    public record Near(String quote, SourceVersion version) {}

    /** Why nothing is said, as one sentence. */
    public String reason() {
        return switch (abstained.reason()) {
            case NOTHING_FILED -> "Nothing is filed here yet.";
            case SUBJECT_NOT_FOUND -> "No source found mentions it.";
            case OTHER_LANGUAGE -> "The question is not in English.";
            case NOT_STATED -> "No source found states it.";
            case DRAFT_NOT_GROUNDED -> "What could be said is not borne out by the quotes.";
        };
    }

    /** What was looked for and missed, as a sentence or two. */
    public String missing() {
        return abstained.missing();
    }

    /** Of each passage that has a telling word of the question, best first, the sentence that has most of them. */
    public List<Near> nearest() {
        return nearest.stream()
                .map(Found::passage)
                .map(passage -> new Near(nearestSentence(passage), passage.version()))
                .toList();
    }

    private String nearestSentence(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> sentence.kind() != SentenceKind.HEADING && !Caption.isAlone(sentence.text()))
                .max(Comparator.comparingLong((Sentence sentence) -> telling(sentence.text()).stream()
                                .filter(asked::contains)
                                .count())
                        .thenComparing(
                                Comparator.comparingInt(Sentence::ordinal).reversed()))
                .map(Sentence::text)
                .orElse(passage.text());
    }

    /**
     * What the reader can do about it; empty where that is said already.
     *
     * @param names of the place where it is read
     */
    public String advice(CommandNames names) {
        String slug = answer.question().scope().caseSlug();
        if (abstained.reason() == Reason.NOTHING_FILED || abstained.reason() == Reason.OTHER_LANGUAGE) return "";
        String filing = names.filing("an article that tells it") + ".";
        if (slug != null)
            return names.in(
                    "Only the case " + slug + " was looked at: ask again without it to look in all, or " + filing);
        String advice = nearest.stream()
                .map(found -> found.passage().version().caseSlug())
                .filter(Objects::nonNull)
                .findFirst()
                .map(near -> "See what is known with /case show " + near + ", ask for one thing of it, or " + filing)
                .orElse("See what is filed here with /case list, or " + filing);
        return names.in(advice);
    }

    private boolean shares(String text) {
        return telling(text).stream().anyMatch(asked::contains);
    }

    /** The telling words of the question; numbers only where it has nothing else. */
    private static Set<String> lookedFor(Answer answer) {
        String question = answer.question().text() + " " + answer.trace().understoodAs();
        Set<String> all = telling(question);
        Set<String> worded = new HashSet<>(all);
        worded.removeIf(stem -> stem.matches("\\d+"));
        return worded.isEmpty() && all.stream().anyMatch(stem -> stem.length() > 2) ? all : worded;
    }

    private static Set<String> telling(String text) {
        return Words.of(text).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
