package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.util.Optional;

/** Port: where answers go that come late. */
public interface LateOutlet {
    /** Whether it reaches the channels of that workspace. */
    boolean serves(WorkspaceId workspace);

    /** Who reads that channel, as it is now. */
    Audience audience(WorkspaceId workspace, String channel);

    /**
     * Looks whether an earlier try arrived.
     *
     * @return id of the message; empty when it is certain that there is none
     * @throws OutletUnavailable if that cannot be told now
     * @throws OutletClosed if the channel cannot be reached any more
     */
    Optional<String> find(LateAnswer answer);

    /**
     * Sends an answer as one message, in the thread of the question where it has one. It gives up before the hold that
     * {@link LateQuestions#take} gives ends.
     *
     * @return id of the message
     * @throws OutletUnavailable if it may or may not have arrived
     * @throws OutletClosed if the channel cannot be reached any more
     */
    String deliver(LateAnswer answer);
}
