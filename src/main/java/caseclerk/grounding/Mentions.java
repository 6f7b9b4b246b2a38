package caseclerk.grounding;

import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
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
        if (token.is(WordClass.NAME) && other.is(WordClass.NAME))
            return token.base().equals(other.base()) && sameFirstName(u, x);
        boolean definite = token.is(WordClass.NOUN)
                && other.is(WordClass.NOUN)
                && token.base().equals(other.base())
                && token.day() == null
                && definite(Math.max(u, x));
        return definite || means(x, u) || means(u, x);
    }

    /** Whether not two first names set the two apart. */
    private boolean sameFirstName(int u, int x) {
        String one = nameBefore(u);
        String other = nameBefore(x);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private String nameBefore(int u) {
        if (u == 0) return "";
        Token before = source.tokens.get(u - 1);
        boolean names =
                before.isCapitalised() && before.day() == null && (before.isNoun() || before.is(WordClass.ADJECTIVE));
        return names ? before.base() : "";
    }

    /** Whether token {@code x} points back to what token {@code u} names, first name and all. */
    private boolean means(int x, int u) {
        Set<String> meant = source.meant(x);
        if (!meant.contains(source.tokens.get(u).base())) return false;
        String first = source.tokens.get(u).is(WordClass.NAME) ? nameBefore(u) : "";
        return first.isEmpty() || meant.contains(first);
    }

    private static boolean nominal(Token token) {
        return token.isNoun() || token.is(WordClass.PRONOUN);
    }

    private boolean definite(int u) {
        return u > 0 && source.tokens.get(u - 1).reads("the", "that", "this", "those", "these");
    }
}
