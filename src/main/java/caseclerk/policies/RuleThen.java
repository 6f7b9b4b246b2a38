package caseclerk.policies;

import caseclerk.cases.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A clause that a case turns on, as it stood when things happened.
 *
 * @param policy whose clause
 * @param version the version in force on {@code days}
 * @param label how the clause is called there
 * @param words its own words with its sub-clauses
 * @param days on which something happened while that version was in force, in order
 * @param today whether the newest version says the same
 */
public record RuleThen(
        PolicyTimeline policy, PolicyVersion version, String label, String words, List<LocalDate> days, boolean today) {
    public RuleThen {
        days = List.copyOf(days);
    }

    /**
     * The clauses that sentences of a case invoke by number, in the versions in force on its days.
     *
     * @param invoked sentences that name a rule
     * @param days on which something happened
     * @param caseSlug the case: its own policies are meant where a sentence names none
     */
    public static List<RuleThen> of(
            Policies policies, List<String> invoked, List<LocalDate> days, @Nullable String caseSlug) {
        Map<String, RuleThen> rules = new LinkedHashMap<>();
        for (ClauseLink link : ClauseLink.in(invoked, policies.all(), caseSlug))
            add(policies, link.policy(), link.number(), new TreeSet<>(days), rules);
        return List.copyOf(rules.values());
    }

    private static void add(
            Policies policies,
            PolicyTimeline policy,
            String number,
            TreeSet<LocalDate> days,
            Map<String, RuleThen> into) {
        Map<Long, List<LocalDate>> byVersion = new TreeMap<>();
        for (LocalDate day : days)
            policy.inForceOn(day)
                    .ifPresent(v -> byVersion
                            .computeIfAbsent(v.id(), id -> new ArrayList<>())
                            .add(day));
        if (byVersion.isEmpty()) byVersion.put(policy.newest().id(), List.of());
        PolicyText newest = policies.text(policy.newest());
        for (PolicyVersion version : policy.versions()) {
            if (!byVersion.containsKey(version.id())) continue;
            PolicyText text = policies.text(version);
            Optional<Clause> clause = ClauseParser.numbered(text.clauses(), number);
            if (clause.isEmpty()) continue;
            boolean same = newest.clause(clause.get().anchor())
                    .filter(now -> text.saysTheSame(clause.get(), newest, now))
                    .isPresent();
            into.putIfAbsent(
                    version.id() + " " + clause.get().anchor(),
                    new RuleThen(
                            policy,
                            version,
                            clause.get().label(),
                            clause.get().whole().cutFrom(text.text()).strip(),
                            byVersion.get(version.id()),
                            same));
        }
    }
}
