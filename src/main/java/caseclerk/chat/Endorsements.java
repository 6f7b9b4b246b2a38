package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Port: who checked which answer; throws {@link caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written. */
public interface Endorsements {
    /**
     * Puts a name to an answer, in place of the one it had.
     *
     * @param key what was asked, so that the same question finds it
     */
    void endorse(WorkspaceId workspace, String key, String person, Endorsement endorsement);

    /** Who checked the answer; empty when nobody did. */
    Optional<Endorsement> of(WorkspaceId workspace, String answerId);

    /** The checked answers to the question of that key, the newest first. */
    List<Endorsement> askedAs(WorkspaceId workspace, String key);
}
