package caseclerk.questions;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Claim;
import java.util.List;

/** Port: what is noted of a case that rules are applied in. */
public interface CaseFacts {
    /** Nothing is known of any case. */
    CaseFacts NONE = new Unknown();

    /** What happened, by date; only what {@code audience} may see, and not what is only expected. */
    List<CaseEvent> events(WorkspaceId workspace, String caseSlug, Audience audience);

    /** What one source tells that happened, by date, and not what is only expected. */
    List<CaseEvent> events(WorkspaceId workspace, SourceVersion version);

    /** For each rule that is invoked its name and the sentences that do; only what {@code audience} may see. */
    List<String> invokedRules(WorkspaceId workspace, String caseSlug, Audience audience);

    /** What is noted of {@code part} of the case, cited; only what {@code audience} may see. */
    List<Claim> told(WorkspaceId workspace, String caseSlug, Audience audience, CasePart part);

    /** The stored cases that {@code audience} may know of. */
    List<PolicyCase> cases(WorkspaceId workspace, Audience audience);

    /** How the case stands by the newest of its sources that says so; open where none does. */
    CaseStatus status(WorkspaceId workspace, String caseSlug, Audience audience);

    /** Knows of nothing, as it stands. */
    class Unknown implements CaseFacts {
        @Override
        public List<CaseEvent> events(WorkspaceId workspace, String caseSlug, Audience audience) {
            return List.of();
        }

        @Override
        public List<CaseEvent> events(WorkspaceId workspace, SourceVersion version) {
            return List.of();
        }

        @Override
        public List<String> invokedRules(WorkspaceId workspace, String caseSlug, Audience audience) {
            return List.of();
        }

        @Override
        public List<Claim> told(WorkspaceId workspace, String caseSlug, Audience audience, CasePart part) {
            return List.of();
        }

        @Override
        public List<PolicyCase> cases(WorkspaceId workspace, Audience audience) {
            return List.of();
        }

        @Override
        public CaseStatus status(WorkspaceId workspace, String caseSlug, Audience audience) {
            return CaseStatus.OPEN;
        }
    }
}
