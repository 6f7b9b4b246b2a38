package caseclerk.ingestion;

import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: which policies are fetched again now and then; throws {@link CasebookUnavailable} when it cannot be kept. */
public interface PolicyWatches {
    /**
     * A policy that is fetched again now and then.
     *
     * @param sourceId the policy
     * @param url where its text stands
     * @param everyHours how long to wait between two looks, 1 or more
     * @param nextAt when to look next
     * @param checkedAt when it was last looked at; null when never
     * @param found what was found then, in a few words; null when never
     * @param etag to ask with; null when there is none
     * @param lastModified to ask with; null when there is none
     */
    record Watch(
            WorkspaceId workspace,
            long sourceId,
            String url,
            int everyHours,
            Instant nextAt,
            @Nullable Instant checkedAt,
            @Nullable String found,
            @Nullable String etag,
            @Nullable String lastModified) {
        public Watch {
            if (everyHours < 1) throw new IllegalArgumentException("a watch looks every hour at most");
        }
    }

    /** Keeps a watch, in place of an older one of the same policy. */
    void keep(Watch watch);

    /**
     * Ends a watch.
     *
     * @return false when there was none
     */
    boolean drop(WorkspaceId workspace, long sourceId);

    /** The watches of a workspace, by policy. */
    List<Watch> all(WorkspaceId workspace);

    /** The workspaces that watch a policy. */
    List<WorkspaceId> workspaces();

    /** A channel that the policy was filed from and by whom, so that what is fetched is not shown to more people; empty when openly. */
    Optional<Origin> origin(WorkspaceId workspace, long sourceId);
}
