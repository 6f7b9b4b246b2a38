package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.Noted;
import caseclerk.grounding.Claim;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Proposal;
import caseclerk.ingestion.Receipt;
import caseclerk.notes.CaseGain;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return of(workspace, readers, outcome, null);
    }

    /** What to tell {@code readers} of a source as it stands now; empty where they may not see it. */
    Optional<Reply> present(WorkspaceId workspace, Audience readers, long id, @Nullable Shortfall shortfall) {
        if (bookcase.source(workspace, id, Audience.OWNER).isEmpty())
            return Optional.of(new Noted("Source " + id + " was removed."));
        Set<Long> hidden = bookcase.hidden(workspace, readers);
        return bookcase.source(workspace, id, readers)
                .map(one -> outcome(one, hidden.contains(one.copyOf()) ? 0 : one.copyOf(), shortfall))
                .map(one -> new Filed(
                        List.of(one),
                        List.of(of(
                                workspace,
                                readers,
                                one,
                                bookcase.lastMove(workspace, id).orElse(null)))));
    }

    private static FileOutcome outcome(FiledSource source, long copyOf, @Nullable Shortfall shortfall) {
        SourceVersion newest = source.newest();
        String input = newest.url();
        int passages = source.passages().size();
        Receipt receipt = new Receipt(Proposal.NONE, shortfall);
        if (copyOf > 0) return new FileOutcome.Duplicate(input, newest, false, passages, copyOf, receipt);
        return newest.revision() == 1
                ? new FileOutcome.Filed(input, newest, false, passages, receipt)
                : new FileOutcome.Updated(input, newest, false, passages, receipt);
    }

    private FilingNews of(WorkspaceId workspace, Audience readers, FileOutcome outcome, @Nullable CaseMove move) {
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
        return new FilingNews(
                claims,
                gain.besides(claims),
                FilingNews.edits(bookcase, workspace, readers, outcome),
                FilingNews.choices(outcome),
                move);
    }
}
