package caseclerk.chat;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyVersion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Values for fields while somebody types, out of what they may see. */
final class Suggestions {
    private static final int MOST = 25;
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(SpokenPlan::isZone)
            .sorted()
            .toList();

    private final Bookcase bookcase;
    private final PolicyTexts policies;

    Suggestions(Bookcase bookcase, PolicyTexts policies) {
        this.bookcase = bookcase;
        this.policies = policies;
    }

    List<Suggestion> of(WorkspaceId workspace, Speaker speaker, Option.Kind kind, String typed) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CASE -> cases(workspace, speaker, begun);
            case CASES -> following(workspace, speaker, begun);
            case SOURCE -> sources(workspace, speaker, begun);
            case POLICY -> policies(workspace, speaker, begun);
            case VERSION -> versions(workspace, speaker, begun);
            case ZONE -> among(ZONES, "", begun);
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

    /** Values of {@code all} that hold what was typed, those first that begin with it, each behind {@code before}. */
    private static List<Suggestion> among(List<String> all, String before, String begun) {
        return all.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).contains(begun))
                .sorted(Comparator.comparing(
                        one -> !one.toLowerCase(Locale.ROOT).startsWith(begun)))
                .limit(MOST)
                .map(one -> new Suggestion(before + one, before + one))
                .toList();
    }

    /** Completes the last of several words. */
    private List<Suggestion> following(WorkspaceId workspace, Speaker speaker, String begun) {
        int last = Math.max(begun.lastIndexOf(' '), begun.lastIndexOf(',')) + 1;
        List<PolicyCase> cases = bookcase.cases(workspace, speaker.audience());
        List<String> all = new ArrayList<>();
        if (last == 0) all.add("all");
        cases.forEach(one -> all.add(one.slug()));
        cases.stream().flatMap(one -> one.tags().stream()).distinct().sorted().forEach(tag -> all.add("#" + tag));
        return among(all, begun.substring(0, last), begun.substring(last));
    }

    private List<Suggestion> policies(WorkspaceId workspace, Speaker speaker, String begun) {
        List<String> names = policies.versions(workspace, speaker.audience()).stream()
                .map(PolicyVersion::name)
                .distinct()
                .toList();
        return among(names, "", begun);
    }

    private List<Suggestion> versions(WorkspaceId workspace, Speaker speaker, String begun) {
        return policies.versions(workspace, speaker.audience()).stream()
                .filter(one -> ("#" + one.number()).contains(begun)
                        || one.name().toLowerCase(Locale.ROOT).contains(begun))
                .limit(MOST)
                .map(one -> new Suggestion(
                        one.number(), "#" + one.number() + " " + one.name() + ", in force from " + one.from()))
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
