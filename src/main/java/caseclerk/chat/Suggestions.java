package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values for fields while somebody types, out of what they may see. */
final class Suggestions {
    private static final int MOST = 25;
    private final Bookcase bookcase;

    Suggestions(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    List<Suggestion> of(WorkspaceId workspace, Speaker speaker, Option.Kind kind, String typed) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        Set<Long> hidden = bookcase.hidden(workspace, speaker.audience());
        return switch (kind) {
            case CASE -> cases(workspace, hidden, begun);
            case SOURCE -> sources(workspace, hidden, begun);
            default -> List.of();
        };
    }

    /** Whether there is a case of that slug that the speaker may know of. */
    boolean isCase(WorkspaceId workspace, Speaker speaker, String slug) {
        return seen(workspace, bookcase.hidden(workspace, speaker.audience()))
                .anyMatch(one -> one.slug().equals(slug));
    }

    private List<Suggestion> cases(WorkspaceId workspace, Set<Long> hidden, String begun) {
        return seen(workspace, hidden)
                .filter(one -> matches(one, begun))
                .limit(MOST)
                .map(one -> new Suggestion(one.slug(), one.name() + " (" + one.slug() + ")"))
                .toList();
    }

    /** A case all of whose sources are hidden is hidden with them. */
    private Stream<PolicyCase> seen(WorkspaceId workspace, Set<Long> hidden) {
        Set<String> seen = hidden.isEmpty()
                ? Set.of()
                : bookcase.sources(workspace, null).stream()
                        .filter(source -> !hidden.contains(source.sourceId()) && source.caseSlug() != null)
                        .map(SourceVersion::caseSlug)
                        .collect(Collectors.toSet());
        return bookcase.cases(workspace).stream()
                .filter(one -> hidden.isEmpty() || one.sources() == 0 || seen.contains(one.slug()));
    }

    private static boolean matches(PolicyCase one, String begun) {
        return one.slug().contains(begun) || one.name().toLowerCase(Locale.ROOT).contains(begun);
    }

    private List<Suggestion> sources(WorkspaceId workspace, Set<Long> hidden, String begun) {
        return bookcase.sources(workspace, null).stream()
                .filter(source -> !hidden.contains(source.sourceId()))
                .filter(source -> ("#" + source.sourceId()).contains(begun)
                        || source.title().toLowerCase(Locale.ROOT).contains(begun))
                .limit(MOST)
                .map(source -> new Suggestion(
                        Long.toString(source.sourceId()), "#" + source.sourceId() + " " + source.title()))
                .toList();
    }
}
