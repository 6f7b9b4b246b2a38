package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.Disputed;
import caseclerk.digest.NewsItem.Happened;
import caseclerk.digest.NewsItem.LeftOpen;
import caseclerk.digest.NewsItem.Reported;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.KeptNote.KeptLine;
import caseclerk.notes.MergeNotes;
import caseclerk.notes.NoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the notes of a case hold that only new sources tell of: events, disputes, open questions.
 *
 * @param fresh ids of the new sources
 */
record NotedNews(CaseNotes notes, WorkspaceId workspace, Audience audience, Set<Long> fresh) {

    /** {@code told} with what the notes add; a new source is told of by the sentence that sums it up. */
    CaseNews with(CaseNews told) {
        List<NewsItem> items = new ArrayList<>();
        for (NewsItem item : told.items()) items.add(item instanceof Reported reported ? summed(reported) : item);
        if (told.slug() != null && items.stream().anyMatch(Reported.class::isInstance))
            add(MergeNotes.of(notes.ofCase(workspace, told.slug(), audience)), items);
        return new CaseNews(told.slug(), told.name(), items);
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
        if (sides.stream().anyMatch(this::isNew)) items.add(new Disputed("when this was", sides));
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
