package caseclerk.policies;

import caseclerk.cases.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a new version of a policy did to the clauses that a case names.
 *
 * @param diff the new version against the one before
 * @param changed what changed in those clauses and the clauses under them
 * @param kept those clauses, as they are called now, in which nothing changed
 * @param elsewhere how many other clauses changed
 */
public record LinkedChange(PolicyDiff diff, List<ClauseChange> changed, List<Clause> kept, long elsewhere) {
    public LinkedChange {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /**
     * The change from what was known before to what is known now: between the last version that is not new and the last
     * of all; where only an earlier time was filled in, or all is new, between the last new version and the one in force
     * before it. Empty where there is nothing to compare, nothing changed that a reader should look at, or none of the
     * clauses is found.
     *
     * @param policy all versions that count
     * @param isNew which of them are new
     * @param links the clauses that the case names in that policy
     * @param days on which something happened in the case
     */
    public static Optional<LinkedChange> of(
            Policies policies,
            PolicyTimeline policy,
            Predicate<PolicyVersion> isNew,
            List<ClauseLink> links,
            List<LocalDate> days) {
        Optional<PolicyVersion> to = last(policy, isNew);
        if (to.isEmpty() || links.isEmpty()) return Optional.empty();
        Optional<PolicyVersion> known = last(policy, isNew.negate());
        Optional<PolicyVersion> from =
                known.isPresent() && to.get().equals(policy.newest()) ? known : policy.before(to.get());
        return from.flatMap(
                before -> between(policies, before, to.get(), anchors(policies, policy, to.get(), links, days)));
    }

    private static Optional<PolicyVersion> last(PolicyTimeline policy, Predicate<PolicyVersion> wanted) {
        return policy.versions().stream().filter(wanted).reduce((a, b) -> b);
    }

    /** As called before the new version came; a clause that only the new version has, as it is called there. */
    private static Set<String> anchors(
            Policies policies, PolicyTimeline policy, PolicyVersion to, List<ClauseLink> links, List<LocalDate> days) {
        PolicyTimeline before = new PolicyTimeline(
                policy.versions().stream().filter(v -> !v.equals(to)).toList());
        PolicyTimeline after = new PolicyTimeline(List.of(to));
        Set<String> anchors = new HashSet<>();
        for (ClauseLink link : links) {
            Set<String> was = link.anchors(policies, before, days);
            anchors.addAll(was.isEmpty() ? link.anchors(policies, after, List.of()) : was);
        }
        return anchors;
    }

    private static Optional<LinkedChange> between(
            Policies policies, PolicyVersion from, PolicyVersion to, Set<String> anchors) {
        PolicyText a = policies.text(from);
        PolicyText b = policies.text(to);
        PolicyDiff diff = PolicyDiff.between(a, b);
        List<ClauseChange> all = diff.mattering();
        List<ClauseChange> changed = new ArrayList<>();
        for (ClauseChange change : all) if (isWithin(change, a, b, anchors)) changed.add(change);
        List<Clause> kept = b.clauses().stream()
                .filter(c -> anchors.contains(c.anchor()))
                .filter(c -> changed.stream().noneMatch(change -> concerns(change, c, a)))
                .toList();
        boolean tells = !all.isEmpty() && (!changed.isEmpty() || !kept.isEmpty());
        return tells
                ? Optional.of(new LinkedChange(diff, changed, kept, all.size() - changed.size()))
                : Optional.empty();
    }

    private static boolean isWithin(ClauseChange change, PolicyText a, PolicyText b, Set<String> anchors) {
        Clause before = change.before();
        Clause after = change.after();
        return before != null && a.isUnder(before, anchors) || after != null && b.isUnder(after, anchors);
    }

    private static boolean concerns(ClauseChange change, Clause clause, PolicyText a) {
        Clause after = change.after();
        Clause before = change.before();
        boolean now = after != null && clause.whole().contains(after.own());
        boolean then = before != null && a.isUnder(before, Set.of(clause.anchor()));
        return now || then;
    }
}
