package caseclerk.grammar;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordGroup.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who says something: "According to the union, …" and "…, the union said" are brought to "the union said that …". */
public final class Attribution {
    /** Verbs that only pass on what somebody says. */
    public static final Set<String> SAYING = Set.of(
            "say",
            "state",
            "write",
            "tell",
            "report",
            "announce",
            "add",
            "explain",
            "note",
            "comment",
            "declare",
            "according",
            "inform",
            "describe",
            "assert",
            "argue",
            "claim",
            "allege",
            "insist",
            "maintain");

    private static final Set<String> CLAUSE_TAKERS = Set.of(
            "think",
            "believe",
            "know",
            "find",
            "show",
            "hope",
            "fear",
            "expect",
            "suggest",
            "conclude",
            "admit",
            "deny",
            "confirm",
            "warn",
            "reveal",
            "estimate",
            "predict",
            "hear",
            "learn",
            "discover",
            "acknowledge",
            "indicate",
            "feel",
            "understand",
            "suspect",
            "mean",
            "demand",
            "decide",
            "agree",
            "promise",
            "emphasise",
            "stress",
            "propose",
            "rule",
            "see",
            "assume",
            "dispute");

    private Attribution() {}

    /** Whether the verb, in its base form, is followed by what somebody says, thinks or finds. */
    public static boolean takesClause(String base) {
        return SAYING.contains(base) || CLAUSE_TAKERS.contains(base);
    }

    static void read(List<Token> tokens, List<WordGroup> groups, Set<Edge> edges, Map<Integer, VerbForm> verbs) {
        for (int c = 0; c < groups.size(); c++) {
            if (tokens.get(groups.get(c).from()).reads("according")) according(c, tokens, groups, edges, verbs);
            if (groups.get(c).is(Kind.VERBS)
                    && SAYING.contains(tokens.get(groups.get(c).head()).base())) trailing(c, groups, edges, verbs);
        }
    }

    private static void according(
            int c, List<Token> tokens, List<WordGroup> groups, Set<Edge> edges, Map<Integer, VerbForm> verbs) {
        int says = groups.get(c).from();
        int n = c + 1;
        while (n < groups.size() && !groups.get(n).is(Kind.NOUNS)) n++;
        if (n >= groups.size()) return;
        while (n + 2 < groups.size()
                && groups.get(n + 1).is(Kind.OWNING)
                && groups.get(n + 2).is(Kind.NOUNS)) n += 2;
        edges.removeIf(e -> e.dependent() == says);
        verbs.put(says, new VerbForm(VerbForm.Kind.FINITE, false, "", VerbForm.Tense.NONE, false, false));
        edges.add(new Edge(groups.get(n).head(), says, "agent"));
        hang(says, n, groups, edges, verbs);
    }

    /** Everything that nothing else carries is what is said. */
    private static void hang(int says, int n, List<WordGroup> groups, Set<Edge> edges, Map<Integer, VerbForm> verbs) {
        for (WordGroup group : groups) {
            if (!group.is(Kind.VERBS) || group.head() == says) continue;
            boolean hangs = edges.stream()
                    .anyMatch(e ->
                            e.dependent() == group.head() && verbs.containsKey(e.governor()) && e.governor() != says
                                    || e.dependent() == group.head()
                                            && e.relation().equals("which"));
            if (!hangs) edges.add(new Edge(group.head(), says, "that"));
        }
        int noun = groups.get(n).head();
        edges.removeIf(e -> e.dependent() == noun && e.relation().equals("to"));
    }

    /** "…, the union said": the verb stands last, beside what it says. */
    private static void trailing(int c, List<WordGroup> groups, Set<Edge> edges, Map<Integer, VerbForm> verbs) {
        int says = groups.get(c).head();
        Edge beside = edges.stream()
                .filter(e -> e.dependent() == says && e.relation().equals("beside"))
                .findFirst()
                .orElse(null);
        boolean last = groups.subList(c + 1, groups.size()).stream().noneMatch(group -> group.is(Kind.VERBS));
        if (beside == null || !last) return;
        edges.remove(beside);
        edges.add(new Edge(beside.governor(), says, "that"));
        for (Edge edge : List.copyOf(edges))
            if (edge.governor() == beside.governor()
                    && edge.relation().startsWith("&")
                    && verbs.containsKey(edge.dependent())) edges.add(new Edge(edge.dependent(), says, "that"));
    }
}
