package caseclerk.grounding;

import caseclerk.grammar.OpenVerbs;
import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hangs together in a claim, and whether it hangs together so in the source, given how its words are read. */
final class Bonds {
    private static final Set<String> CHANGES = Set.of("begin", "start", "end", "open", "close", "continue", "resume");

    /** How the words hang together that stand for one pronoun or one short name. */
    private static final Set<String> WITHIN_NAME = Set.of("mod", "is", "adv");

    private final Web claim;
    private final Web source;
    private final Mentions mentions;
    private final Map<Integer, Integer> read;
    private final List<Need> needs = new ArrayList<>();

    /** That one of some edges of the claim is found in the source. */
    private record Need(int dependent, List<Edge> oneOf) {}

    /**
     * @param told the tokens of the claim that are looked for in the source
     * @param read which token of the source each of them is read as so far; changes while readings are tried
     */
    Bonds(Web claim, Web source, Mentions mentions, Set<Integer> told, Map<Integer, Integer> read) {
        this.claim = claim;
        this.source = source;
        this.mentions = mentions;
        this.read = read;
        for (int t : told) need(t, told);
    }

    private void need(int t, Set<Integer> told) {
        Map<String, List<Edge>> loose = new LinkedHashMap<>();
        for (Edge edge : claim.up(t)) {
            String relation = edge.relation();
            if (!told.contains(edge.governor())
                    || relation.startsWith("&")
                    || relation.equals("beside")
                    || relation.equals("which")) continue;
            if (Relations.CERTAIN.contains(relation)) needs.add(new Need(t, List.of(edge)));
            else loose.computeIfAbsent(relation, key -> new ArrayList<>()).add(edge);
        }
        loose.values().forEach(edges -> needs.add(new Need(t, edges)));
    }

    /** What hangs together otherwise in the source, now that token {@code t} is read; null for nothing. */
    @Nullable
    String unmet(int t) {
        for (Need need : needs) {
            boolean concerned = need.dependent() == t || need.oneOf().stream().anyMatch(e -> e.governor() == t);
            if (!concerned || !read.containsKey(need.dependent())) continue;
            if (need.oneOf().stream().anyMatch(e -> !read.containsKey(e.governor()))) continue;
            if (need.oneOf().stream().noneMatch(this::licensed)) {
                Edge edge = need.oneOf().get(0);
                return "puts “" + claim.tokens.get(edge.dependent()).text() + "” and “"
                        + claim.tokens.get(edge.governor()).text() + "” together otherwise than the sentence it cites";
            }
        }
        return null;
    }

    private boolean licensed(Edge edge) {
        int u = read.get(edge.dependent());
        int w = read.get(edge.governor());
        if (u < 0 || w < 0) return true;
        if (u == w) return WITHIN_NAME.contains(edge.relation());
        boolean crossed = crossed(edge.dependent(), u) || crossed(edge.governor(), w);
        if (movedAhead(edge, u, w)) return false;
        if (hangs(u, w, edge.relation(), crossed)) return true;
        if (CHANGES.contains(source.tokens.get(w).base()) && turned(edge, u, w)) return true;
        return edge.relation().equals("is") && hangs(w, u, "is", crossed);
    }

    /** "asked for a meeting in October" does not say when it was asked for. */
    private boolean movedAhead(Edge edge, int u, int w) {
        boolean wish = OpenVerbs.wishes(source.tokens.get(w).base()) && source.verbs.containsKey(w);
        return wish
                && Relations.isTime(edge.relation())
                && source.tokens.get(u).day() != null
                && source.up(u).stream().anyMatch(e -> !source.verbs.containsKey(e.governor()));
    }

    /** "Microsoft began its review" and "Microsoft's review began" are one. */
    private boolean turned(Edge edge, int u, int w) {
        if (source.down(w).stream().anyMatch(e -> e.relation().equals("patient"))) return false;
        if (edge.relation().equals("patient")) return hangs(u, w, "agent", false);
        if (!edge.relation().equals("agent")) return false;
        return source.down(w).stream()
                .anyMatch(e -> e.relation().equals("agent") && hangs(u, e.dependent(), "owner", false));
    }

    /** "oil spill" is a spill of oil. */
    private boolean compound(Edge shown) {
        return shown.relation().equals("mod")
                && source.tokens.get(shown.dependent()).is(WordClass.NOUN)
                && source.tokens.get(shown.governor()).is(WordClass.NOUN)
                && shown.governor() == shown.dependent() + 1;
    }

    private boolean crossed(int t, int u) {
        return claim.verbs.containsKey(t) != source.verbs.containsKey(u);
    }

    private boolean hangs(int u, int w, String relation, boolean crossed) {
        Set<Integer> governors = mentions.of(w);
        for (int dependent : mentions.of(u))
            for (Edge shown : source.up(dependent))
                if (governors.contains(shown.governor())
                        && (Relations.alike(relation, shown.relation(), crossed)
                                || relation.equals("of") && compound(shown))) return true;
        return false;
    }
}
