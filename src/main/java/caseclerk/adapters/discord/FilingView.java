package caseclerk.adapters.discord;

import caseclerk.cases.SourceVersion;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.FileOutcome.Unchanged;
import caseclerk.ingestion.FileOutcome.Updated;

/** Receipts of what was filed. */
final class FilingView {
    private FilingView() {}

    /** What became of one input, on one line. */
    static String receipt(FileOutcome outcome) {
        if (outcome instanceof Filed o) return "🗂️ Filed " + filed(o.version(), o.caseIsNew());
        if (outcome instanceof Updated o) return "🗂️ Filed a new revision of " + filed(o.version(), o.caseIsNew());
        if (outcome instanceof Duplicate o)
            return "🗂️ Filed " + filed(o.version(), o.caseIsNew()) + ", a copy of source #" + o.duplicateOf();
        if (outcome instanceof Unchanged o) return "Filed already: " + filed(o.version(), false);
        if (outcome instanceof Rejected o) return "Not filed: " + Escaped.of(o.message());
        return "Not filed: " + Escaped.of(((Failed) outcome).message());
    }

    private static String filed(SourceVersion version, boolean caseIsNew) {
        String place =
                version.caseSlug() == null ? "" : " · case `" + version.caseSlug() + "`" + (caseIsNew ? " (new)" : "");
        return "`#" + version.sourceId() + "` " + AnswerView.source(version, "") + place;
    }
}
