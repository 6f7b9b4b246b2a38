package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTimelineTest {
    private static PolicyVersion version(int id, String from, @Nullable String until) {
        return new PolicyVersion(
                id,
                new SourceVersion(
                        1,
                        id,
                        SourceKind.POLICY,
                        "file:terms",
                        "Terms",
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        null,
                        "Acme",
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until)));
    }

    private static Optional<Long> on(PolicyTimeline policy, String day) {
        return policy.inForceOn(LocalDate.parse(day)).map(PolicyVersion::id);
    }

    @Test
    void an_end_nobody_stated_is_where_the_next_version_begins() {
        PolicyTimeline policy =
                new PolicyTimeline(List.of(version(2, "2025-01-01", null), version(1, "2024-01-01", null)));

        assertEquals(Optional.empty(), on(policy, "2023-12-31"));
        assertEquals(Optional.of(1L), on(policy, "2024-12-31"));
        assertEquals(Optional.of(2L), on(policy, "2025-01-01"));
        assertEquals(List.of(), policy.oddities());
    }

    @Test
    void a_gap_is_a_gap_and_is_shown() {
        PolicyTimeline policy =
                new PolicyTimeline(List.of(version(1, "2024-01-01", "2024-06-01"), version(2, "2025-01-01", null)));

        assertEquals(Optional.empty(), on(policy, "2024-06-01"));
        assertEquals(List.of("No version covers 2024-06-01 to 2024-12-31."), policy.oddities());
        assertEquals(
                "No version of Acme Terms covers 2024-07-01; nearest is the one in force from 2024-01-01 until 2024-06-01"
                        + " (#1.1) and the one in force from 2025-01-01 (#1.2).",
                Policies.noneOn(policy, LocalDate.parse("2024-07-01")));
    }

    @Test
    void where_two_overlap_the_later_one_counts_and_that_is_shown() {
        PolicyTimeline policy = new PolicyTimeline(
                List.of(version(1, "2024-01-01", "2025-03-01"), version(2, "2025-01-01", "2025-02-01")));

        assertEquals(Optional.of(2L), on(policy, "2025-01-15"));
        assertEquals(Optional.of(1L), on(policy, "2025-02-15"));
        assertEquals(
                List.of("The versions of 2024-01-01 and 2025-01-01 overlap until 2025-01-31; the later one counts."),
                policy.oddities());
    }

    @Test
    void a_version_that_runs_through_others_leaves_no_gap_between_them() {
        PolicyTimeline policy = new PolicyTimeline(List.of(
                version(1, "2024-01-01", "2026-01-01"),
                version(2, "2025-06-01", "2025-07-01"),
                version(3, "2025-09-01", null)));

        assertEquals(Optional.of(1L), on(policy, "2025-08-01"));
        assertEquals(
                List.of(
                        "The versions of 2024-01-01 and 2025-06-01 overlap until 2025-06-30; the later one counts.",
                        "The versions of 2024-01-01 and 2025-09-01 overlap until 2025-12-31; the later one counts."),
                policy.oddities());
    }

    @Test
    void a_version_that_was_corrected_on_its_first_day_does_not_count() {
        PolicyVersion first = version(1, "2024-01-01", null);
        PolicyVersion corrected = version(4, "2025-01-01", null);
        PolicyTimeline policy = new PolicyTimeline(
                List.of(first, version(2, "2025-01-01", null), version(3, "2025-01-01", null), corrected));

        assertEquals(List.of(first, corrected), policy.counting());
        assertEquals(Optional.of(first), policy.before(corrected));
        assertEquals(List.of(first, corrected), policy.nearest(LocalDate.parse("2024-06-01")));
        assertEquals(List.of("3 versions begin on 2025-01-01; the one filed last counts."), policy.oddities());
    }

    @Test
    void a_version_that_outlasts_the_one_filed_later_for_its_first_day_counts_after_that() {
        PolicyTimeline policy =
                new PolicyTimeline(List.of(version(1, "2024-01-01", null), version(2, "2024-01-01", "2024-02-01")));

        assertEquals(Optional.of(2L), on(policy, "2024-01-15"));
        assertEquals(Optional.of(1L), on(policy, "2024-02-15"));
        assertEquals(policy.versions(), policy.counting());
    }
}
