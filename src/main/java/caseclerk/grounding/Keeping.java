package caseclerk.grounding;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What a claim may not leave out of its source, given how its words are read: who says it, conditions, reservations. */
final class Keeping extends Reading {
    private final Unsettled unsettled;
    private final Narrowing narrowing;
    private final Qualifiers qualifiers;

    Keeping(Web claim, Web source, Map<Integer, Integer> read, IntFunction<Set<Integer>> cluster) {
        super(claim, source, read, cluster);
        unsettled = new Unsettled(this);
        narrowing = new Narrowing(this);
        qualifiers = new Qualifiers(this);
    }

    /** What is wrong with the claim so read, in alphabetical order; empty for nothing. */
    List<String> objections() {
        read.forEach((t, u) -> {
            if (u >= 0) one(t, u);
            else
                for (Edge edge : claim.down(t))
                    if (read.getOrDefault(edge.dependent(), -1) >= 0) unsettled.above(read.get(edge.dependent()));
            placed(t);
        });
        joints();
        relatives();
        qualifiers.ofVerbs();
        new Amounts(this).check();
        new Denials(this).check();
        new Sayings(this).check();
        objections.addAll(new Order(claim, source, read, cluster).objections());
        return new ArrayList<>(objections);
    }

    private void one(int t, int u) {
        if (source.verbs.containsKey(u) || claim.verbs.containsKey(t)) {
            unsettled.stays(t, u);
            narrowing.ofVerb(u);
        }
        qualifiers.besides(t, u);
        narrowing.ofQuantity(u);
    }

    /** A word that hangs on nothing could not be compared. */
    private void placed(int t) {
        Token token = claim.tokens.get(t);
        if (claim.verbs.containsKey(t) || token.is(WordClass.NUMBER)) return;
        if (claim.up(t).isEmpty()) objections.add("says “" + token.text() + "” where it cannot be told what it means");
    }

    /** "around which", "without whom": the word before the pronoun is kept with the clause. */
    private void relatives() {
        for (int s = 0; s + 2 < source.tokens.size(); s++) {
            Token word = source.tokens.get(s);
            if (!source.tokens.get(s + 1).reads("which", "whom")
                    || !(word.is(WordClass.PREPOSITION) || word.is(WordClass.ADVERB))) continue;
            int n = s + 2;
            while (n < source.tokens.size() && !source.tokens.get(n).kind().tells()) n++;
            if (covered.contains(n) && claim.tokens.stream().noneMatch(t -> t.reads(word.text()))) keep(s);
        }
    }

    /** "and" does not become "or". */
    private void joints() {
        for (int t : read.keySet())
            for (Edge edge : claim.up(t)) {
                if (!edge.relation().startsWith("&") || !read.containsKey(edge.governor())) continue;
                Set<String> shown = new HashSet<>();
                for (Edge other : source.up(Math.max(0, read.get(t))))
                    if (other.relation().startsWith("&") && other.governor() == read.get(edge.governor()))
                        shown.add(other.relation());
                boolean or = edge.relation().equals("&or");
                if (or ? !shown.contains("&or") : shown.contains("&or"))
                    objections.add("joins by “" + edge.relation().substring(1) + "” what its source does not");
            }
    }
}
