package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.FileOutcome;

/** Port: files what a person writes down about a case as a source of its own, signed and dated. */
@FunctionalInterface
public interface Remarks {
    /**
     * Files {@code text} under a case that exists.
     *
     * @param channel where it was written; others than at the terminal are shown it only where they see that channel
     * @param writer who wrote it
     */
    FileOutcome write(WorkspaceId workspace, String caseSlug, String channel, Speaker writer, String text);
}
