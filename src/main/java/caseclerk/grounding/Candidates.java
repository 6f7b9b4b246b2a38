package caseclerk.grounding;

import caseclerk.grammar.Quantities;
import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** As which tokens of the source a word of the claim may be read, each by itself. */
final class Candidates {
    private final Web claim;
    private final Web source;
    private final SameMeaning same;
    private final ToldWords told;

    Candidates(Web claim, Web source, SameMeaning same, ToldWords told) {
        this.claim = claim;
        this.source = source;
        this.same = same;
        this.told = told;
    }

    /** The tokens, in their order; last -1 for the "is" of "X is a Y", which the source may do without. */
    List<Integer> of(int t) {
        List<Integer> found = new ArrayList<>();
        for (int u = 0; u < source.tokens.size(); u++) if (alike(t, u) && compatible(t, u)) found.add(u);
        if (claim.tokens.get(t).base().equals("be")
                && claim.verbs.containsKey(t)
                && tells(t, "agent")
                && tells(t, "pred")
                && claim.up(t).isEmpty()
                && claim.down(t).stream()
                        .allMatch(e ->
                                e.relation().equals("agent") || e.relation().equals("pred"))
                && !claim.verbs.get(t).denied()
                && claim.verbs.get(t).modal().isEmpty()) found.add(-1);
        return found;
    }

    private boolean alike(int t, int u) {
        Token said = claim.tokens.get(t);
        Token shown = source.tokens.get(u);
        boolean nominal = shown.isNoun() || shown.is(WordClass.PRONOUN);
        return same.alike(said, shown)
                || (said.isNoun() || said.is(WordClass.PRONOUN) || said.is(WordClass.ADJECTIVE))
                        && nominal
                        && source.meant(u).contains(said.base())
                        && (!(named(said) && named(shown))
                                || source.fullNames.getOrDefault(u, Set.of()).contains(said.base()))
                || said.is(WordClass.PRONOUN) && shown.isNoun();
    }

    private static boolean named(Token token) {
        return token.isNoun() && token.isCapitalised() && token.day() == null;
    }

    private boolean tells(int governor, String relation) {
        List<Edge> edges = claim.down(governor).stream()
                .filter(e -> e.relation().equals(relation))
                .toList();
        return edges.stream().anyMatch(e -> told.contains(e.dependent()))
                && edges.stream()
                        .allMatch(e ->
                                told.contains(e.dependent()) || Quantities.isMeasure(claim.tokens.get(e.dependent())));
    }

    /** Whether a verb is put as in the source, and as many are meant. */
    private boolean compatible(int t, int u) {
        if (!Forms.alike(claim, t, source, u)) return false;
        boolean told = counted(source.tokens.get(u)) && counted(claim.tokens.get(t));
        return !told || Forms.sameQuantity(claim.quantity(t), source.quantity(u));
    }

    private static boolean counted(Token token) {
        return token.isNoun() || token.is(WordClass.NUMBER);
    }
}
