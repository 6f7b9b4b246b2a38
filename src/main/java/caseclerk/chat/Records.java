package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.News;
import caseclerk.digest.Outbox;
import caseclerk.digest.Reasking;
import caseclerk.digest.StandingQuestions;
import caseclerk.digest.Subscriptions;
import caseclerk.ingestion.PolicyWatches;
import caseclerk.policies.PolicyTexts;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the front desk keeps besides the casebook.
 *
 * @param register what is kept of people
 * @param endorsements who checked which answer
 * @param rules what a server chose
 * @param digests who gets which digest
 * @param status how the program does now, for a workspace, as may be told to whoever asks
 * @param casework what is known of cases
 * @param policies versions of policy texts
 * @param policyIntake files further ones
 * @param policyWatches which policies are fetched again now and then
 */
public record Records(
        Register register,
        Endorsements endorsements,
        HouseRules rules,
        Digests digests,
        BiFunction<WorkspaceId, Speaker, List<StatusLine>> status,
        Casework casework,
        PolicyTexts policies,
        PolicyIntake policyIntake,
        PolicyWatches policyWatches) {

    /**
     * What digests are made of.
     *
     * @param subscriptions who gets one
     * @param outbox what is reserved and sent
     * @param news what changed
     * @param standing questions that are asked again
     * @param reasking asks them
     */
    public record Digests(
            Subscriptions subscriptions, Outbox outbox, News news, StandingQuestions standing, Reasking reasking) {}
}
