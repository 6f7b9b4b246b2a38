package caseclerk.ingestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which case a text may belong to.
 *
 * @param caseSlug the case to file it under; null when it resembles none enough
 * @param score how sure it is that the best case is the right one, 0 to 1; null when there are no cases
 * @param candidates the best cases, best first, at most two
 * @param asks whether a person should be asked
 */
public record Proposal(@Nullable String caseSlug, @Nullable Double score, List<Candidate> candidates, boolean asks) {
    /** Nothing to compare with, or nothing to propose. */
    public static final Proposal NONE = new Proposal(null, null, List.of(), false);

    public Proposal {
        candidates = List.copyOf(candidates);
    }

    /** The same for candidate {@code number}, counted from 1, or for none where it is 0. */
    Proposal settled(int number) {
        String slug = number == 0 ? null : candidates.get(number - 1).caseSlug();
        return new Proposal(slug, score, candidates, asks);
    }

    /**
     * A case that a text may belong to.
     *
     * @param caseSlug the case
     * @param score how sure that is, 0 to 1
     */
    public record Candidate(String caseSlug, double score) {}
}
