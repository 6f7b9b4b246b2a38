package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import java.util.List;
import java.util.Locale;

/** Values for fields while somebody types, out of what they may see. */
final class Suggestions {
    private static final int MOST = 25;
    private final Bookcase bookcase;

    Suggestions(Bookcase bookcase) {
        this.bookcase = bookcase;
    }

    List<Suggestion> of(WorkspaceId workspace, Speaker speaker, Option.Kind kind, String typed) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CASE -> cases(workspace, speaker, begun);
            case SOURCE -> sources(workspace, speaker, begun);
            default -> List.of();
        };
    }

    private List<Suggestion> cases(WorkspaceId workspace, Speaker speaker, String begun) {
        return bookcase.cases(workspace, speaker.audience()).stream()
                .filter(one -> matches(one, begun))
                .limit(MOST)
                .map(one -> new Suggestion(one.slug(), one.name() + " (" + one.slug() + ")"))
                .toList();
    }

    private static boolean matches(PolicyCase one, String begun) {
        return one.slug().contains(begun) || one.name().toLowerCase(Locale.ROOT).contains(begun);
    }

    private List<Suggestion> sources(WorkspaceId workspace, Speaker speaker, String begun) {
        return bookcase.sources(workspace, null, speaker.audience()).stream()
                .filter(source -> ("#" + source.sourceId()).contains(begun)
                        || source.title().toLowerCase(Locale.ROOT).contains(begun))
                .limit(MOST)
                .map(source -> new Suggestion(
                        Long.toString(source.sourceId()), "#" + source.sourceId() + " " + source.title()))
                .toList();
    }
}
