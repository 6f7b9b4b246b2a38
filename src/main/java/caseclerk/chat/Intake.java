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
     * @param brought what is to be filed
     * @param caseSlug the case to file it under; null to find one
     */
    FileOutcome file(WorkspaceId workspace, @Nullable Origin origin, Brought brought, @Nullable String caseSlug);

    /**
     * What somebody brings.
     *
     * @param input a path, an address, or the name of a file that is handed over
     * @param bytes of the file that is handed over; null when there is none
     */
    record Brought(String input, byte @Nullable [] bytes) {}
}
