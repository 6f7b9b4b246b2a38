package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;

/** Port: which messages were taken up, so that none is answered twice; throws {@link caseclerk.ingestion.CasebookUnavailable}. */
public interface Triggers {
    /**
     * Takes up a message.
     *
     * @return false when it was answered before
     */
    boolean take(WorkspaceId workspace, String message, Instant at);

    /** The answer of that id is given to that message. */
    void answers(WorkspaceId workspace, String message, String answerId);

    /** It is answered. */
    void done(WorkspaceId workspace, String message);
}
