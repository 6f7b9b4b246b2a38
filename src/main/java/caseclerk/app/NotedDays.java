package caseclerk.app;

import caseclerk.answering.EventDays;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import java.time.LocalDate;
import java.util.List;

/**
 * The days of the events that are noted of a case.
 *
 * @param notes the notes
 */
record NotedDays(CaseNotes notes) implements EventDays {
    @Override
    public List<LocalDate> of(WorkspaceId workspace, String caseSlug, Audience audience) {
        return MergeNotes.of(notes.ofCase(workspace, caseSlug, audience)).eventDays();
    }
}
