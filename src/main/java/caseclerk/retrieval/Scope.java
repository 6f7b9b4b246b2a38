package caseclerk.retrieval;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look. These are facts, so they filter and never merely weigh.
 *
 * @param workspace whose casebook
 * @param caseSlug only sources of this case; null for all
 * @param asOf only what was published or captured by the end of that day, and policy texts in force on it; null for
 *     the newest version of everything
 * @param audience only what these readers may see
 * @param inForceOn policy texts in force on that day, whatever {@code asOf} says, and other sources as without it; null
 *     for the day of {@code asOf}
 * @param policies source ids: of policy texts only these, wherever they are filed; null for those of the case
 * @param sources source ids: only these, of all that the rest leaves; null for all
 */
public record Scope(
        WorkspaceId workspace,
        @Nullable String caseSlug,
        @Nullable LocalDate asOf,
        Audience audience,
        @Nullable LocalDate inForceOn,
        @Nullable Set<Long> policies,
        @Nullable Set<Long> sources) {
    public Scope {
        policies = policies == null ? null : Set.copyOf(policies);
        sources = sources == null ? null : Set.copyOf(sources);
    }

    /** Where the owner of the casebook looks. */
    public Scope(WorkspaceId workspace, @Nullable String caseSlug, @Nullable LocalDate asOf) {
        this(workspace, caseSlug, asOf, Audience.OWNER);
    }

    /** Policy texts and other sources as of one day. */
    public Scope(WorkspaceId workspace, @Nullable String caseSlug, @Nullable LocalDate asOf, Audience audience) {
        this(workspace, caseSlug, asOf, audience, null, null, null);
    }

    /** The day on which policy texts have to be in force; null for the newest version of each. */
    public @Nullable LocalDate policyDay() {
        return inForceOn != null ? inForceOn : asOf;
    }

    /** The same place with policy texts in force on {@code day}; null for the newest version of each. */
    public Scope withPoliciesOf(@Nullable LocalDate day) {
        return new Scope(workspace, caseSlug, asOf, audience, day, policies, sources);
    }

    /** The same place, of policy texts only those sources, wherever they are filed. */
    public Scope withPolicies(Set<Long> wanted) {
        return new Scope(workspace, caseSlug, asOf, audience, inForceOn, wanted, sources);
    }

    /** The same place, for other readers. */
    public Scope readBy(Audience others) {
        return new Scope(workspace, caseSlug, asOf, others, inForceOn, policies, sources);
    }

    /** Only these sources of the same place. */
    public Scope within(Set<Long> wanted) {
        return new Scope(workspace, caseSlug, asOf, audience, inForceOn, policies, wanted);
    }
}
