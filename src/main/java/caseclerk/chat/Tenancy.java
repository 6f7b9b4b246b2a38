package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: which workspaces come and go; throws {@link caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written. */
public interface Tenancy {
    /** The server was left: its casebook goes at {@code deleteAt}, unless {@link #back} comes first. */
    void left(WorkspaceId workspace, Instant deleteAt);

    /** The server is there: nothing of it is to go. */
    void back(WorkspaceId workspace);

    /** The workspaces of which anything is kept. */
    Set<WorkspaceId> known();

    /** The workspaces whose time has come. */
    List<WorkspaceId> due(Instant now);

    /** Deletes everything of a workspace, with every trace of its text. */
    void delete(WorkspaceId workspace);

    /** The channels that sources of the workspace were filed from and cases opened in. */
    Set<String> origins(WorkspaceId workspace);

    /** The public threads that were noted, each with the channel that it hangs on. */
    Map<String, String> threads(WorkspaceId workspace);

    /** A public thread hangs on that channel. */
    void thread(WorkspaceId workspace, String thread, String channel);

    /** The thread is gone. */
    void threadGone(WorkspaceId workspace, String thread);

    /** The workspaces where the person has asked something that is kept. */
    Set<WorkspaceId> usedBy(String person);

    /** The workspaces whose digest goes to that channel, also while it is paused; several for somebody's direct messages. */
    Set<WorkspaceId> digestsTo(String channel);

    /** The workspace that the person asks about in direct messages; empty when they never said. */
    Optional<WorkspaceId> home(String person);

    /** From now on, direct messages of the person are about that workspace. */
    void home(String person, WorkspaceId workspace);
}
