package caseclerk.grounding;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.Token;
import java.util.Locale;
import java.util.Set;

/** Words that take something back from what they stand by ("allegedly", "former", "almost"): a claim may not leave them out. */
final class Qualifiers extends Reading {
    private static final Set<String> KEPT = Set.of(
            "allegedly",
            "alleged",
            "reportedly",
            "apparently",
            "seemingly",
            "possibly",
            "probably",
            "perhaps",
            "maybe",
            "likely",
            "unlikely",
            "suspected",
            "purportedly",
            "supposedly",
            "so-called",
            "former",
            "ex-",
            "would-be",
            "potential",
            "possible",
            "proposed",
            "planned",
            "attempted",
            "partly",
            "partially",
            "hardly",
            "barely",
            "rarely",
            "seldom",
            "sometimes",
            "often",
            "usually",
            "generally",
            "mostly",
            "mainly",
            "almost",
            "nearly",
            "temporarily",
            "initially",
            "false",
            "fake",
            "nonexistent",
            "non-existent",
            "draft",
            "provisional",
            "tentative",
            "deputy",
            "acting",
            "interim",
            "future",
            "expected",
            "no-longer",
            "purported",
            "supposed",
            "theoretically",
            "virtually",
            "largely",
            "still",
            "yet");

    Qualifiers(Reading reading) {
        super(reading);
    }

    /** Those that stand by token {@code u} of the source, as which the claim's token {@code t} is read. */
    void besides(int t, int u) {
        besides(u);
        for (int other : cluster.apply(u))
            if (other != u
                    && source.tokens
                            .get(other)
                            .base()
                            .equals(claim.tokens.get(t).base())) besides(other);
    }

    private void besides(int u) {
        for (Edge edge : source.down(u))
            if ((edge.relation().equals("mod")
                            || edge.relation().equals("adv")
                            || edge.relation().equals("pred"))
                    && qualifies(edge.dependent())) keep(edge.dependent());
    }

    /** One counts for all that its verb ties together, also where the claim does without the verb. */
    void ofVerbs() {
        for (int x = 0; x < source.tokens.size(); x++) {
            if (!qualifies(x) || covered.contains(x)) continue;
            for (Edge edge : source.up(x)) {
                long tied = source.down(edge.governor()).stream()
                        .map(Edge::dependent)
                        .filter(covered::contains)
                        .distinct()
                        .count();
                if (source.verbs.containsKey(edge.governor()) && tied >= 2) keep(x);
            }
        }
    }

    private boolean qualifies(int x) {
        return qualifies(source.tokens.get(x));
    }

    /** Whether the word takes something back from what it stands by. */
    static boolean qualifies(Token token) {
        return KEPT.contains(token.base()) || KEPT.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
