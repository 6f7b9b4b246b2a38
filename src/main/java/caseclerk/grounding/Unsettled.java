package caseclerk.grounding;

import caseclerk.grammar.OpenVerbs;
import caseclerk.grammar.Syntax.Edge;
import java.util.HashSet;
import java.util.Set;

/** What is only said, asked, planned, refused or doubted: a claim may not say that it is so. */
final class Unsettled extends Reading {

    /** Verbs of what lies ahead or elsewhere: a day beside one may be that of what is asked for, told of or judged. */
    private static final Set<String> ELSEWHEN = Set.of(
            "ask",
            "want",
            "plan",
            "request",
            "demand",
            "offer",
            "propose",
            "schedule",
            "expect",
            "seek",
            "promise",
            "announce",
            "intend",
            "hope",
            "order",
            "agree",
            "say",
            "tell",
            "decide",
            "predict",
            "warn",
            "vote",
            "criticise",
            "criticize",
            "condemn",
            "describe",
            "investigate",
            "discuss",
            "recall",
            "welcome",
            "blame",
            "defend",
            "admit",
            "deny",
            "confirm",
            "regret",
            "report",
            "delay",
            "postpone",
            "cancel",
            "await");

    Unsettled(Reading reading) {
        super(reading);
    }

    /** Whether what the verb is about may lie at another time than the verb itself. */
    static boolean isElsewhen(String base) {
        return ELSEWHEN.contains(base) || OpenVerbs.wishes(base);
    }

    /** What is only said, asked, planned or doubted stays so. */
    void stays(int t, int u) {
        if (isRoot(t)) {
            above(u);
            return;
        }
        for (Edge edge : source.up(u))
            if (Relations.OPEN.contains(edge.relation()) && !keeps(t, u, edge.relation())) leavesOut(edge.governor());
    }

    /** Whether the claim has its token hang on what token {@code u} hangs on by that relation. */
    private boolean keeps(int t, int u, String relation) {
        return source.up(u).stream()
                .filter(e -> e.relation().equals(relation))
                .anyMatch(e -> claim.up(t).stream()
                        .anyMatch(c -> read.containsKey(c.governor())
                                && cluster.apply(Math.max(0, read.get(c.governor())))
                                        .contains(e.governor())));
    }

    /** Nothing that token {@code u} of the source hangs on leaves open whether it is so. */
    void above(int u) {
        above(u, new HashSet<>());
    }

    private void above(int u, Set<Integer> seen) {
        if (!seen.add(u)) return;
        for (Edge edge : source.up(u)) {
            if (edge.relation().startsWith("&") || edge.relation().equals("is") || isConsequence(u, edge)) continue;
            boolean wished = OpenVerbs.wishes(source.tokens.get(edge.governor()).base())
                    && !edge.relation().equals("agent")
                    && source.verbs.containsKey(edge.governor());
            if (wished || Relations.OPEN.contains(edge.relation())) leavesOut(edge.governor());
            else above(edge.governor(), seen);
        }
    }

    /** "…, so the firm asked": what follows from it does not hold it up. */
    private boolean isConsequence(int u, Edge edge) {
        return edge.relation().equals("because")
                && source.up(edge.governor()).stream()
                        .anyMatch(e -> e.governor() == u && e.relation().equals("so"));
    }

    private void leavesOut(int governor) {
        objections.add("leaves out “" + source.tokens.get(governor).text() + "”, under which it is said");
    }
}
