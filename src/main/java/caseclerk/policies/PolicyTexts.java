package caseclerk.policies;

import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Port: the versions of policy texts that are filed; throws the casebook's exception when it cannot be read. */
public interface PolicyTexts {
    /** A casebook without policy texts. */
    PolicyTexts NONE = new PolicyTexts() {
        @Override
        public List<PolicyVersion> versions(WorkspaceId workspace, Audience audience) {
            return List.of();
        }

        @Override
        public Optional<PolicyText> text(WorkspaceId workspace, long version) {
            return Optional.empty();
        }

        @Override
        public List<Passage> passages(WorkspaceId workspace, long version, TextSpan span) {
            return List.of();
        }
    };

    /** All versions of all policies that {@code audience} may see: by service and title, then by day in force, then by revision. */
    List<PolicyVersion> versions(WorkspaceId workspace, Audience audience);

    /** The words of a version; empty when there is none of that id in this workspace. */
    Optional<PolicyText> text(WorkspaceId workspace, long version);

    /** The passages of a version that reach into {@code span}, in order. */
    List<Passage> passages(WorkspaceId workspace, long version, TextSpan span);
}
