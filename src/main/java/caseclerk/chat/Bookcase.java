package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Port: the casebook as people leaf through it and tidy it; throws {@link
 * caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written.
 */
public interface Bookcase {
    /** All cases of the workspace, by slug. */
    List<PolicyCase> cases(WorkspaceId workspace);

    /** The case of that slug; empty when there is none. */
    Optional<PolicyCase> policyCase(WorkspaceId workspace, String slug);

    /**
     * The newest version of each source, in the order of their ids.
     *
     * @param caseSlug only sources of this case; null for all
     */
    List<SourceVersion> sources(WorkspaceId workspace, @Nullable String caseSlug);

    /** The source of that id; empty when there is none in this workspace. */
    Optional<FiledSource> source(WorkspaceId workspace, long id);

    /**
     * Removes a source with every trace of its text.
     *
     * @return false when there was none in this workspace
     */
    boolean remove(WorkspaceId workspace, long id);

    /** The sources that this audience may not see: all that some channel it cannot see brought, and nobody openly. */
    Set<Long> hidden(WorkspaceId workspace, Audience audience);

    /** The case of that name; empty also where all that is filed in it is hidden from {@code readers}. */
    default Optional<PolicyCase> policyCase(WorkspaceId workspace, String slug, Audience readers) {
        Set<Long> hidden = hidden(workspace, readers);
        return policyCase(workspace, slug)
                .filter(one -> hidden.isEmpty()
                        || one.sources() == 0
                        || sources(workspace, slug).stream().anyMatch(source -> !hidden.contains(source.sourceId())));
    }

    /** The source of that number; empty also where it is hidden from {@code readers}. */
    default Optional<FiledSource> source(WorkspaceId workspace, long id, Audience readers) {
        return hidden(workspace, readers).contains(id) ? Optional.empty() : source(workspace, id);
    }

    /**
     * Opens a case.
     *
     * @return false when there is one of that slug
     */
    boolean open(WorkspaceId workspace, String slug, String name);

    /** Calls a case otherwise; its slug stays. */
    void rename(WorkspaceId workspace, String slug, String name);

    /**
     * Puts sources under a case, as one step.
     *
     * @param slug of a case that exists; null for none
     * @return how many of them were elsewhere
     */
    int move(WorkspaceId workspace, List<Long> sources, @Nullable String slug);

    /**
     * Takes back the last step that put sources under another case.
     *
     * @return how many sources are back where they were; 0 when there is no step to take back
     */
    int undo(WorkspaceId workspace);

    /** Gives a case tags besides those it carries; see {@link PolicyCase#isTag}. */
    void tag(WorkspaceId workspace, String slug, List<String> tags);

    /** Takes tags from a case; one that it does not carry is left. */
    void untag(WorkspaceId workspace, String slug, List<String> tags);

    /** Opens or closes a case. */
    void status(WorkspaceId workspace, String slug, CaseStatus status);
}
