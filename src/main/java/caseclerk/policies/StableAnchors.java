package caseclerk.policies;

import caseclerk.cases.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries the names of clauses from one version of a policy to the next. */
public final class StableAnchors {
    private StableAnchors() {}

    /** {@code text} with each clause that {@code known} has too under the anchor that it has there. */
    public static PolicyText carried(PolicyText known, PolicyText text) {
        int[] match = ClauseMatching.of(known, text);
        Map<String, Integer> taken = new HashMap<>();
        known.clauses().forEach(clause -> taken.put(clause.anchor(), 1));
        List<Clause> named = new ArrayList<>(text.clauses().size());
        for (Clause clause : text.clauses()) {
            int old = match[clause.ordinal()];
            named.add(clause.at(
                    old >= 0
                            ? known.clauses().get(old).anchor()
                            : Anchors.unique(Anchors.of(clause.number(), clause.heading()), taken)));
        }
        return new PolicyText(text.version(), text.text(), named);
    }
}
