package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: what a server chose; throws {@link caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written. */
public interface HouseRules {
    /** The role that stands for everybody. */
    String EVERYBODY = "everybody";

    /** The roles that have each right; a right that nothing was chosen for is missing. */
    Map<Right, Set<String>> rights(WorkspaceId workspace);

    /** Gives a right to a role, or to {@link #EVERYBODY}; from then on the right's preset counts no more. */
    void allow(WorkspaceId workspace, Right right, String role);

    /** Takes a right back to its preset. */
    void reset(WorkspaceId workspace, Right right);

    /** The channels that something was chosen for. */
    List<ChannelRule> channels(WorkspaceId workspace);

    /** What was chosen for that channel; empty when nothing was. */
    Optional<ChannelRule> channel(WorkspaceId workspace, String channel);

    /** Chooses. */
    void set(WorkspaceId workspace, ChannelRule rule);

    /** The messages of a channel were read up to this one; ids only grow. */
    void readUpTo(WorkspaceId workspace, String channel, String message);

    /** Whether any channel of any workspace is watched. */
    boolean anyWatched();
}
