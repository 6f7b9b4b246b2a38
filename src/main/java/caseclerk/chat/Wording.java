package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.retrieval.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said about an answer on every channel alike. */
public final class Wording {
    private Wording() {}

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
