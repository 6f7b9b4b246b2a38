package caseclerk.grounding;

import caseclerk.grammar.Syntax;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Some sentences read as one: all their tokens in a row, and how they hang together. */
final class Web {
    /** Verbs that add nothing to the noun they follow: "calls made by" is "calls by". */
    private static final Set<String> EMPTY = Set.of("make", "give", "place", "hold", "undertake", "take", "use");

    final List<Token> tokens = new ArrayList<>();
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final Map<Integer, Integer> following = new HashMap<>();
    final Map<Integer, VerbForm> verbs = new HashMap<>();
    final Map<Integer, Set<String>> quantities = new HashMap<>();
    final Set<Integer> limits = new HashSet<>();
    final Map<Integer, List<Edge>> byDependent = new HashMap<>();
    final Map<Integer, List<Edge>> byGovernor = new HashMap<>();
    /** Other words for what a token means: of "it" those of what it points back to. */
    final Map<Integer, Set<String>> meant = new HashMap<>();

    /** Adds a sentence; the number of its first token. */
    int add(Syntax sentence) {
        int first = tokens.size();
        starts.add(first);
        tokens.addAll(sentence.tokens());
        sentence.verbs().forEach((t, form) -> verbs.put(first + t, form));
        sentence.quantities().forEach((t, of) -> {
            if (!of.isEmpty()) quantities.put(first + t, of);
        });
        sentence.limits().forEach(t -> limits.add(first + t));
        for (Edge edge : sentence.edges())
            edge(new Edge(first + edge.dependent(), first + edge.governor(), edge.relation()));
        shortcuts(first);
        return first;
    }

    /** Notes that the sentence whose first token is {@code first} follows at once on the one that begins at {@code before}. */
    void follows(int first, int before) {
        following.put(first, before);
    }

    /** Whether token {@code x} stands in the sentence of token {@code u} or in the one right before it. */
    boolean isNear(int u, int x) {
        int ofU = starts.floor(u);
        int ofX = starts.floor(x);
        return ofU == ofX || following.getOrDefault(ofU, -1) == ofX;
    }

    /** The first token of the sentence of token {@code u}. */
    int start(int u) {
        return starts.floor(u);
    }

    private void edge(Edge edge) {
        byDependent.computeIfAbsent(edge.dependent(), key -> new ArrayList<>()).add(edge);
        byGovernor.computeIfAbsent(edge.governor(), key -> new ArrayList<>()).add(edge);
    }

    private void shortcuts(int first) {
        for (int v = first; v < tokens.size(); v++) {
            for (Edge up : List.copyOf(up(v))) {
                if (up.relation().equals("so")) edge(new Edge(up.governor(), v, "because"));
                boolean empty = up.relation().equals("which")
                        && verbs.containsKey(v)
                        && EMPTY.contains(tokens.get(v).base());
                if (empty)
                    for (Edge down : List.copyOf(down(v)))
                        if (down.dependent() != up.governor())
                            edge(new Edge(down.dependent(), up.governor(), down.relation()));
            }
            identity(v);
        }
    }

    /** "X is a Y": X and Y are one. */
    private void identity(int v) {
        VerbForm form = verbs.get(v);
        if (form == null
                || !tokens.get(v).base().equals("be")
                || form.denied()
                || !form.modal().isEmpty()) return;
        for (Edge subject : List.copyOf(down(v)))
            for (Edge told : List.copyOf(down(v)))
                if (subject.relation().equals("agent") && told.relation().equals("pred")) {
                    edge(new Edge(subject.dependent(), told.dependent(), "is"));
                    edge(new Edge(told.dependent(), subject.dependent(), "is"));
                }
    }

    /** All words of the full name that a name is part of. */
    final Map<Integer, Set<String>> fullNames = new HashMap<>();

    /** What the token hangs on. */
    List<Edge> up(int token) {
        return byDependent.getOrDefault(token, List.of());
    }

    /** What hangs on the token. */
    List<Edge> down(int token) {
        return byGovernor.getOrDefault(token, List.of());
    }

    Set<String> quantity(int token) {
        return quantities.getOrDefault(token, Set.of());
    }

    Set<String> meant(int token) {
        return meant.getOrDefault(token, Set.of());
    }
}
