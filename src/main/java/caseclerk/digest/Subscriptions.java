package caseclerk.digest;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: which channels get digests; throws {@link caseclerk.ingestion.CasebookUnavailable} when they cannot be read or written. */
public interface Subscriptions {
    /**
     * Gives a channel its digest, or changes the one it has. A new one tells of what changes from now on; a changed one
     * goes on where it was.
     */
    Subscription subscribe(WorkspaceId workspace, String channel, String person, Subscription.Plan plan, Instant now);

    /** The subscription of a channel; empty when it has none. */
    Optional<Subscription> of(WorkspaceId workspace, String channel);

    /** All of a workspace, by channel. */
    List<Subscription> list(WorkspaceId workspace);

    /** All of every workspace that are not paused. */
    List<Subscription> active();

    /** Ends it; what was reserved and not sent is dropped. */
    void end(WorkspaceId workspace, String channel);

    /** Sends nothing until it is resumed; {@code why} is told to people. */
    void pause(long subscription, String why);

    /** Goes on, with everything that changed meanwhile. */
    void resume(long subscription, Instant now);

    /** What a digest of this subscription would tell of if it were reserved now. */
    Window untold(Subscription subscription);
}
