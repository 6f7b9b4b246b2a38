package caseclerk.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question.
 *
 * @param id of the question
 * @param part of the set
 * @param answerable whether the texts answer it
 * @param ranked by system, where its texts were found; empty when unknown
 * @param said what Caseclerk replied; null when only finding is measured
 * @param plain what the plain baseline replied; null when only finding is measured
 */
public record Row(
        String id,
        String part,
        boolean answerable,
        Map<String, Ranked> ranked,
        @Nullable Said said,
        @Nullable Said plain) {
    /**
     * Where the texts that answer were found.
     *
     * @param first rank of the first of them, from 1; 0 when it is not among the first {@link PlainRankers#DEPTH}
     * @param ndcg normalised discounted cumulated gain of the first ten, 0 to 1 (Järvelin and Kekäläinen 2002)
     */
    public record Ranked(int first, double ndcg) {}

    /**
     * A reply, measured.
     *
     * @param answered false for a refusal
     * @param holds whether a cited quote holds an answer; false when there is none to hold
     * @param claims how many claims were made
     * @param claimsHolding how many of them cite a quote that holds an answer
     * @param precision share of citations that point into a text that answers; 0 when nothing is cited
     * @param recall share of the texts that answer which are cited
     * @param confidence 0 to 1; refusals by rule count as 0
     * @param citations how many quotes were given
     * @param exact how many of them equal the stored text at their span
     * @param millis time taken
     */
    public record Said(
            boolean answered,
            boolean holds,
            int claims,
            int claimsHolding,
            double precision,
            double recall,
            double confidence,
            int citations,
            int exact,
            double millis) {}
}
