package caseclerk.notes;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.util.List;

/** Port: the notes of what is filed; throws its adapter's unchecked exception when they cannot be read. */
public interface CaseNotes {
    /**
     * The notes of the newest version of every source of a case that the audience may see, copies beside their original
     * left out; empty when there is no such case or nothing is filed in it.
     */
    List<KeptNote> ofCase(WorkspaceId workspace, String caseSlug, Audience audience);

    /** The note of one version, alone in a list; an empty list when there is no such version. */
    List<KeptNote> ofVersion(WorkspaceId workspace, long sourceId, int revision);
}
