package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A bookcase with one case and one source, which only those who see its channel know of. */
final class OneCase implements Bookcase {
    static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");
    static final PolicyCase FERRY = new PolicyCase("ferry", "Ferry fares", CaseStatus.OPEN, NOW, 1);
    static final SourceVersion GAZETTE = new SourceVersion(
            3,
            1,
            SourceKind.ARTICLE,
            "https://a.example/x",
            "Fares rise",
            null,
            null,
            null,
            null,
            NOW,
            "ferry",
            null,
            null,
            null);
    static final FiledSource SOURCE = new FiledSource(List.of(GAZETTE), List.of("Fares rise."), List.of(), 0);

    private final Set<String> tags = new TreeSet<>();
    private boolean removed;

    @Override
    public int move(WorkspaceId workspace, List<Long> sources, @Nullable String slug) {
        return 0;
    }

    @Override
    public int split(WorkspaceId workspace, List<Long> sources, String slug, String name, @Nullable String channel) {
        return open(workspace, slug, name, channel) ? sources.size() : -1;
    }

    @Override
    public List<CaseMove> undo(WorkspaceId workspace, Audience readers, @Nullable String filer) {
        return List.of();
    }

    @Override
    public Optional<CaseMove> lastMove(WorkspaceId workspace, long source) {
        return Optional.empty();
    }

    @Override
    public Optional<CaseMove> takeBack(WorkspaceId workspace, long source, long move) {
        return Optional.empty();
    }

    private PolicyCase ferry() {
        return new PolicyCase(
                FERRY.slug(), FERRY.name(), FERRY.status(), FERRY.openedAt(), FERRY.sources(), List.copyOf(tags));
    }

    @Override
    public void tag(WorkspaceId workspace, String slug, List<String> more) {
        tags.addAll(more);
    }

    @Override
    public void untag(WorkspaceId workspace, String slug, List<String> less) {
        less.forEach(tags::remove);
    }

    @Override
    public List<PolicyCase> cases(WorkspaceId workspace, Audience readers) {
        return hidden(workspace, readers).isEmpty() ? List.of(ferry()) : List.of();
    }

    @Override
    public Optional<PolicyCase> policyCase(WorkspaceId workspace, String slug, Audience readers) {
        return cases(workspace, readers).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst();
    }

    @Override
    public List<SourceVersion> sources(WorkspaceId workspace, @Nullable String caseSlug, Audience readers) {
        return removed || !hidden(workspace, readers).isEmpty() ? List.of() : List.of(GAZETTE);
    }

    @Override
    public Optional<FiledSource> source(WorkspaceId workspace, long id, Audience readers) {
        return id == 3 && !sources(workspace, null, readers).isEmpty() ? Optional.of(SOURCE) : Optional.empty();
    }

    @Override
    public boolean remove(WorkspaceId workspace, long id) {
        removed = true;
        return true;
    }

    @Override
    public Optional<Needed> drop(WorkspaceId workspace, String slug) {
        return Optional.of(Needed.SOURCES);
    }

    @Override
    public Set<String> channels(WorkspaceId workspace, long source) {
        return source == 3 ? Set.of("harbour") : Set.of();
    }

    @Override
    public Set<Long> hidden(WorkspaceId workspace, Audience audience) {
        return audience.everything() || audience.channels().contains("harbour") ? Set.of() : Set.of(3L);
    }

    @Override
    public boolean open(WorkspaceId workspace, String slug, String name, @Nullable String channel) {
        return !slug.equals("ferry");
    }

    @Override
    public void rename(WorkspaceId workspace, String slug, String name) {}

    @Override
    public void status(WorkspaceId workspace, String slug, CaseStatus status) {}
}
