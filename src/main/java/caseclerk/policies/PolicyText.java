package caseclerk.policies;

import caseclerk.cases.Clause;
import caseclerk.cases.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one version of a policy, with its clauses.
 *
 * @param version which version
 * @param text all of it
 * @param clauses in the order of the text
 */
public record PolicyText(PolicyVersion version, String text, List<Clause> clauses) {
    public PolicyText {
        clauses = List.copyOf(clauses);
    }

    /** What stands before the first clause. */
    public TextSpan preamble() {
        return new TextSpan(
                0, clauses.isEmpty() ? text.length() : clauses.get(0).own().start());
    }

    /** Whether {@code other} differs from this version in nothing that a reader would act on. */
    public boolean readsLike(String other) {
        return Cosmetics.same(text, other);
    }

    /** Whether a clause of this version and one of another say the same, looks and numbers apart. */
    public boolean saysTheSame(Clause clause, PolicyText other, Clause theirs) {
        String own = ClauseMatching.withoutNumber(clause.own().cutFrom(text));
        return own.equals(ClauseMatching.withoutNumber(theirs.own().cutFrom(other.text)));
    }

    /** Whether a clause of this version, or one that it is part of, has one of {@code anchors}. */
    public boolean isUnder(Clause clause, Set<String> anchors) {
        for (Clause at = clause; ; at = clauses.get(at.parent())) {
            if (anchors.contains(at.anchor())) return true;
            if (at.parent() < 0) return false;
        }
    }

    /** The clause of that anchor; empty when this version has none. */
    public Optional<Clause> clause(String anchor) {
        return clauses.stream().filter(c -> c.anchor().equals(anchor)).findFirst();
    }
}
