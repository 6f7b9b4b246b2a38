package caseclerk.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        LocalDate stated = version.version().effectiveUntil();
        return stated != null ? stated : after(version).map(PolicyVersion::from).orElse(null);
    }

    private Optional<PolicyVersion> after(PolicyVersion version) {
        return versions.stream().filter(v -> v.from().isAfter(version.from())).findFirst();
    }

    /**
     * The version in force on {@code day}: the last to begin by then that has not ended. An end that nobody stated is
     * the beginning of the next version.
     */
    public Optional<PolicyVersion> inForceOn(LocalDate day) {
        PolicyVersion found = null;
        for (PolicyVersion version : versions) {
            LocalDate end = end(version);
            boolean covers = !day.isBefore(version.from()) && (end == null || day.isBefore(end));
            if (covers) found = version;
        }
        return Optional.ofNullable(found);
    }

    /** The versions around a day that none covers: the last one begun before it, and the first one after it. */
    public List<PolicyVersion> nearest(LocalDate day) {
        List<PolicyVersion> near = new ArrayList<>();
        versions.stream()
                .filter(v -> !v.from().isAfter(day))
                .reduce((a, b) -> b)
                .ifPresent(near::add);
        versions.stream().filter(v -> v.from().isAfter(day)).findFirst().ifPresent(near::add);
        return near;
    }

    /** The version in force before {@code version}; empty for the first. */
    public Optional<PolicyVersion> before(PolicyVersion version) {
        int at = versions.indexOf(version);
        return at > 0 ? Optional.of(versions.get(at - 1)) : Optional.empty();
    }

    /** What does not add up in the dates, one sentence each: periods that no version covers, or that two do. */
    public List<String> oddities() {
        List<String> oddities = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            PolicyVersion one = versions.get(i);
            PolicyVersion next = versions.get(i + 1);
            LocalDate until = one.version().effectiveUntil();
            if (one.from().equals(next.from()))
                oddities.add("Two versions begin on " + one.from() + "; the one filed last counts.");
            else if (until != null && until.isBefore(next.from()))
                oddities.add("No version covers " + until + " to " + next.from().minusDays(1) + ".");
            else if (until != null && until.isAfter(next.from()))
                oddities.add("The versions of " + one.from() + " and " + next.from() + " overlap until "
                        + until.minusDays(1) + "; the later one counts.");
        }
        return oddities;
    }
}
