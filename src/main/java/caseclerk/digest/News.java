package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Port: what changed in the casebook; throws {@link caseclerk.ingestion.CasebookUnavailable} when it cannot be read. */
public interface News {
    /**
     * What is new in the cases followed, as it stands now: a source that was removed meanwhile is left out, a case that
     * was renamed has its new name.
     *
     * @param audience who will read it
     */
    List<CaseNews> in(WorkspaceId workspace, Window window, Following following, Audience audience);

    /** Number of the last change at or before {@code until}; 0 when there is none. */
    long lastChange(WorkspaceId workspace, Instant until);
}
