package caseclerk.policies;

import caseclerk.cases.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clause through the versions of its policy.
 *
 * @param policy whose clause
 * @param label how it is called in the newest version that has it
 * @param stages each wording in turn, and each time without the clause, oldest first
 */
public record ClauseHistory(PolicyTimeline policy, String label, List<Stage> stages) {
    public ClauseHistory {
        stages = List.copyOf(stages);
    }

    /**
     * A time in which the clause read alike.
     *
     * @param since the version that it begins with
     * @param label how the clause is called there; empty while there is none
     * @param words its own words with its sub-clauses; null while there is no such clause
     * @param changed the steps from the wording before; empty for the first one, and where there was none before
     */
    public record Stage(
            PolicyVersion since, String label, @Nullable String words, List<Edit> changed) {
        public Stage {
            changed = List.copyOf(changed);
        }
    }

    /**
     * The history of the clause that {@code name} (a number, a heading or an anchor) means in the newest version that has
     * one of that name; empty when none has.
     *
     * @param texts all versions of the policy that count, oldest first
     */
    public static Optional<ClauseHistory> of(PolicyTimeline policy, List<PolicyText> texts, String name) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            Optional<Clause> clause = named(texts.get(i), name);
            if (clause.isPresent())
                return Optional.of(new ClauseHistory(
                        policy, clause.get().label(), stages(texts, clause.get().anchor())));
        }
        return Optional.empty();
    }

    private static Optional<Clause> named(PolicyText text, String name) {
        String wanted = Cosmetics.folded(name);
        Optional<Clause> numbered = ClauseParser.numbered(text.clauses(), name);
        if (numbered.isPresent()) return numbered;
        return text.clauses().stream()
                .filter(c -> Cosmetics.folded(c.label()).equals(wanted)
                        || Cosmetics.folded(c.heading()).equals(wanted)
                        || c.anchor().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<Stage> stages(List<PolicyText> texts, String anchor) {
        List<Stage> stages = new ArrayList<>();
        for (PolicyText text : texts) {
            Optional<Clause> clause = text.clause(anchor);
            String words =
                    clause.map(c -> c.whole().cutFrom(text.text()).strip()).orElse(null);
            Stage last = stages.isEmpty() ? null : stages.get(stages.size() - 1);
            if (last == null && words == null || last != null && same(last.words(), words)) continue;
            List<Edit> changed = last == null || last.words() == null || words == null
                    ? List.of()
                    : Wording.edits(last.words(), words);
            stages.add(new Stage(text.version(), clause.map(Clause::label).orElse(""), words, changed));
        }
        return stages;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) return one == other;
        return ClauseMatching.withoutNumber(one).equals(ClauseMatching.withoutNumber(other));
    }
}
