package caseclerk.answering;

import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.Question;
import java.time.Instant;
import java.util.List;

/**
 * A question with what was replied, as it is kept.
 *
 * @param id unique in the casebook ("a-42")
 * @param askedAt when
 * @param question as asked
 * @param outcome what was replied
 * @param trace how it came about
 */
public record Answer(String id, Instant askedAt, Question question, AskOutcome outcome, AskTrace trace) {
    /** What is said; empty when nothing is. */
    public List<Claim> claims() {
        return outcome.claims();
    }
}
