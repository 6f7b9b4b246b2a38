package caseclerk.grounding;

import caseclerk.grammar.Token;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What the order of a claim's words shows: names that are torn apart, prepositions that changed, and two words that
 * stand in each other's place while all between them stands as it stood.
 */
final class Order {
    private static final Set<String> LOOSE = Set.of("of", "by", "to", "for", "from", "at", "in", "on", "including");
    private static final Set<String> PARTICLES =
            Set.of("de", "la", "le", "von", "van", "du", "der", "al", "del", "di", "da");

    private final Web claim;
    private final Web source;
    private final Map<Integer, Integer> read;
    private final IntFunction<Set<Integer>> cluster;
    private final List<String> objections = new ArrayList<>();

    Order(Web claim, Web source, Map<Integer, Integer> read, IntFunction<Set<Integer>> cluster) {
        this.claim = claim;
        this.source = source;
        this.read = read;
        this.cluster = cluster;
    }

    List<String> objections() {
        for (int t : read.keySet()) {
            if (read.get(t) < 0) continue;
            names(t);
            preposition(t);
            dayBeside(t);
            for (int other : read.keySet()) if (other > t && read.get(other) >= 0) swapped(t, other);
        }
        return objections;
    }

    private boolean isName(Web web, int t) {
        return t >= 0
                && t < web.tokens.size()
                && web.tokens.get(t).isNoun()
                && web.tokens.get(t).isCapitalised()
                && web.tokens.get(t).day() == null;
    }

    /** A name is kept whole, save that a person's first name may be left out; and it is joined to no other. */
    private void names(int t) {
        int u = read.get(t);
        if (!isName(claim, t)) return;
        boolean own = claim.tokens.get(t).base().equals(source.tokens.get(u).base());
        int next = t + 1;
        // A first name alone is not the name.
        boolean first = !own
                && source.tokens.get(u).isCapitalised()
                && source.tokens.get(u).isNoun();
        if (first && !(isName(claim, next) && read.getOrDefault(next, -1) == u)) torn(t, t);
        if (isName(claim, next) && read.containsKey(next)) {
            int v = read.get(next);
            boolean aliased = u == v
                    || !own
                    || !claim.tokens
                            .get(next)
                            .base()
                            .equals(source.tokens.get(Math.max(0, v)).base());
            boolean titled = v >= 0
                    && !source.verbs.containsKey(u)
                    && source.up(u).stream()
                            .anyMatch(e -> e.governor() == v || cluster.apply(v).contains(e.governor()));
            if (v != u + 1 && !aliased && !titled) torn(t, next);
        } else if (own && isName(source, u) && isName(source, u + 1) && u > 0) {
            torn(t, t);
        }
        if (next < claim.tokens.size()
                && PARTICLES.contains(claim.tokens.get(next).text())) {
            boolean kept = u + 1 < source.tokens.size()
                    && PARTICLES.contains(source.tokens.get(u + 1).text());
            int past = next + 1;
            while (past < claim.tokens.size()
                    && PARTICLES.contains(claim.tokens.get(past).text())) past++;
            boolean whole = kept && read.getOrDefault(past, -1) == u + past - t;
            if (!whole) torn(t, Math.min(past, claim.tokens.size() - 1));
        }
    }

    private void torn(int t, int next) {
        objections.add("gives the name “" + claim.tokens.get(t).text()
                + (next == t ? "" : " " + claim.tokens.get(next).text()) + "” otherwise than its source");
    }

    private void preposition(int t) {
        if (!claim.tokens.get(t).isNoun()) return;
        String said = before(claim, t);
        Set<String> shown = new HashSet<>();
        for (int u : cluster.apply(read.get(t))) shown.add(before(source, u));
        boolean fits = shown.stream().anyMatch(other -> fits(said, other));
        if (!fits) objections.add("puts “" + claim.tokens.get(t).text() + "” otherwise than its source");
    }

    /** "the strike in May" where its source has "the strike in June". */
    private void dayBeside(int t) {
        int noun = t - 2;
        if (claim.tokens.get(t).day() == null || noun < 0 || read.getOrDefault(noun, -1) < 0) return;
        boolean other = source.down(read.get(noun)).stream()
                .anyMatch(e -> source.tokens.get(e.dependent()).day() != null
                        && e.dependent() == e.governor() + 2
                        && e.dependent() != read.get(t));
        if (other) objections.add("gives “" + claim.tokens.get(noun).text() + "” another day than its source");
    }

    private static boolean fits(String said, String shown) {
        if (said.equals(shown)) return true;
        if (said.isEmpty()) return LOOSE.contains(shown) || shown.equals("against");
        if (shown.isEmpty()) return LOOSE.contains(said);
        return Relations.alike(said, shown, false);
    }

    /** The preposition before the noun phrase that the token stands in; "" for none. */
    private static String before(Web web, int t) {
        // What stands before an owner belongs to what is owned.
        if (t + 1 < web.tokens.size() && web.tokens.get(t + 1).reads("'s")) return "";
        int b = t - 1;
        while (b >= 0) {
            Token token = web.tokens.get(b);
            boolean within = token.isNoun() && token.day() == null
                    || token.is(WordClass.ADJECTIVE)
                    || token.is(WordClass.DETERMINER)
                    || token.is(WordClass.NUMBER)
                    || token.is(WordClass.PRONOUN) && token.reads("its", "his", "her", "their")
                    || token.reads("'s")
                    || token.is(WordClass.VERB) && !web.verbs.containsKey(b);
            if (!within) break;
            b--;
        }
        return b >= 0 && web.tokens.get(b).is(WordClass.PREPOSITION)
                ? web.tokens.get(b).text().toLowerCase(java.util.Locale.ROOT)
                : "";
    }

    private void swapped(int one, int other) {
        int u = read.get(one);
        int v = read.get(other);
        if (u <= v
                || !claim.tokens.get(one).isNoun()
                || !claim.tokens.get(other).isNoun()) return;
        List<String> said = between(claim, one, other);
        if (!said.isEmpty()
                && said.equals(between(source, v, u))
                && !Set.of(List.of("and"), List.of("or")).contains(said))
            objections.add("exchanges “" + claim.tokens.get(one).text() + "” and “"
                    + claim.tokens.get(other).text() + "”");
    }

    private static List<String> between(Web web, int from, int to) {
        List<String> words = new ArrayList<>();
        for (Token token : web.tokens.subList(from + 1, to))
            if (!token.is(WordClass.MARK) && !token.isCapitalised() && !token.reads("the", "a", "an"))
                words.add(token.base());
        return words;
    }
}
