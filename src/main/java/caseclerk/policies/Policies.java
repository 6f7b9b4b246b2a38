package caseclerk.policies;

import caseclerk.cases.Audience;
import caseclerk.cases.SpokenDay;
import caseclerk.cases.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leafs through policies: which there are, what was in force on a day, and what changed. */
public final class Policies {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
    private static final Pattern REVISION = Pattern.compile("#?(\\d{1,18})[@.:/](\\d{1,9})");
    private static final int MOST_NAMED = 6;

    private final PolicyTexts texts;
    private final WorkspaceId workspace;
    private final Audience audience;

    /** The policies of a workspace that {@code audience} may see. */
    public Policies(PolicyTexts texts, WorkspaceId workspace, Audience audience) {
        this.texts = texts;
        this.workspace = workspace;
        this.audience = audience;
    }

    /** A version that somebody asked for, or why there is none. */
    public sealed interface Sought {
        /** This one is meant. */
        record Found(PolicyVersion version) implements Sought {}

        /**
         * None can be meant.
         *
         * @param why one sentence, with what to write instead
         */
        record Missing(String why) implements Sought {}
    }

    /** All of them. */
    public List<PolicyTimeline> all() {
        return PolicyTimeline.of(texts.versions(workspace, audience));
    }

    /** The policies whose service or title holds the words of {@code name}; all of them when it is null. */
    public List<PolicyTimeline> named(@Nullable String name) {
        return all().stream()
                .filter(policy -> name == null || isNamed(policy, name))
                .toList();
    }

    private static boolean isNamed(PolicyTimeline policy, String name) {
        return policy.versions().stream()
                .anyMatch(v -> (v.service() + " " + v.version().title())
                        .toLowerCase(Locale.ROOT)
                        .contains(name.toLowerCase(Locale.ROOT).strip()));
    }

    /** The words of a version. */
    public PolicyText text(PolicyVersion version) {
        return texts.text(workspace, version.id())
                .orElseThrow(() -> new IllegalStateException("version " + version.id() + " was removed meanwhile"));
    }

    /** The clause that {@code name} means, through the versions of {@code policy}; empty when it has none of that name. */
    public Optional<ClauseHistory> history(PolicyTimeline policy, String name) {
        return ClauseHistory.of(
                policy, policy.counting().stream().map(this::text).toList(), name);
    }

