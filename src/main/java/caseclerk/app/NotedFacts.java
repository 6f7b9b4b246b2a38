package caseclerk.app;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.EventStanding;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Bookcase;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.MergeNotes;
import caseclerk.questions.CaseEvent;
import caseclerk.questions.CaseFacts;
import caseclerk.questions.CasePart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the notes of a case say happened, and which rules they invoke.
 *
 * @param notes the notes
 * @param bookcase the cases themselves
 */
record NotedFacts(CaseNotes notes, Bookcase bookcase) implements CaseFacts {
    private static final int LAST_EVENTS = 2;

    @Override
    public List<CaseEvent> events(WorkspaceId workspace, String caseSlug, Audience audience) {
        return happened(note(workspace, caseSlug, audience), caseSlug);
    }

    @Override
    public List<CaseEvent> events(WorkspaceId workspace, SourceVersion version) {
        String slug = version.caseSlug();
        return happened(
                MergeNotes.of(notes.ofVersion(workspace, version.sourceId(), version.revision())),
                slug == null ? "" : slug);
    }

    private static List<CaseEvent> happened(CaseNote note, String caseSlug) {
        return note.events().stream()
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

    @Override
    public List<Claim> told(WorkspaceId workspace, String caseSlug, Audience audience, CasePart part) {
        CaseNote note = note(workspace, caseSlug, audience);
        return switch (part) {
            case SUMMARY -> note.summary().stream().map(CaseNote.Line::claim).toList();
            case PARTIES -> note.parties().stream().map(NotedFacts::named).toList();
            case OPEN -> note.openQuestions().stream().map(CaseNote.Line::claim).toList();
            case NEXT -> expected(note);
            case STATUS ->
                Stream.concat(
                                Stream.ofNullable(note.status().claim()),
                                lastOf(events(workspace, caseSlug, audience)).map(CaseEvent::claim))
                        .distinct()
                        .toList();
        };
    }

    @Override
    public List<PolicyCase> cases(WorkspaceId workspace, Audience audience) {
        return bookcase.cases(workspace, audience);
    }

    @Override
    public CaseStatus status(WorkspaceId workspace, String caseSlug, Audience audience) {
        return note(workspace, caseSlug, audience).status().status();
    }

    private static List<Claim> expected(CaseNote note) {
        LocalDate newest = note.claims()
                .flatMap(claim ->
                        Stream.ofNullable(claim.citations().get(0).version().day()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return note.events().stream()
                .filter(noted -> noted.event().standing() == EventStanding.EXPECTED
                        && noted.event().date().last().isAfter(newest))
                .map(CaseNote.NotedEvent::claim)
                .distinct()
                .toList();
    }

    private static Claim named(CaseNote.NotedParty party) {
        return new Claim(
                party.party().name() + ": " + party.claim().text(),
                party.claim().citations());
    }

    private static Stream<CaseEvent> lastOf(List<CaseEvent> events) {
        return events.stream().skip(Math.max(0, events.size() - LAST_EVENTS));
    }

    private CaseNote note(WorkspaceId workspace, String caseSlug, Audience audience) {
        return MergeNotes.of(notes.ofCase(workspace, caseSlug, audience));
    }
}
