package caseclerk.adapters.storage;

import caseclerk.adapters.storage.ChangedSources.Happening;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.Disputed;
import caseclerk.digest.NewsItem.Happened;
import caseclerk.digest.NewsItem.LeftOpen;
import caseclerk.digest.NewsItem.OpenNoLonger;
import caseclerk.digest.NewsItem.Reported;
import caseclerk.digest.NewsItem.Revised;
import caseclerk.digest.NewsItem.Settled;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.CaseTurn;
import caseclerk.notes.KeptNote;
import caseclerk.notes.KeptNote.KeptLine;
import caseclerk.notes.MergeNotes;
import caseclerk.notes.NoteKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the notes of a case hold that only new sources tell of: events, disputes, open questions.
 *
 * @param changed what changed in the window
 * @param fresh ids of the new sources
 */
record NotedNews(CaseNotes notes, WorkspaceId workspace, Audience audience, ChangedSources changed, Set<Long> fresh) {

    /** {@code told} with what the notes add; a new source is told of by the sentence that sums it up. */
    CaseNews with(CaseNews told) {
        List<NewsItem> items = new ArrayList<>();
        for (NewsItem item : told.items()) items.add(item instanceof Reported reported ? summed(reported) : item);
        if (told.slug() != null
                && items.stream().anyMatch(item -> item instanceof Reported || item instanceof Revised)) {
            List<KeptNote> kept = notes.ofCase(workspace, told.slug(), audience);
            CaseNote now = MergeNotes.of(kept);
            turned(MergeNotes.of(before(kept)), now, items);
            add(now, items);
        }
        return new CaseNews(told.slug(), told.name(), items);
    }

    /** The notes as they were before the window: without its new sources, and with what edited ones said then. */
    private List<KeptNote> before(List<KeptNote> now) {
        List<KeptNote> before = new ArrayList<>();
        for (KeptNote note : now) {
            long source = note.version().sourceId();
            Happening happened = changed.sources().getOrDefault(source, Happening.NOTHING);
            if (fresh.contains(source)) continue;
            if (happened.revised() && happened.firstRevision() > 1)
                before.addAll(notes.ofVersion(workspace, source, happened.firstRevision() - 1));
            else before.add(note);
        }
        return before;
    }

    private void turned(CaseNote before, CaseNote now, List<NewsItem> items) {
        Set<Long> speaking = new HashSet<>(fresh);
        changed.sources().forEach((source, happened) -> {
            if (happened.revised()) speaking.add(source);
        });
        CaseTurn turn = CaseTurn.between(before, now, speaking);
        turn.settled().forEach(claim -> items.add(new Settled("when this was", claim)));
        turn.answered().forEach(one -> items.add(new OpenNoLonger(one.open(), one.by())));
    }

    private Reported summed(Reported reported) {
        Optional<Claim> summary =
                notes
                        .ofVersion(
                                workspace,
                                reported.source().sourceId(),
                                reported.source().revision())
                        .stream()
                        .flatMap(note -> note.lines().stream())
                        .filter(line -> line.line().kind() == NoteKind.SUMMARY)
                        .map(KeptLine::claim)
                        .findFirst();
        return summary.map(lead -> new Reported(reported.source(), lead, reported.alsoBy(), reported.moved()))
                .orElse(reported);
    }

    private void add(CaseNote note, List<NewsItem> items) {
        for (NotedEvent event : note.events()) {
            if (event.otherwise().isEmpty()) add(event, items);
            else dispute(event, items);
        }
        for (CaseNote.Line open : note.openQuestions())
            if (isNew(open.claim()) && isUnsaid(open.claim(), items)) items.add(new LeftOpen(open.claim()));
    }

    private void add(NotedEvent event, List<NewsItem> items) {
        if (isNew(event.claim()) && isUnsaid(event.claim(), items))
            items.add(new Happened(event.event().date(), event.claim()));
    }

    /** A dispute is new when one of its sides is. */
    private void dispute(NotedEvent event, List<NewsItem> items) {
        List<Claim> sides = new ArrayList<>(List.of(event.claim()));
        event.otherwise().forEach(other -> sides.add(other.claim()));
        boolean isTold = items.stream()
                .anyMatch(item -> item instanceof Disputed told && told.sides().contains(event.claim()));
        if (!isTold && sides.stream().anyMatch(this::isNew)) items.add(new Disputed("when this was", sides));
    }

    private boolean isNew(Claim claim) {
        return claim.citations().stream()
                .allMatch(citation -> fresh.contains(citation.version().sourceId()));
    }

    /** The same words are not shown twice. */
    private static boolean isUnsaid(Claim claim, List<NewsItem> items) {
        Citation own = claim.citations().get(0);
        return items.stream()
                .flatMap(item -> item.claims().stream())
                .flatMap(said -> said.citations().stream())
                .noneMatch(said -> said.version().sourceId() == own.version().sourceId()
                        && said.span().overlaps(own.span()));
    }
}
