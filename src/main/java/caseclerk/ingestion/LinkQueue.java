package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: links that are to be filed. What was added is durable when the call returns, and stays due until it is ended, so
 * that a program that was killed goes on with it; throws {@link CasebookUnavailable}.
 */
public interface LinkQueue {
    /** Adds a link, due at once; its id. */
    long add(Posted posted, Instant now);

    /**
     * The link that is due longest, which is not due again before {@code until}, so that nobody else takes it meanwhile.
     *
     * @return empty when none is due
     */
    Optional<Waiting> take(Instant now, Instant until);

    /** As {@link #take}, of this link alone. */
    Optional<Waiting> take(long id, Instant now, Instant until);

    /** The link is filed. */
    void filed(long id);

    /** The link is tried again at {@code due}, for it failed for this reason. */
    void retry(long id, Instant due, String reason);

    /** The link is given up for this reason. */
    void giveUp(long id, String reason);

    /** The links of a workspace that are not filed, oldest first. */
    List<Unfiled> unfiled(WorkspaceId workspace);

    /**
     * A link as it was posted.
     *
     * @param caseSlug the case to file it under; null to find one
     * @param origin where it was posted and by whom; null when openly
     */
    record Posted(
            WorkspaceId workspace,
            String url,
            @Nullable String caseSlug,
            @Nullable Origin origin) {}

    /**
     * A link that is being tried.
     *
     * @param attempts how often it was tried before, 0 or more
     */
    record Waiting(long id, Posted posted, int attempts) {}

    /**
     * A link that is not filed.
     *
     * @param channel where it was posted; null when openly
     * @param due when it is tried next; null when it was given up
     * @param reason why it is not filed yet; null when it was not tried
     */
    record Unfiled(
            String url,
            @Nullable String channel,
            @Nullable Instant due,
            int attempts,
            @Nullable String reason) {}
}
