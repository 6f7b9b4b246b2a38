package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel that gets digests; a channel has at most one.
 *
 * @param id unique in the casebook
 * @param workspace whose casebook
 * @param channel where the digest goes
 * @param person the platform's id of whoever asked for it
 * @param plan what was asked for
 * @param since when it was asked for, or last changed; digests due earlier are not sent
 * @param paused why nothing is sent; null when it is
 */
public record Subscription(
        long id,
        WorkspaceId workspace,
        String channel,
        String person,
        Plan plan,
        Instant since,
        @Nullable String paused) {
    /**
     * What is asked for.
     *
     * @param following which cases
     * @param schedule when
     * @param style how much
     * @param quiet what to do when nothing is new
     */
    public record Plan(Following following, Schedule schedule, DigestStyle style, QuietDay quiet) {}
}
