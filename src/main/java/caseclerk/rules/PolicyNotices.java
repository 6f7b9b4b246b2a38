package caseclerk.rules;

import caseclerk.cases.Clause;
import caseclerk.cases.SourceKind;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.AskedDay;
import caseclerk.questions.CaseFacts;
import caseclerk.retrieval.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader of an answer has to know of the versions it cites. */
public final class PolicyNotices {
    private final PolicyTexts texts;
    private static final int MOST_DAYS = 3;

    private final Scope scope;
    private final CaseFacts events;

    /**
     * @param texts the kept versions
     * @param scope whose casebook, and who reads the answer
     * @param events what is known to have happened
     */
    public PolicyNotices(PolicyTexts texts, Scope scope, CaseFacts events) {
        this.texts = texts;
        this.scope = scope;
        this.events = events;
    }

    private Policies policies() {
        return new Policies(texts, scope.workspace(), scope.audience());
    }

    /**
     * Notices on the policy texts that {@code claims} cite, one sentence each.
     *
     * @param day the time that the question speaks of; null for none
     */
    public List<String> on(List<Claim> claims, @Nullable AskedDay day) {
        Set<String> notices = new LinkedHashSet<>();
        List<PolicyTimeline> all = List.of();
        for (Claim claim : claims)
            for (Citation citation : claim.citations()) {
                if (citation.version().kind() != SourceKind.POLICY) continue;
                if (all.isEmpty()) all = policies().all();
                notice(citation, day, all).ifPresent(notices::add);
            }
        return new ArrayList<>(notices);
    }

    private Optional<String> notice(Citation citation, @Nullable AskedDay day, List<PolicyTimeline> all) {
        for (PolicyTimeline policy : all)
            for (PolicyVersion version : policy.versions())
                if (version.version().sourceId() == citation.version().sourceId()
                        && version.version().revision() == citation.version().revision())
                    return day == null
                            ? changedBefore(policy, version, citation)
                            : withinPeriod(policy, version, day).or(() -> changedSince(policy, version, citation, day));
        return Optional.empty();
    }

    private static Optional<String> withinPeriod(PolicyTimeline policy, PolicyVersion version, AskedDay day) {
        LocalDate first = day.from();
        boolean changed = !day.isDay() && first != null && version.from().isAfter(first);
        return changed
                ? Optional.of(policy.name() + " changed on " + version.from() + ", within the time asked about ("
                        + day.days() + "); before that day another version was in force.")
                : Optional.empty();
    }

    /** Who asks about something that happened may not know that the rule has changed since. */
    private Optional<String> changedSince(
            PolicyTimeline policy, PolicyVersion version, Citation citation, AskedDay day) {
        Optional<Clause> clause = citation.clause();
        if (day.event() == null || clause.isEmpty() || policy.newest().equals(version)) return Optional.empty();
        PolicyText then = policies().text(version);
        Optional<Clause> now =
                policies().text(policy.newest()).clause(clause.get().anchor());
        if (now.isPresent() && saysTheSame(then, policies().text(policy.newest()), now.get())) return Optional.empty();
        return Optional.of("Clause " + clause.get().label() + " of " + policy.name()
                + " is quoted as it read then; in the newest version (#"
                + policy.newest().number() + ", in force from "
                + policy.newest().from() + ") "
                + (now.isPresent() ? "it reads differently." : "there is no such clause."));
    }

    /** An undated question gets the newest words; that they were others before must be said. */
    private Optional<String> changedBefore(PolicyTimeline policy, PolicyVersion version, Citation citation) {
        Optional<Clause> clause = citation.clause();
        Optional<PolicyVersion> before = policy.before(version);
        if (clause.isEmpty() || before.isEmpty() || scope.asOf() != null) return Optional.empty();
        PolicyText now = policies().text(version);
        PolicyVersion since = version;
        Optional<PolicyVersion> other = before;
        while (other.isPresent()) {
            PolicyText text = policies().text(other.get());
            if (!saysTheSame(text, now, clause.get())) {
                boolean wasThere = text.clause(clause.get().anchor()).isPresent();
                Optional<String> onEvents = onEvents(policy, clause.get(), now);
                return onEvents.isPresent()
                        ? onEvents
                        : Optional.of(changed(policy, clause.get(), since.from(), wasThere, other.get()));
            }
            since = other.get();
            other = policy.before(since);
        }
        return Optional.empty();
    }

    private static boolean saysTheSame(PolicyText then, PolicyText now, Clause clause) {
        Optional<Clause> was = then.clause(clause.anchor());
        return was.isPresent() && then.saysTheSame(was.get(), now, clause);
    }

    /** Where something happened in the case while the clause read differently, that is the warning. */
    private Optional<String> onEvents(PolicyTimeline policy, Clause clause, PolicyText now) {
        String slug = scope.caseSlug() != null
                ? scope.caseSlug()
                : policy.newest().version().caseSlug();
        if (slug == null) return Optional.empty();
        List<LocalDate> days = events.events(scope.workspace(), slug, scope.audience()).stream()
                .map(event -> event.date().first())
                .distinct()
                .filter(day -> policy.inForceOn(day)
                        .filter(then -> !saysTheSame(policies().text(then), now, clause))
                        .isPresent())
                .toList();
        if (days.isEmpty()) return Optional.empty();
        String named = days.stream().limit(MOST_DAYS).map(LocalDate::toString).collect(Collectors.joining(", "));
        if (days.size() > MOST_DAYS) named += " and on " + (days.size() - MOST_DAYS) + " more days";
        PolicyVersion then = policy.inForceOn(days.get(0)).orElseThrow();
        return Optional.of("What happened in " + slug + " on " + named + " falls under another version: clause "
                + clause.label() + " of " + policy.name() + " did not read like this then (#" + then.number()
                + "). For the rule of that day, ask with its date, or /asof " + days.get(0) + ".");
    }

    private static String changed(
            PolicyTimeline policy, Clause clause, LocalDate since, boolean wasThere, PolicyVersion before) {
        return "Clause " + clause.label() + " of " + policy.name() + " reads like this since " + since + "; "
                + (wasThere ? "before that day it read differently" : "before that day there was no such clause")
                + " (#"
                + before.number() + "). For what happened earlier, ask with its date, or /asof "
                + since.minusDays(1) + ".";
    }
}
