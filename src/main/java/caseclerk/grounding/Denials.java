package caseclerk.grounding;

import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;

/** What is denied in a claim is denied in its source, and the other way round. */
final class Denials extends Reading {
    Denials(Reading reading) {
        super(reading);
    }

    /** What is denied word by word ("not over opinions", "no more toxic") is so in both, or neither. */
    void check() {
        read.forEach((t, u) -> {
            if (u >= 0) check(t, u);
        });
    }

    private void check(int t, int u) {
        boolean said = strays(claim, t);
        boolean shown = strays(source, u);
        if (said == shown) return;
        boolean carried = said ? underDenial(source, u) : underDenial(claim, t);
        if (!carried) objections.add(said ? "denies what its source does not deny" : "leaves out a denial");
    }

    /** Whether "no" or "not" stands before the word, with nothing between that tells. */
    private static boolean strays(Web web, int t) {
        for (int b = t - 1; b >= 0 && b >= t - 5; b--) {
            Token before = web.tokens.get(b);
            if (before.reads("no", "not", "never", "neither", "nor", "none")) return true;
            if (web.verbs.containsKey(b)
                    || before.is(WordClass.MARK)
                    || before.isNoun()
                    || before.is(WordClass.ADJECTIVE) && !before.reads("more", "such")
                    || before.is(WordClass.CONJUNCTION)) return false;
        }
        return false;
    }

    /** Whether the word is a verb that is denied, or hangs on one. */
    private static boolean underDenial(Web web, int t) {
        return web.verbs.containsKey(t) && web.verbs.get(t).denied()
                || web.up(t).stream()
                        .anyMatch(e -> web.verbs.containsKey(e.governor())
                                && web.verbs.get(e.governor()).denied());
    }
}
