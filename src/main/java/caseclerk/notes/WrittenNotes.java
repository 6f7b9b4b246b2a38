package caseclerk.notes;

import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import java.util.List;

/** Port: lines that were written for the notes of versions; throws its adapter's unchecked exception when it cannot. */
public interface WrittenNotes {
    /** The passages of a version, in order; none when there is no such version. */
    List<Passage> passages(WorkspaceId workspace, long sourceId, int revision);

    /** Keeps {@code lines} for the note of a version, in the place of those kept before. */
    void keep(WorkspaceId workspace, long sourceId, int revision, List<WrittenLine> lines);
}
