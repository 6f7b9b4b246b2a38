package caseclerk.ingestion;

import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Casebook.Stored;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the case of each text that comes without one, in the order they come, knowing nothing of those that follow.
 * Rules are left where a person puts them; an undated text may join a case and opens none, since a case is about what
 * happened.
 */
final class Placing {
    private final WorkspaceId workspace;
    private final Casebook casebook;
    private final String embedder;
    private final Clock clock;
    private @Nullable CaseFinder finder;

    /**
     * @param embedder fingerprint of the model whose vectors can be compared
     * @param clock says when versions are captured
     */
    Placing(WorkspaceId workspace, Casebook casebook, String embedder, Clock clock) {
        this.workspace = workspace;
        this.casebook = casebook;
        this.embedder = embedder;
        this.clock = clock;
    }

    /** A version with how its case was found. */
    record Placed(NewVersion version, Proposal proposal) {}

    /** Makes a version of {@code cut}, under the case it was given or the one proposed. */
    Placed place(ReadCapture.Cut cut, List<PassageVectors> vectors) {
        ReadCapture read = cut.read();
        Place given = new Place(cut.caseSlug(), null, false);
        boolean open = cut.seeksCase()
                && read.filing().kind() == SourceKind.ARTICLE
                && !RuleText.isPlainly(read.title(), read.split().text());
        if (!open) return learned(cut.withVectors(vectors, embedder, clock.instant(), given), Proposal.NONE);
        CaseProfile profile = CaseProfile.of(read.title(), read.split().text(), read.publishedAt(), vectors);
        Proposal proposal = finder().propose(profile);
        return learned(cut.withVectors(vectors, embedder, clock.instant(), chosen(read, proposal)), proposal);
    }

    /**
     * The case of a version.
     *
     * @param caseSlug null for none
     * @param caseName its name where it is to be made; null to make one of the slug
     * @param isProposed whether nobody but the program chose it
     */
    record Place(@Nullable String caseSlug, @Nullable String caseName, boolean isProposed) {}

    private Place chosen(ReadCapture read, Proposal proposal) {
        if (proposal.caseSlug() != null) return new Place(proposal.caseSlug(), null, true);
        if (read.publishedAt() == null) return new Place(null, null, true);
        CaseName name = CaseName.of(read.title(), finder()::knows);
        return new Place(name.slug(), name.name(), true);
    }

    private Placed learned(NewVersion version, Proposal proposal) {
        if (finder != null && version.caseSlug() != null && version.kind() == SourceKind.ARTICLE)
            finder.learn(version.url(), version.caseSlug(), CaseProfile.of(version));
        return new Placed(version, proposal);
    }

    /** What became of them: where the casebook chose otherwise, what was learnt is learnt anew. */
    void saved(List<Placed> placed, List<Stored> stored) {
        for (int i = 0; i < placed.size(); i++) {
            String wanted = placed.get(i).version().caseSlug();
            if (wanted != null && !wanted.equals(stored.get(i).version().caseSlug())) begin();
        }
    }

    /** A person moved the source at this address to this case. */
    void moved(String url, String caseSlug) {
        if (finder != null) finder.move(url, caseSlug);
    }

    /** Learns what is filed already; for many texts, before the first. */
    CaseFinder begin() {
        CaseFinder fresh = new CaseFinder();
        casebook.members(workspace, embedder)
                .forEach(member -> fresh.learn(member.url(), member.caseSlug(), member.profile()));
        finder = fresh;
        return fresh;
    }

    private CaseFinder finder() {
        return finder == null ? begin() : finder;
    }
}
