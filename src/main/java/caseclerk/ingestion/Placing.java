package caseclerk.ingestion;

import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Casebook.Member;
import caseclerk.ingestion.Casebook.Stored;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the case of each text that comes without one, in the order they come, knowing nothing of those that follow,
 * and only of those that everybody may see who reads where it comes from: what is filed openly is never put beside what
 * only some may know. Rules are left where a person puts them; an undated text may join a case and opens none, since a case is about what
 * happened.
 */
final class Placing {
    /** Leaves room in a slug for a day and a number behind it. */
    private static final int LONGEST_PUBLISHER = 36;

    private final WorkspaceId workspace;
    private final Casebook casebook;
    private final String embedder;
    private final Clock clock;
    private final MatchCase matching;
    private final Map<Audience, CaseFinder> finders = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();

    /**
     * @param embedder fingerprint of the model whose vectors can be compared
     * @param clock says when versions are captured
     * @param matching settles what is in doubt
     */
    Placing(WorkspaceId workspace, Casebook casebook, String embedder, Clock clock, MatchCase matching) {
        this.workspace = workspace;
        this.casebook = casebook;
        this.embedder = embedder;
        this.clock = clock;
        this.matching = matching;
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
        CaseProfile profile = CaseProfile.of(
                read.title(),
                read.split().text(),
                read.publishedAt(),
                vectors.stream().map(PassageVectors::passage).toList());
        Audience readers = Origin.readers(read.filing().origin());
        Proposal proposal = matching.settled(workspace, read, finder(readers).propose(profile), casebook, readers);
        return learned(cut.withVectors(vectors, embedder, clock.instant(), chosen(read, proposal)), proposal);
    }

    private static Set<String> channels(@Nullable Origin origin) {
        return origin == null ? Set.of() : Set.of(origin.channel());
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
        CaseName name = CaseName.of(read.title(), publisher(read) + " " + read.publishedAt(), slugs::contains);
        return new Place(name.slug(), name.name(), true);
    }

    /** Its publisher in letters that can be typed as a to z: the beginning of what it is called, or of its site. */
    private static String publisher(ReadCapture read) {
        String called = PolicyCase.slugOf(Objects.requireNonNullElse(read.publisher(), ""));
        String slug = called.matches(".*[a-z].*") ? called : PolicyCase.slugOf(CanonicalAddress.site(read.address()));
        if (slug.length() <= LONGEST_PUBLISHER) return slug;
        int end = slug.lastIndexOf('-', LONGEST_PUBLISHER);
        return slug.substring(0, end > 0 ? end : LONGEST_PUBLISHER);
    }

    private Placed learned(NewVersion version, Proposal proposal) {
        String slug = version.caseSlug();
        if (slug != null && version.kind() == SourceKind.ARTICLE) {
            slugs.add(slug);
            CaseProfile profile = CaseProfile.of(version);
            Set<String> origins = channels(version.origin());
            finders.forEach((readers, finder) -> {
                if (readers.sees(origins)) finder.learn(version.url(), slug, profile);
            });
        }
        return new Placed(version, proposal);
    }

    /** What became of them: where the casebook chose otherwise, what was learnt is learnt anew. */
    void saved(List<Placed> placed, List<Stored> stored) {
        for (int i = 0; i < placed.size(); i++) {
            String wanted = placed.get(i).version().caseSlug();
            if (wanted != null && !wanted.equals(stored.get(i).version().caseSlug())) finders.clear();
        }
    }

    /** A person moved the source at this address to this case. */
    void moved(String url, String caseSlug) {
        finders.values().forEach(finder -> finder.move(url, caseSlug));
    }

    /** Learns what was filed openly already; for many texts, before the first. */
    void begin() {
        finder(Audience.ANYONE);
    }

    private CaseFinder finder(Audience readers) {
        return finders.computeIfAbsent(readers, this::learnt);
    }

    private CaseFinder learnt(Audience readers) {
        CaseFinder finder = new CaseFinder();
        for (Member member : casebook.members(workspace, embedder)) {
            slugs.add(member.caseSlug());
            if (readers.sees(member.origins())) finder.learn(member.url(), member.caseSlug(), member.profile());
        }
        return finder;
    }
}
