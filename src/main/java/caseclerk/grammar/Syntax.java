package caseclerk.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the words of one sentence hang together, as far as rules can tell.
 *
 * @param tokens its words, dates and marks
 * @param edges which token hangs on which, and how; where it cannot be told, each way that is possible
 * @param verbs how each verb is put
 * @param quantities how many of each noun are meant, in base forms; absent for nothing said
 * @param limits tokens that the word "only" points at
 */
public record Syntax(
        List<Token> tokens,
        List<Edge> edges,
        Map<Integer, VerbForm> verbs,
        Map<Integer, Set<String>> quantities,
        Set<Integer> limits) {

    /**
     * One token hangs on another.
     *
     * @param dependent the token that hangs
     * @param governor what it hangs on
     * @param relation how: "agent", "patient", a preposition, a conjunction …
     */
    public record Edge(int dependent, int governor, String relation) {}
}
