package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.util.Optional;

/** Port: where digests go. */
public interface Outlet {
    /** Whether it reaches the channels of that workspace. */
    boolean serves(WorkspaceId workspace);

    /**
     * Who reads the channel of a subscription, as it is now.
     *
     * @throws OutletUnavailable if that cannot be told now
     * @throws OutletClosed if the channel cannot be reached any more
     */
    Audience audience(Subscription subscription);

    /**
     * Looks whether an earlier try arrived.
     *
     * @return id of the message; empty when it is certain that there is none
     * @throws OutletUnavailable if that cannot be told now
     * @throws OutletClosed if the channel cannot be reached any more, or may not be looked into
     */
    Optional<String> find(Dispatch dispatch);

    /**
     * Sends a digest as one message. It gives up before the hold that {@link Outbox#take} gives ends.
     *
     * @return id of the message
     * @throws OutletUnavailable if it may or may not have arrived
     * @throws OutletClosed if the channel cannot be reached any more
     */
    String deliver(Dispatch dispatch, Digest digest);

    /** Tells those who manage the workspace, where they see it, that the digest of a channel is paused and why. */
    void tellPaused(Subscription subscription, String why);
}
