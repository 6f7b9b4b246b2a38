package caseclerk.ingestion;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: where versions are kept; throws {@link CasebookUnavailable} when it cannot be read or written. */
public interface Casebook {
    /**
     * What is already filed at {@code url}; empty when nothing is that everybody may see who reads where {@code from} is
     * (openly, when null).
     */
    Optional<Shelf> at(WorkspaceId workspace, String url, @Nullable Origin from);

    /**
     * Stores versions, each under its address and case (both made where new), in one transaction: all or none, and
     * durable when this returns. A source or a case that may not be told of where a version comes from is left alone: the
     * version begins a source of its own, and a case that the program opens for it has another slug.
     *
     * @return what became of each, in order
     */
    List<Stored> save(WorkspaceId workspace, List<NewVersion> versions);

    /** Files the source under a case, made where new. */
    void assign(WorkspaceId workspace, long sourceId, String caseSlug);

    /**
     * What is filed under cases, in the order it came: the newest version of each article that has vectors of the
     * model {@code embedder}.
     */
    List<Member> members(WorkspaceId workspace, String embedder);

    /** The case {@code slug} as {@code readers} may know it; one that is not there has its slug for a name. */
    CaseSketch sketch(WorkspaceId workspace, String slug, Audience readers);

    /**
     * A source under its case.
     *
     * @param origins the channels it was filed from; none when it was filed openly
     */
    record Member(String url, String caseSlug, Set<String> origins, CaseProfile profile) {
        public Member {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * The source was brought once more, from {@code origin}, or openly when null, where it was known; whoever may see one
     * of its origins may see it, and what was once filed openly stays open.
     */
    void seen(WorkspaceId workspace, long sourceId, @Nullable Origin origin);

    /**
     * A source as it stands.
     *
     * @param newest its newest revision
     * @param contentHashes of all its revisions
     * @param passages how many passages its newest revision has
     */
    record Shelf(SourceVersion newest, List<String> contentHashes, int passages) {}

    /**
     * What became of a version.
     *
     * @param version as stored
     * @param isNew false when the same content was stored before (by another process, say) and nothing was written
     * @param caseIsNew whether its case was made for it
     * @param copyOf the older source with the same reporting at another address; 0 when there is none that may be told
     *     of where this one comes from
     */
    record Stored(SourceVersion version, boolean isNew, boolean caseIsNew, long copyOf) {}
}
