package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.answering.AskOutcome.Reason;
import caseclerk.cases.Passage;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.retrieval.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about an answer on every channel alike. */
public final class Wording {
    private Wording() {}

    /** Why nothing is said, as one sentence. */
    public static String inWords(Reason reason) {
        return switch (reason) {
            case NOTHING_FILED -> "Nothing is filed here yet.";
            case SUBJECT_NOT_FOUND -> "What is asked about is not mentioned.";
            case NOT_STATED -> "What was asked is not stated.";
            case DRAFT_NOT_GROUNDED -> "What could be said did not pass the grounding check.";
        };
    }

    /** What comes nearest to a question that is not answered: passages that have a telling word of it, best first. */
    public static List<Found> nearest(Answer answer) {
        Set<String> asked =
                telling(answer.question().text() + " " + answer.trace().understoodAs());
        return answer.trace().passages().stream()
                .filter(found -> {
                    Passage passage = found.passage();
                    return telling(passage.version().title() + " " + passage.text()).stream()
                            .anyMatch(asked::contains);
                })
                .toList();
    }

    private static Set<String> telling(String text) {
        return Words.of(text).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** How many independent publishers stand behind a claim, 1 or more; copies count with their original. */
    public static int corroboration(Claim claim) {
        return (int) claim.citations().stream()
                .map(citation -> citation.version().voice())
                .distinct()
                .count();
    }

    /** Who else printed the passage of {@code citation}, each once. */
    public static List<String> copiedBy(Answer answer, Citation citation) {
        return answer.trace().passages().stream()
                .filter(found -> found.passage().id() == citation.passage().id())
                .map(Found::copies)
                .flatMap(List::stream)
                .map(copy -> copy.version().voice())
                .distinct()
                .toList();
    }

    /** The day (UTC) that the newest of the sources found for the answer was filed; empty when none was found. */
    public static Optional<LocalDate> newestFiled(Answer answer) {
        return answer.trace().passages().stream()
                .map(found -> found.passage().version().capturedAt())
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
