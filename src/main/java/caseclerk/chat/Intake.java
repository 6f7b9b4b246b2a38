package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Origin;
import org.jspecify.annotations.Nullable;

/** Files what somebody posts; returns when it is filed, or when it is known that it is not yet. */
@FunctionalInterface
public interface Intake {
    /**
     * @param origin where it was posted and by whom; null when openly
     * @param input a path or an address
     * @param caseSlug the case to file it under; null to find one
     */
    FileOutcome file(WorkspaceId workspace, @Nullable Origin origin, String input, @Nullable String caseSlug);
}
