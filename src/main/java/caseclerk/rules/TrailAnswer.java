package caseclerk.rules;

import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Draft;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.PolicyTexts;
import java.util.List;

/** Says what became of one clause, with its words. */
final class TrailAnswer {
    private static final String SHAPE = "history";

    private final PolicyTexts texts;
    private final WorkspaceId workspace;

    TrailAnswer(PolicyTexts texts, WorkspaceId workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    /**
     * Its words in the newest version that has it, then those before each rewording, the newest first.
     *
     * @param called how it was asked for
     * @param more a sentence put behind what is said of its time; empty for none
     */
    PolicyReading whole(ClauseTrail trail, String called, String more) {
        List<ClauseTrail.Turn> rewordings = trail.rewordings();
        String then = rewordings.isEmpty() ? ":" : ", then what it read before each change, the newest first:";
        PolicyReading now = words(trail, called + ": " + trail.life() + more, then);
        if (rewordings.isEmpty()) return now;
        ChangeAnswer answer = new ChangeAnswer(texts, workspace);
        for (ClauseTrail.Turn turn : rewordings)
            for (ClauseChange change : turn.changes())
                if (answer.claims().size() < ChangeAnswer.MOST_CLAIMS) answer.addBefore(turn.diff(), change);
        return now.and(reading(answer, "", ""));
    }

    /**
     * Its words, which did not change in the time asked about.
     *
     * @param called how it was asked for
     * @param ever whether all its time was asked about
     * @param more a sentence put behind what is said of its time; empty for none
     */
    PolicyReading unchanged(ClauseTrail trail, String called, boolean ever, String more) {
        String time = ever ? "" : "not reworded in the time asked about; ";
        return words(trail, called + ": " + time + trail.life() + more, ":");
    }

    private PolicyReading words(ClauseTrail trail, String lead, String then) {
        return ClauseAnswer.of(
                        trail.last(),
                        trail.clause(),
                        texts.passages(
                                workspace,
                                trail.last().version().id(),
                                trail.clause().whole()),
                        lead + " In the version of " + trail.last().version().from() + then)
                .of(SHAPE);
    }

    /** Both sides of changes, in the order given. */
    PolicyReading changes(List<ClauseTrail.Turn> turns, String lead) {
        ChangeAnswer answer = new ChangeAnswer(texts, workspace);
        int left = 0;
        for (ClauseTrail.Turn turn : turns)
            for (ClauseChange change : turn.changes()) {
                if (answer.claims().size() < ChangeAnswer.MOST_CLAIMS) answer.add(turn.diff(), change);
                else left++;
            }
        return reading(answer, lead, left == 0 ? "" : left + " more changes; /policy history shows all.");
    }

    private static PolicyReading reading(ChangeAnswer answer, String lead, String missing) {
        return new PolicyReading(
                SHAPE,
                "what became of one clause",
                lead,
                new Draft(answer.claims()),
                ClauseAnswer.found(answer.passages()),
                missing);
    }
}
