package caseclerk.ingestion;

import caseclerk.cases.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What became of one input. */
public sealed interface FileOutcome {
    /** What was to be filed, as the person named it: a path, an address, or a path with a line number. */
    String input();

    /** The version that is stored; null when none is. */
    default @Nullable SourceVersion version() {
        return null;
    }

    /** What else a person should know of it. */
    default Receipt receipt() {
        return Receipt.NOTHING;
    }

    /** A new source. */
    record Filed(String input, SourceVersion version, boolean caseIsNew, int passages, Receipt receipt)
            implements FileOutcome {}

    /** A new version of a known source. */
    record Updated(String input, SourceVersion version, boolean caseIsNew, int passages, Receipt receipt)
            implements FileOutcome {}

    /** The same reporting as an older source at another address; kept as its copy. */
    record Duplicate(
            String input, SourceVersion version, boolean caseIsNew, int passages, long duplicateOf, Receipt receipt)
            implements FileOutcome {}

    /** This very version is filed already. */
    record Unchanged(String input, SourceVersion version, int passages) implements FileOutcome {}

    /** Read, but there is nothing in it to file. */
    record Rejected(String input, String code, String message) implements FileOutcome {}

    /** Could not be read. */
    record Failed(String input, String code, String message) implements FileOutcome {}
}
