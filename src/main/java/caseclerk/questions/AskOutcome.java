package caseclerk.questions;

import caseclerk.grounding.Claim;
import java.util.List;

/** How an answer ended. */
public sealed interface AskOutcome {
    /** What is said; nothing where there is no answer. */
    default List<Claim> claims() {
        return List.of();
    }

    /**
     * The sources answer.
     *
     * @param lead words put before the claims that are true of the answer's form alone ("The sources say:"); empty
     *     when none are needed
     * @param claims at least one, in the order to be read
     * @param complete false when only part of the question is answered
     * @param missing what is not answered; empty when complete
     */
    record Answered(String lead, List<Claim> claims, boolean complete, String missing) implements AskOutcome {
        public Answered {
            claims = List.copyOf(claims);
            if (claims.isEmpty()) throw new IllegalArgumentException("an answer needs a claim");
        }
    }

    /**
     * The sources disagree; both sides stand.
     *
     * @param about what they disagree on ("date", "number", …)
     * @param claims at least two, all that is said
     */
    record Conflicting(String about, List<Claim> claims) implements AskOutcome {
        public Conflicting {
            claims = List.copyOf(claims);
            if (claims.size() < 2) throw new IllegalArgumentException("a conflict has two sides");
        }
    }

    /**
     * The notes do not hold the answer.
     *
     * @param reason why
     * @param missing one sentence: what would answer it
     */
    record Abstained(Reason reason, String missing) implements AskOutcome {}

    /** Why nothing is said. */
    enum Reason {
        /** The casebook, or the part looked at, is empty. */
        NOTHING_FILED,
        /** A name, number or date of the question stands nowhere in the passages found. */
        SUBJECT_NOT_FOUND,
        /** The question is not asked in the language that is understood. */
        OTHER_LANGUAGE,
        /** Passages are near, but none says what was asked. */
        NOT_STATED,
        /** What could have been said did not pass the grounding check. */
        DRAFT_NOT_GROUNDED
    }
}
