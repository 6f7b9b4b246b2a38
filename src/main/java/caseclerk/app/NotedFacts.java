package caseclerk.app;

import caseclerk.answering.CaseEvent;
import caseclerk.answering.CaseFacts;
import caseclerk.cases.Audience;
import caseclerk.cases.EventStanding;
import caseclerk.cases.WorkspaceId;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import java.util.List;

/**
 * What the notes of a case say happened, and which rules they invoke.
 *
 * @param notes the notes
 */
record NotedFacts(CaseNotes notes) implements CaseFacts {
    @Override
    public List<CaseEvent> events(WorkspaceId workspace, String caseSlug, Audience audience) {
        return note(workspace, caseSlug, audience).events().stream()
                .filter(noted -> noted.event().standing() != EventStanding.EXPECTED)
                .map(noted -> new CaseEvent(
                        caseSlug,
                        noted.event().date(),
                        noted.claim(),
                        !noted.otherwise().isEmpty()))
                .toList();
    }

    @Override
    public List<String> invokedRules(WorkspaceId workspace, String caseSlug, Audience audience) {
        return note(workspace, caseSlug, audience).invokedRules();
    }

    private CaseNote note(WorkspaceId workspace, String caseSlug, Audience audience) {
        return MergeNotes.of(notes.ofCase(workspace, caseSlug, audience));
    }
}
