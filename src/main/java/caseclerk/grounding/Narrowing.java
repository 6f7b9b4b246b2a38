package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.HashSet;
import java.util.Set;

/** What makes a statement narrower: conditions, and all that is denied, forbidden or demanded; less of it would say more. */
final class Narrowing extends Reading {
    private static final Set<String> NARROWING = Set.of(
            "forbid",
            "prohibit",
            "ban",
            "deny",
            "refuse",
            "prevent",
            "keep",
            "bar",
            "reject",
            "fail",
            "lack",
            "avoid",
            "demand",
            "require",
            "stop",
            "cease",
            "dispute",
            "doubt");
    private static final Set<String> MODAL = Set.of("may", "must", "should", "can");
    private static final Set<String> UNIVERSAL =
            Set.of("every", "all", "any", "no", "more", "fewer", "less", "most", "few");
    /** Clauses beside the matter, which may go. */
    private static final Set<String> APART = Set.of("is", "beside", "because", "so", "when", "although");

    Narrowing(Reading reading) {
        super(reading);
    }

    /** The conditions under which the verb {@code u} of the source is said, and all of it where it narrows. */
    void ofVerb(int u) {
        for (Edge edge : source.down(u)) if (Relations.CONDITIONS.contains(edge.relation())) keep(edge.dependent());
        if (narrows(u)) whole(u, new HashSet<>());
    }

    /** All of "every account that …", "no account that …". */
    void ofQuantity(int u) {
        if (source.quantity(u).stream().anyMatch(UNIVERSAL::contains)) whole(u, new HashSet<>());
    }

    /** Whether the verb says that something is not, or should not be. */
    static boolean narrows(String base) {
        return NARROWING.contains(base);
    }

    private boolean narrows(int u) {
        VerbForm form = source.verbs.get(u);
        if (form == null) return false;
        return form.denied()
                || MODAL.contains(form.modal())
                || narrows(source.tokens.get(u).base());
    }

    /** All that hangs on the token: less of it would say more. */
    private void whole(int u, Set<Integer> seen) {
        if (!seen.add(u)) return;
        for (Edge edge : source.down(u)) {
            int x = edge.dependent();
            String relation = edge.relation();
            if (relation.startsWith("&") || APART.contains(relation)) continue;
            if (!covered.contains(x) && isAlternative(x)) continue;
            Token token = source.tokens.get(x);
            if (token.kind().tells()
                    && !token.is(WordClass.NUMBER)
                    && !Quantities.isMeasure(token)
                    && !token.reads("also", "however")) keep(x);
            whole(x, seen);
        }
    }

    /** Whether the claim says another of some things joined by "or". */
    private boolean isAlternative(int x) {
        return source.up(x).stream().anyMatch(e -> isOr(e) && covered.contains(e.governor()))
                || source.down(x).stream().anyMatch(e -> isOr(e) && covered.contains(e.dependent()));
    }

    private static boolean isOr(Edge edge) {
        return edge.relation().equals("&or") || edge.relation().equals("&nor");
    }
}
