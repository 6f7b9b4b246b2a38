package caseclerk.grammar;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordGroup.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many of each noun a sentence tells of: "two of the five", "about 40,000", "no", "every", "only". */
public final class Quantities {
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
    private final List<WordGroup> groups;
    private final Set<Edge> edges;
    private final Map<Integer, VerbForm> verbs;
    private final Map<Integer, Set<String>> quantities;
    private final Set<Integer> limits;

    Quantities(
            List<Token> tokens,
            List<WordGroup> groups,
            Set<Edge> edges,
            Map<Integer, VerbForm> verbs,
            Map<Integer, Set<String>> quantities,
            Set<Integer> limits) {
        this.tokens = tokens;
        this.groups = groups;
        this.edges = edges;
        this.verbs = verbs;
        this.quantities = quantities;
        this.limits = limits;
    }

    /** Whether what is told of it is told of what follows with "of": "a group of seven people", "some of them". */
    public static boolean isMeasure(Token token) {
        String base = token.base();
        return GROUPS.contains(base) || PARTS.contains(base) || WORDS.containsKey(base) || token.is(WordClass.NUMBER);
    }

    /** The word for how many that the token is, in one form; else the token's own base form. */
    public static String word(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        String known = WORDS.get(text);
        if (known != null) return known;
        return Set.of("just", "solely", "merely").contains(text) ? "only" : text;
    }

    /** Whether the token says how many, or bounds it ("all", "only", "at most"). */
    public static boolean counts(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return WORDS.containsKey(text) || BOUNDS.contains(text);
    }

    /** Whether the token is a stretch of time ("day", "year"). */
    public static boolean isTime(Token token) {
        return TIME.contains(token.base());
    }

    /** Whether the word bounds a number ("over", "at least"). */
    public static boolean isBound(String base) {
        return BOUNDS.contains(base);
    }

    void read() {
        for (WordGroup group : groups) if (group.is(Kind.NOUNS)) counted(group);
        for (int c = 0; c + 2 < groups.size(); c++) partOf(c);
        for (int t = 0; t < tokens.size(); t++)
            if (tokens.get(t).reads("only", "solely", "merely", "just")) limits.add(target(t));
        denials();
    }

    private void counted(WordGroup group) {
        Set<String> found = new HashSet<>();
        for (int t = group.from(); t < group.to(); t++) {
            Token token = tokens.get(t);
            String word = WORDS.get(token.text().toLowerCase(Locale.ROOT));
            boolean own = t == group.head();
            if (word != null) found.add(word);
            else if (token.is(WordClass.NUMBER) && token.day() == null && !afterName(group, t))
                found.add(bound(t) + token.base() + (own ? "." : ""));
        }
        if (!found.isEmpty())
            quantities.computeIfAbsent(group.head(), key -> new HashSet<>()).addAll(found);
    }

    /** "Unit 8200" is a name, and no number of units. */
    private boolean afterName(WordGroup group, int t) {
        return t > group.from() && tokens.get(t - 1).isNoun();
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
        if (!groups.get(c).is(Kind.NOUNS)
                || !groups.get(c + 1).is(Kind.PREPOSITION)
                || !groups.get(c + 2).is(Kind.NOUNS)) return;
        if (!tokens.get(groups.get(c + 1).from()).reads("of")) return;
        Token measure = tokens.get(groups.get(c).head());
        int last = c + 2;
        while (last + 2 < groups.size()
                && groups.get(last + 1).is(Kind.OWNING)
                && groups.get(last + 2).is(Kind.NOUNS)) last += 2;
        int whole = groups.get(last).head();
        Set<String> ofWhole = quantities.computeIfAbsent(whole, key -> new HashSet<>());
        if (PARTS.contains(measure.base()))
            ofWhole.add(measure.base().equals("portion") || measure.base().equals("bit") ? "part" : measure.base());
        else if (WORDS.containsKey(measure.base())) ofWhole.add(WORDS.get(measure.base()));
        else if (measure.is(WordClass.NUMBER)) ofWhole.add(bound(groups.get(c).head()) + measure.base() + " of");
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
            for (WordGroup group : groups)
                if (group.is(Kind.NOUNS) && group.from() <= next && next < group.to()) return group.head();
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
