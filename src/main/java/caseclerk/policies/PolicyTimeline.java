package caseclerk.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one policy.
 *
 * @param versions at least one, by day in force, then by revision
 */
public record PolicyTimeline(List<PolicyVersion> versions) {
    public PolicyTimeline {
        versions = versions.stream()
                .sorted(Comparator.comparing(PolicyVersion::from)
                        .thenComparing(v -> v.version().revision()))
                .toList();
        if (versions.isEmpty()) throw new IllegalArgumentException("a policy has a version");
    }

    /** The policies that {@code versions} belong to, in the order in which they are first met. */
    public static List<PolicyTimeline> of(List<PolicyVersion> versions) {
        Map<Long, List<PolicyVersion>> policies = new LinkedHashMap<>();
        for (PolicyVersion version : versions)
            policies.computeIfAbsent(version.version().sourceId(), id -> new ArrayList<>())
                    .add(version);
        return policies.values().stream().map(PolicyTimeline::new).toList();
    }

    /** The version that came into force last; it may not be in force yet, or no more. */
    public PolicyVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** What people call the policy. */
    public String name() {
        return newest().name();
    }

    /** First day on which {@code version} is no longer in force: as stated, else the day the next one begins; null while open. */
    public @Nullable LocalDate end(PolicyVersion version) {
        return end(versions.indexOf(version));
    }

    private @Nullable LocalDate end(int at) {
        PolicyVersion version = versions.get(at);
        LocalDate stated = version.version().effectiveUntil();
        if (stated != null) return stated;
        int after = afterGroup(at);
        return after < versions.size() ? versions.get(after).from() : null;
    }

    /** Where the versions end that begin on the same day as the one at {@code at}. */
    private int afterGroup(int at) {
        int after = at + 1;
        while (after < versions.size()
                && versions.get(after).from().equals(versions.get(at).from())) after++;
        return after;
    }

    /**
     * The version in force on {@code day}: the last to begin by then that has not ended. An end that nobody stated is
     * the beginning of the next version.
     */
    public Optional<PolicyVersion> inForceOn(LocalDate day) {
        for (int at = versions.size() - 1; at >= 0; at--) {
            LocalDate end = end(at);
            boolean covers = !day.isBefore(versions.get(at).from()) && (end == null || day.isBefore(end));
            if (covers) return Optional.of(versions.get(at));
        }
        return Optional.empty();
    }

    /**
     * The versions that count, in their order: one for whose first day another was filed later, as people do who correct a
     * text, was never in force.
     */
    public List<PolicyVersion> counting() {
        return IntStream.range(0, versions.size())
                .filter(at -> !isCorrected(at))
                .mapToObj(versions::get)
                .toList();
    }

    private boolean isCorrected(int at) {
        LocalDate end = end(at);
        return IntStream.range(at + 1, afterGroup(at))
                .mapToObj(this::end)
                .anyMatch(until -> until == null || end != null && !until.isBefore(end));
    }

    /** The versions around a day that none covers: the last one begun before it, and the first one after it. */
    public List<PolicyVersion> nearest(LocalDate day) {
        List<PolicyVersion> near = new ArrayList<>();
        counting().stream()
                .filter(v -> !v.from().isAfter(day))
                .reduce((a, b) -> b)
                .ifPresent(near::add);
        counting().stream().filter(v -> v.from().isAfter(day)).findFirst().ifPresent(near::add);
        return near;
    }

    /** The version that counted before {@code version}; empty for the first. */
    public Optional<PolicyVersion> before(PolicyVersion version) {
        int before = versions.indexOf(version) - 1;
        while (before >= 0 && isCorrected(before)) before--;
        return before < 0 ? Optional.empty() : Optional.of(versions.get(before));
    }

    /** What does not add up in the dates, one sentence each: periods that no version covers, or that two do. */
    public List<String> oddities() {
        List<String> oddities = new ArrayList<>();
        LocalDate covered = LocalDate.MAX;
        for (PolicyVersion one : counting()) {
            if (covered.isBefore(one.from()))
                oddities.add(
                        "No version covers " + covered + " to " + one.from().minusDays(1) + ".");
            LocalDate end = end(one);
            if (end != null && (covered.equals(LocalDate.MAX) || end.isAfter(covered))) covered = end;
            long begun =
                    versions.stream().filter(v -> v.from().equals(one.from())).count();
            if (begun > 1)
                oddities.add((begun == 2 ? "Two" : begun) + " versions begin on " + one.from()
                        + "; the one filed last counts.");
            overlaps(one, oddities);
        }
        return oddities.stream().distinct().toList();
    }

    /** Where a version that says until when it is in force reaches into later ones. */
    private void overlaps(PolicyVersion one, List<String> oddities) {
        LocalDate until = one.version().effectiveUntil();
        if (until == null) return;
        for (PolicyVersion later : counting()) {
            LocalDate end = end(later);
            LocalDate both = end != null && end.isBefore(until) ? end : until;
            if (later.from().isAfter(one.from()) && until.isAfter(later.from()))
                oddities.add("The versions of " + one.from() + " and " + later.from() + " overlap until "
                        + both.minusDays(1) + "; the later one counts.");
        }
    }
}
