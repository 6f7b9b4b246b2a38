package caseclerk.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of words of one sentence, and what is known so far of its verbs and of the clauses that they open. */
abstract class ClauseRow extends GroupRow {
    /** How each verb is put. */
    final Map<Integer, VerbForm> verbs;
    /** Of a group of verbs placed so far: the group that it hangs on, where that is a noun before it. */
    final Map<Integer, Integer> nounBefore;
    /** Of a group of verbs placed so far: the groups of nouns that do it. */
    final Map<Integer, List<Integer>> subjects;

    ClauseRow(List<Token> tokens, List<WordGroup> groups, Set<Syntax.Edge> edges) {
        super(tokens, groups, edges);
        this.verbs = new HashMap<>();
        this.nounBefore = new HashMap<>();
        this.subjects = new HashMap<>();
    }

    /** The same sentence: what the one learns the other knows. */
    ClauseRow(ClauseRow other) {
        super(other.tokens, other.groups, other.edges);
        this.verbs = other.verbs;
        this.nounBefore = other.nounBefore;
        this.subjects = other.subjects;
    }
}
