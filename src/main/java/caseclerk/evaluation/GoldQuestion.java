package caseclerk.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with what is known of its answer.
 *
 * @param id names it within the set
 * @param text the question
 * @param part "dev" to fit on, "test" to report; "all" where the set is not divided
 * @param answerable whether the texts of the set answer it
 * @param searchOnly whether only finding is measured, as for summaries and topics
 * @param asOf the day it is asked of; null for now
 * @param gold ids of the texts that answer it; empty when unknown
 * @param answers words any of which a quote that answers must hold; empty when unknown
 */
public record GoldQuestion(
        String id,
        String text,
        String part,
        boolean answerable,
        boolean searchOnly,
        @Nullable LocalDate asOf,
        Set<String> gold,
        List<String> answers) {
    public GoldQuestion {
        gold = Set.copyOf(gold);
        answers = List.copyOf(answers);
    }
}
