package caseclerk.answering;

import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.retrieval.Found;
import java.util.List;

/**
 * An answer that was looked up in policy texts, not searched for.
 *
 * @param shape what kind of question it answers ("clause", "change")
 * @param understood how the question was read, in words
 * @param lead words put before the claims
 * @param draft what could be said; empty when nothing is to be said
 * @param passages what it rests on
 * @param missing one sentence: why nothing is said, or what is left out; empty when all is said
 */
record PolicyReading(String shape, String understood, String lead, Draft draft, List<Found> passages, String missing) {
    PolicyReading {
        passages = List.copyOf(passages);
    }

    /** Nothing can be said, for that reason. */
    static PolicyReading nothing(String shape, String understood, String missing) {
        return new PolicyReading(shape, understood, "", new Draft(List.of()), List.of(), missing);
    }

    /** How it ends with the claims that hold. */
    AskOutcome outcome(List<Claim> held) {
        if (held.isEmpty())
            return new AskOutcome.Abstained(
                    draft.claims().isEmpty() ? AskOutcome.Reason.NOT_STATED : AskOutcome.Reason.DRAFT_NOT_GROUNDED,
                    missing.isEmpty() ? "The clause found does not carry an answer." : missing);
        return new AskOutcome.Answered(lead, held, true, "");
    }
}
