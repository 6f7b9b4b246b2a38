package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Edits;
import caseclerk.ingestion.FileOutcome;
import caseclerk.notes.CaseGain;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import java.util.List;

/** Tells of a filing what the source says, what that adds to its case, and what changed since its last revision. */
final class TellFiling {
    private static final int CLAIMS = 3;
    private final CaseNotes notes;
    private final Bookcase bookcase;

    TellFiling(CaseNotes notes, Bookcase bookcase) {
        this.notes = notes;
        this.bookcase = bookcase;
    }

    /** What to tell {@code readers}, who may see the source. */
    FilingNews of(WorkspaceId workspace, Audience readers, FileOutcome outcome) {
        SourceVersion version = outcome.version();
        if (version == null) return FilingNews.NONE;
        List<Claim> claims =
                MergeNotes.of(notes.ofVersion(workspace, version.sourceId(), version.revision())).summary().stream()
                        .limit(CLAIMS)
                        .map(line -> line.claim())
                        .toList();
        boolean isNew = !(outcome instanceof FileOutcome.Unchanged);
        CaseGain gain = isNew && version.caseSlug() != null
                ? CaseGain.of(notes.ofCase(workspace, version.caseSlug(), readers), version.sourceId())
                : CaseGain.NONE;
        Edits edits = outcome instanceof FileOutcome.Updated ? edits(workspace, readers, version) : Edits.NONE;
        return new FilingNews(claims, gain.besides(claims), edits, FilingNews.choices(outcome));
    }

    private Edits edits(WorkspaceId workspace, Audience readers, SourceVersion version) {
        List<String> texts = bookcase.source(workspace, version.sourceId(), readers)
                .map(FiledSource::texts)
                .orElse(List.of());
        int last = texts.size() - 1;
        return last < 1 ? Edits.NONE : Edits.between(texts.get(last - 1), texts.get(last));
    }
}
