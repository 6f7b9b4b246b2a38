package caseclerk.notes;

import java.util.List;

/**
 * What was noted of one version.
 *
 * @param lines in the order of the text within each kind; the summary's in the order of their weight
 */
public record VersionNote(List<NoteLine> lines) {
    public VersionNote {
        lines = List.copyOf(lines);
    }

    /** The lines of one kind, in order. */
    public List<NoteLine> of(NoteKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
