package caseclerk.grounding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which tokens of a source mean the same thing: all places of a name, a noun taken up again, what points back to it. */
final class Mentions {
    private final Web source;
    private final Map<Integer, Set<Integer>> gathered = new HashMap<>();

    Mentions(Web source) {
        this.source = source;
    }

    /** The token and all that mean the same thing: other places of a name, what points back to it. */
    Set<Integer> of(int u) {
        return gathered.computeIfAbsent(u, this::gathered);
    }

    private Set<Integer> gathered(int u) {
        Set<Integer> all = new HashSet<>(Set.of(u));
        if (source.verbs.containsKey(u) || !nominal(source.tokens.get(u))) return all;
        for (int x = 0; x < source.tokens.size(); x++) if (x != u && same(u, x)) all.add(x);
        return all;
    }

    private boolean same(int u, int x) {
        Token token = source.tokens.get(u);
        Token other = source.tokens.get(x);
        if (source.up(x).stream().anyMatch(e -> e.relation().equals("mod")) || !nominal(other)) return false;
        boolean named = token.is(WordClass.NAME)
                && other.is(WordClass.NAME)
                && token.base().equals(other.base());
        boolean definite = token.is(WordClass.NOUN)
                && other.is(WordClass.NOUN)
                && token.base().equals(other.base())
                && token.day() == null
                && definite(Math.max(u, x));
        return named
                || definite
                || source.meant(x).contains(token.base())
                || source.meant(u).contains(other.base());
    }

    private static boolean nominal(Token token) {
        return token.isNoun() || token.is(WordClass.PRONOUN);
    }

    private boolean definite(int u) {
        return u > 0 && source.tokens.get(u - 1).reads("the", "that", "this", "those", "these");
    }
}