    /** The policy that {@code version} belongs to. */
    public PolicyTimeline policyOf(PolicyVersion version) {
        return all().stream()
                .filter(policy -> policy.newest().isOf(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("version " + version.id() + " was removed meanwhile"));
    }

    /** What changed from one version to another. */
    public PolicyDiff diff(PolicyVersion from, PolicyVersion to) {
        return PolicyDiff.between(text(from), text(to));
    }

    /**
     * Tells of policy changes that became known after {@code since}, in that order: each version captured since, compared
     * with the one in force before it; first versions are left out, and those that never counted.
     *
     * @param tell takes each change with the policy that it is of
     */
    public void changedSince(Instant since, BiConsumer<PolicyTimeline, PolicyDiff> tell) {
        Map<PolicyVersion, PolicyTimeline> captured = new LinkedHashMap<>();
        for (PolicyTimeline policy : all())
            policy.counting().stream()
                    .filter(version -> version.version().capturedAt().isAfter(since))
                    .forEach(version -> captured.put(version, policy));
        captured.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().version().capturedAt()))
                .forEach(one -> one.getValue()
                        .before(one.getKey())
                        .ifPresent(before -> tell.accept(one.getValue(), diff(before, one.getKey()))));
    }

    /**
     * The version that {@code reference} means: its number ("#3.2" or "3@2", of source 3 the second revision), a source
     * ("#3", its newest version), its id ("7", or where no version has that, a source), a day on which it was in force
     * ("2024-02-01", where there is one policy), a name ("Sample Cloud", its newest version), or a name and a day
     * ("Sample Cloud@2024-02-01").
     *
     * @param today from which "yesterday" counts
     */
    public Sought find(String reference, LocalDate today) {
        return find(reference.strip(), today, all());
    }

    private static Sought find(String reference, LocalDate today, List<PolicyTimeline> policies) {
        if (policies.isEmpty()) return new Sought.Missing("No policy is filed yet; /policy add files one.");
        Matcher number = NUMBER.matcher(reference);
        if (number.matches()) return byNumber(Long.parseLong(number.group(1)), reference.startsWith("#"), policies);
        Matcher revision = REVISION.matcher(reference);
        if (revision.matches())
            return one(
                    policies,
                    v -> v.version().sourceId() == Long.parseLong(revision.group(1))
                            && v.version().revision() == Integer.parseInt(revision.group(2)),
                    reference);
        int at = reference.lastIndexOf('@');
        LocalDate day = SpokenDay.of(at < 0 ? reference : reference.substring(at + 1), today)
                .orElse(null);
        String name = day == null ? reference : at < 0 ? "" : reference.substring(0, at);
        List<PolicyTimeline> meant =
                policies.stream().filter(p -> isNamed(p, name)).toList();
        if (meant.isEmpty()) return missing(reference, policies);
        if (meant.size() > 1)
            return new Sought.Missing("“" + reference + "” may mean " + names(meant)
                    + "; write more of the name, or a number that /policy list shows.");
        return day == null ? new Sought.Found(meant.get(0).newest()) : inForce(meant.get(0), day);
    }

    private static Sought byNumber(long number, boolean ofSource, List<PolicyTimeline> policies) {
        Optional<PolicyVersion> version = policies.stream()
                .flatMap(p -> p.versions().stream())
                .filter(v -> v.id() == number)
                .findFirst();
        Optional<PolicyVersion> newest = policies.stream()
                .map(PolicyTimeline::newest)
                .filter(v -> v.version().sourceId() == number)
                .findFirst();
        return (ofSource ? newest.or(() -> version) : version.or(() -> newest))
                .<Sought>map(Sought.Found::new)
                .orElseGet(() -> missing(Long.toString(number), policies));
    }

    private static Sought one(
            List<PolicyTimeline> policies, java.util.function.Predicate<PolicyVersion> isMeant, String reference) {
        return policies.stream()
                .flatMap(p -> p.versions().stream())
                .filter(isMeant)
                .findFirst()
                .<Sought>map(Sought.Found::new)
                .orElseGet(() -> missing(reference, policies));
    }

    private static Sought inForce(PolicyTimeline policy, LocalDate day) {
        return policy.inForceOn(day)
                .<Sought>map(Sought.Found::new)
                .orElseGet(() -> new Sought.Missing(noneOn(policy, day)));
    }

    /** One sentence: no version of the policy covers the day, and which come nearest. */
    public static String noneOn(PolicyTimeline policy, LocalDate day) {
        String near = policy.nearest(day).stream()
                .map(v -> "the one in force from " + v.from() + (policy.end(v) == null ? "" : " until " + policy.end(v))
                        + " (#" + v.number() + ")")
                .collect(Collectors.joining(" and "));
        return "No version of " + policy.name() + " covers " + day + "; nearest is " + near + ".";
    }

    private static Sought.Missing missing(String reference, List<PolicyTimeline> policies) {
        return new Sought.Missing("There is no policy version “" + reference + "”; /policy list shows "
                + (policies.size() <= MOST_NAMED ? "those of " + names(policies) : "which there are") + ".");
    }

    private static String names(List<PolicyTimeline> policies) {
        String some =
                policies.stream().limit(MOST_NAMED).map(PolicyTimeline::name).collect(Collectors.joining(", "));
        return policies.size() > MOST_NAMED ? some + " and " + (policies.size() - MOST_NAMED) + " more" : some;
    }
}
