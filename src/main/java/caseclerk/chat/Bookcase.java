package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Port: the casebook as people leaf through it and tidy it; throws {@link
 * caseclerk.ingestion.CasebookUnavailable} when it cannot be read or written.
 */
public interface Bookcase {
    /** What a case cannot be taken away for: sources are under it, or a digest names it. */
    enum Needed {
        SOURCES,
        FOLLOWED
    }

    /** The cases that {@code readers} may know of, by slug, each with the sources that they see. */
    List<PolicyCase> cases(WorkspaceId workspace, Audience readers);

    /** The case of that slug; empty also where {@code readers} may not know of it. */
    Optional<PolicyCase> policyCase(WorkspaceId workspace, String slug, Audience readers);

    /**
     * The case that somebody means by {@code typed}: of that slug, of that name, or of the slug that its letters are spelt
     * by ("Café Ban", "штраф-банка"), whichever of these there is first; empty also where several have that name, or
     * {@code readers} may not know of it.
     */
    default Optional<PolicyCase> meant(WorkspaceId workspace, String typed, Audience readers) {
        Optional<PolicyCase> exact =
                PolicyCase.isSlug(typed) ? policyCase(workspace, typed, readers) : Optional.empty();
        if (exact.isPresent()) return exact;
        List<PolicyCase> named = named(workspace, typed, readers);
        if (named.isEmpty()) return policyCase(workspace, PolicyCase.slugOf(typed), readers);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The cases of that very name, in whatever case of letters, that {@code readers} may know of. */
    default List<PolicyCase> named(WorkspaceId workspace, String typed, Audience readers) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return cases(workspace, readers).stream()
                .filter(one ->
                        Normalizer.normalize(one.name(), Normalizer.Form.NFC).equalsIgnoreCase(name))
                .toList();
    }

    /**
     * The newest version of each source that {@code readers} see, in the order of their ids.
     *
     * @param caseSlug only sources of this case; null for all
     */
    List<SourceVersion> sources(WorkspaceId workspace, @Nullable String caseSlug, Audience readers);

    /** The source of that id; empty also where it is hidden from {@code readers}. */
    Optional<FiledSource> source(WorkspaceId workspace, long id, Audience readers);

    /** The channels that a source was filed from; none when openly. */
    Set<String> channels(WorkspaceId workspace, long source);

    /**
     * Removes a source with every trace of its text.
     *
     * @return false when there was none in this workspace
     */
    boolean remove(WorkspaceId workspace, long id);

    /** The sources that this audience may not see: all that some channel it cannot see brought, and nobody openly. */
    Set<Long> hidden(WorkspaceId workspace, Audience audience);

    /**
     * Opens a case. As long as it has no source, only people who can see {@code channel} may know of it; afterwards those
     * who see one of its sources.
     *
     * @param channel where it is opened; null when openly
     * @return false when there is one of that slug
     */
    boolean open(WorkspaceId workspace, String slug, String name, @Nullable String channel);

    /**
     * Takes away a case without sources, with its tags and those who follow it; moves into it and out of it, and those of the same
     * sources before them, cannot be taken back then.
     *
     * @return what the case is needed for, so that it stays; empty when it is gone
     */
    Optional<Needed> drop(WorkspaceId workspace, String slug);

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
     * Opens a case and puts sources under it, as one step; when that is taken back, the case goes too unless somebody
     * made more of it.
     *
     * @param channel where it is opened; null when openly
     * @return how many of them were elsewhere; -1 when there is a case of that slug, and nothing is done
     */
    int split(WorkspaceId workspace, List<Long> sources, String slug, String name, @Nullable String channel);

    /**
     * Takes back what was done last: the step that put sources under another case and moved none that is hidden from
     * {@code readers}, or that {@code filer} filed a source under a case, when no source came from them since.
     *
     * @param filer null for the owner, for whom all sources count
     * @return what was taken back, see {@link CaseMove#isFiling}; nothing when there is nothing to take back
     */
    List<CaseMove> undo(WorkspaceId workspace, Audience readers, @Nullable String filer);

    /** The move that brought the source where it is; empty when none did. */
    Optional<CaseMove> lastMove(WorkspaceId workspace, long source);

    /**
     * Takes back that move.
     *
     * @return the move; empty when it is not what brought the source where it is
     */
    Optional<CaseMove> takeBack(WorkspaceId workspace, long source, long move);

    /** Gives a case tags besides those it carries; see {@link PolicyCase#isTag}. */
    void tag(WorkspaceId workspace, String slug, List<String> tags);

    /** Takes tags from a case; one that it does not carry is left. */
    void untag(WorkspaceId workspace, String slug, List<String> tags);

    /** Opens or closes a case. */
    void status(WorkspaceId workspace, String slug, CaseStatus status);
}
