package caseclerk.grounding;

import caseclerk.grounding.Chunk.Kind;
import caseclerk.grounding.Syntax.Edge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many of each noun a sentence tells of: "two of the five", "about 40,000", "no", "every", "only". */
final class Quantities {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("some", "some"),
            Map.entry("several", "several"),
            Map.entry("a-few", "several"),
            Map.entry("a-number-of", "several"),
            Map.entry("many", "many"),
            Map.entry("numerous", "many"),
            Map.entry("few", "few"),
            Map.entry("most", "most"),
            Map.entry("all", "all"),
            Map.entry("every", "every"),
            Map.entry("each", "every"),
            Map.entry("both", "both"),
            Map.entry("any", "any"),
            Map.entry("no", "no"),
            Map.entry("none", "no"),
            Map.entry("neither", "no"),
            Map.entry("another", "another"),
            Map.entry("more", "more"),
            Map.entry("fewer", "fewer"),
            Map.entry("less", "less"),
            Map.entry("half", "half"),
            Map.entry("much", "many"));
    private static final Set<String> PARTS = Set.of("part", "portion", "most", "majority", "half", "rest", "bit");
    private static final Set<String> TIME = Set.of("minute", "hour", "day", "week", "month", "year", "decade");
    private static final Set<String> GROUPS = Set.of("group", "set", "series", "number", "pair", "team");
    private static final Set<String> BOUNDS = Set.of(
            "about", "at-least", "more-than", "nearly", "up-to", "at-most", "exactly", "less-than", "only", "just");

    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final Set<Edge> edges;
    private final Map<Integer, VerbForm> verbs;
    private final Map<Integer, Set<String>> quantities;
    private final Set<Integer> limits;

    Quantities(
            List<Token> tokens,
            List<Chunk> chunks,
            Set<Edge> edges,
            Map<Integer, VerbForm> verbs,
            Map<Integer, Set<String>> quantities,
            Set<Integer> limits) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.edges = edges;
        this.verbs = verbs;
        this.quantities = quantities;
        this.limits = limits;
    }

    /** Whether what is told of it is told of what follows with "of": "a group of seven people", "some of them". */
    static boolean isMeasure(Token token) {
        String base = token.base();
        return GROUPS.contains(base) || PARTS.contains(base) || WORDS.containsKey(base) || token.is(WordClass.NUMBER);
    }

    /** The word for how many that the token is, in one form; else the token's own base form. */
    static String word(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        String known = WORDS.get(text);
        if (known != null) return known;
        return Set.of("just", "solely", "merely").contains(text) ? "only" : text;
    }

    static boolean counts(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return WORDS.containsKey(text) || BOUNDS.contains(text);
    }

    static boolean isTime(Token token) {
        return TIME.contains(token.base());
    }

    static boolean isBound(String base) {
        return BOUNDS.contains(base);
    }

    void read() {
        for (Chunk chunk : chunks) if (chunk.is(Kind.NOUNS)) counted(chunk);
        for (int c = 0; c + 2 < chunks.size(); c++) partOf(c);
        for (int t = 0; t < tokens.size(); t++)
            if (tokens.get(t).reads("only", "solely", "merely", "just")) limits.add(target(t));
        denials();
    }

    private void counted(Chunk chunk) {
        Set<String> found = new HashSet<>();
        for (int t = chunk.from(); t < chunk.to(); t++) {
            Token token = tokens.get(t);
            String word = WORDS.get(token.text().toLowerCase(Locale.ROOT));
            boolean own = t == chunk.head();
            if (word != null) found.add(word);
            else if (token.is(WordClass.NUMBER) && token.day() == null && !afterName(chunk, t))
                found.add(bound(t) + token.base() + (own ? "." : ""));
        }
        if (!found.isEmpty())
            quantities.computeIfAbsent(chunk.head(), key -> new HashSet<>()).addAll(found);
    }

    /** "Unit 8200" is a name, and no number of units. */
    private boolean afterName(Chunk chunk, int t) {
        return t > chunk.from() && tokens.get(t - 1).isNoun();
    }

    private String bound(int t) {
        for (int b = t - 1; b >= 0 && b >= t - 2; b--) {
            String base = tokens.get(b).text().toLowerCase(Locale.ROOT);
            if (BOUNDS.contains(base)) return base + " ";
            if (!tokens.get(b).base().equals("dollar")) break;
        }
        return "";
    }

    private void partOf(int c) {
        if (!chunks.get(c).is(Kind.NOUNS)
                || !chunks.get(c + 1).is(Kind.PREPOSITION)
                || !chunks.get(c + 2).is(Kind.NOUNS)) return;
        if (!tokens.get(chunks.get(c + 1).from()).reads("of")) return;
        Token measure = tokens.get(chunks.get(c).head());
        int last = c + 2;
        while (last + 2 < chunks.size()
                && chunks.get(last + 1).is(Kind.OWNING)
                && chunks.get(last + 2).is(Kind.NOUNS)) last += 2;
        int whole = chunks.get(last).head();
        Set<String> ofWhole = quantities.computeIfAbsent(whole, key -> new HashSet<>());
        if (PARTS.contains(measure.base()))
            ofWhole.add(measure.base().equals("portion") || measure.base().equals("bit") ? "part" : measure.base());
        else if (WORDS.containsKey(measure.base())) ofWhole.add(WORDS.get(measure.base()));
        else if (measure.is(WordClass.NUMBER)) ofWhole.add(bound(chunks.get(c).head()) + measure.base() + " of");
    }

    private int target(int only) {
        int next = only + 1;
        while (next < tokens.size()
                && !tokens.get(next).kind().tells()
                && !tokens.get(next).is(WordClass.MARK)) next++;
        boolean last = next >= tokens.size()
                || tokens.get(next).is(WordClass.MARK)
                || only + 1 < tokens.size() && tokens.get(only + 1).is(WordClass.CONJUNCTION);
        if (!last) {
            for (Chunk chunk : chunks)
                if (chunk.is(Kind.NOUNS) && chunk.from() <= next && next < chunk.to()) return chunk.head();
            return next;
        }
        int before = only - 1;
        while (before > 0 && !tokens.get(before).kind().tells()) before--;
        return Math.max(before, 0);
    }

    /** "stored no names" denies the storing; "no regulator has been involved" denies the involving. */
    private void denials() {
        List<Edge> own = new ArrayList<>(edges);
        Set<Integer> turned = new HashSet<>();
        for (Edge edge : own) {
            Set<String> of = quantities.get(edge.dependent());
            VerbForm form = verbs.get(edge.governor());
            if (of == null || form == null || !of.contains("no")) continue;
            if (!(edge.relation().equals("agent")
                    || edge.relation().equals("patient")
                    || edge.relation().equals("pred"))) continue;
            of.remove("no");
            if (turned.add(edge.governor())) verbs.put(edge.governor(), form.denied(!form.denied()));
        }
        for (Edge edge : own) {
            Set<String> of = quantities.get(edge.dependent());
            VerbForm form = verbs.get(edge.governor());
            if (of != null && form != null && form.denied()) of.remove("any");
        }
    }
}
