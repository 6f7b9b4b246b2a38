package caseclerk.grounding;

import caseclerk.grounding.Syntax.Edge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** What a claim may not leave out of its source, given how its words are read: who says it, conditions, reservations. */
final class Keeping {
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
            "virtually",
            "largely",
            "still",
            "yet");
    private static final Set<String> NARROWING = Set.of(
            "forbid",
            "prohibit",
            "ban",
            "deny",
            "refuse",
            "prevent",
            "keep",
            "bar",
            "reject",
            "fail",
            "lack",
            "avoid",
            "demand",
            "require",
            "stop",
            "cease",
            "dispute",
            "doubt");
    private static final Set<String> MODAL = Set.of("may", "must", "should", "can");
    private static final Set<String> UNIVERSAL =
            Set.of("every", "all", "any", "no", "more", "fewer", "less", "most", "few");

    private static final Set<String> WISHING = Set.of(
            "want",
            "need",
            "ask",
            "ask-for",
            "seek",
            "demand",
            "plan",
            "request",
            "propose",
            "offer",
            "threaten",
            "consider",
            "hope",
            "fear",
            "expect",
            "deny",
            "refuse",
            "reject",
            "forbid",
            "prohibit",
            "prevent",
            "avoid",
            "intend",
            "wish",
            "like",
            "order",
            "call",
            "suggest",
            "recommend",
            "promise",
            "try",
            "attempt",
            "fail",
            "accuse",
            "allege",
            "claim",
            "suspect",
            "doubt",
            "oppose",
            "allow",
            "permit",
            "require",
            "believe",
            "think");

    private final Web claim;
    private final Web source;
    private final Map<Integer, Integer> read;
    private final IntFunction<Set<Integer>> cluster;
    private final Set<Integer> covered = new HashSet<>();
    private final Set<String> objections = new TreeSet<>();

    Keeping(Web claim, Web source, Map<Integer, Integer> read, IntFunction<Set<Integer>> cluster) {
        this.claim = claim;
        this.source = source;
        this.read = read;
        this.cluster = cluster;
        for (int u : read.values()) if (u >= 0) covered.addAll(cluster.apply(u));
    }

    List<String> objections() {
        read.forEach((t, u) -> {
            if (u >= 0) one(t, u);
            else
                for (Edge edge : claim.down(t))
                    if (read.getOrDefault(edge.dependent(), -1) >= 0)
                        openAbove(read.get(edge.dependent()), new HashSet<>());
            placed(t);
        });
        limits();
        joints();
        reservations();
        denials();
        counts();
        relatives();
        for (String wrong : new Order(claim, source, read, cluster).objections()) objections.add(wrong);
        sayings();
        return new ArrayList<>(objections);
    }

    private void one(int t, int u) {
        boolean verb = source.verbs.containsKey(u) || claim.verbs.containsKey(t);
        if (verb) {
            open(t, u);
            conditions(u);
            if (narrows(u)) whole(u, new HashSet<>());
        }
        for (Edge edge : source.down(u))
            if ((edge.relation().equals("mod")
                            || edge.relation().equals("adv")
                            || edge.relation().equals("pred"))
                    && reserves(edge.dependent())) keep(edge.dependent());
        if (source.quantity(u).stream().anyMatch(UNIVERSAL::contains)) whole(u, new HashSet<>());
    }

    private boolean reserves(int x) {
        Token token = source.tokens.get(x);
        return KEPT.contains(token.base()) || KEPT.contains(token.text().toLowerCase(java.util.Locale.ROOT));
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

    /** Words for how many or about how many go with what they count. */
    private void counts() {
        for (int s = 0; s + 1 < source.tokens.size(); s++) {
            Token token = source.tokens.get(s);
            boolean oneOf = token.reads("one") && source.tokens.get(s + 1).reads("of");
            if (!Quantities.counts(token) && !oneOf || token.reads("any", "no", "none", "neither", "only", "just"))
                continue;
            int n = s + 1;
            while (n < source.tokens.size()
                    && !source.tokens.get(n).kind().tells()
                    && (!source.tokens.get(n).is(WordClass.PRONOUN)
                            || source.tokens.get(n).reads("whom", "which"))
                    && !source.tokens.get(n).is(WordClass.MARK)) n++;
            if (n >= source.tokens.size() || !covered.contains(n)) continue;
            String word = Quantities.word(token);
            boolean kept = claim.tokens.stream()
                    .anyMatch(t -> Quantities.word(t).equals(word)
                            || t.reads("some") && (word.equals("several") || word.equals("many")));
            if (!kept) objections.add("leaves out “" + token.text() + "”");
        }
    }

    /** What is denied word by word ("not over opinions", "no more toxic") is so in both, or neither. */
    private void denials() {
        read.forEach((t, u) -> {
            if (u < 0
                    || claim.verbs.containsKey(t)
                            && source.verbs.containsKey(u)
                            && claim.verbs.get(t).denied()
                                    == source.verbs.get(u).denied()
                            && !strays(claim, t)
                            && !strays(source, u)) return;
            boolean said = strays(claim, t);
            boolean shown = strays(source, u);
            if (said == shown) return;
            boolean carried = said ? underDenial(source, u) : underDenial(claim, t);
            if (!carried) objections.add(said ? "denies what its source does not deny" : "leaves out a denial");
        });
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

    private static boolean underDenial(Web web, int t) {
        return web.verbs.containsKey(t) && web.verbs.get(t).denied()
                || web.up(t).stream()
                        .anyMatch(e -> web.verbs.containsKey(e.governor())
                                && web.verbs.get(e.governor()).denied());
    }

    /** Who says it is said as well, unless the saying stands beside it as another matter. */
    private void sayings() {
        read.forEach((t, u) -> {
            boolean root = u >= 0
                    && claim.verbs.containsKey(t)
                    && claim.up(t).stream()
                            .allMatch(e ->
                                    e.relation().startsWith("&") || e.relation().equals("beside"));
            if (!root) return;
            for (int s = u - 1; s >= 0 && !source.tokens.get(s).reads(".", ";"); s--)
                if (says(s) && !covered.contains(s) && !beside(u, s)) keep(s);
            for (int s = u + 1;
                    s < source.tokens.size() && !source.tokens.get(s).reads(".", ";");
                    s++)
                if (says(s)
                        && !covered.contains(s)
                        && (last(s) || source.tokens.get(s - 1).is(WordClass.MARK))) keep(s);
        });
    }

    private boolean says(int s) {
        return source.verbs.containsKey(s)
                && (Attribution.SAYING.contains(source.tokens.get(s).base()))
                && source.up(s).stream().noneMatch(e -> e.relation().equals("which"));
    }

    private boolean beside(int u, int s) {
        return source.up(u).stream()
                .anyMatch(e -> e.governor() == s && e.relation().startsWith("&"));
    }

    private boolean last(int s) {
        for (int v = s + 1; v < source.tokens.size() && !source.tokens.get(v).reads(".", ";"); v++)
            if (source.verbs.containsKey(v)) return false;
        return true;
    }

    /** A reservation counts for all that its verb ties together, also where the claim does without the verb. */
    private void reservations() {
        for (int x = 0; x < source.tokens.size(); x++) {
            if (!reserves(x) || covered.contains(x)) continue;
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

    /** Whether what is wanted, planned or refused need not be so. */
    static boolean wishes(String base) {
        return WISHING.contains(base);
    }

    private void keep(int x) {
        if (!covered.contains(x))
            objections.add("leaves out “" + source.tokens.get(x).text() + "”");
    }

    /** What is only said, asked, planned or doubted stays so. */
    private void open(int t, int u) {
        boolean root = claim.verbs.containsKey(t)
                && claim.up(t).stream()
                        .allMatch(e ->
                                e.relation().startsWith("&") || e.relation().equals("beside"));
        if (root) {
            openAbove(u, new HashSet<>());
            return;
        }
        for (Edge edge : source.up(u)) {
            if (!Relations.OPEN.contains(edge.relation())) continue;
            boolean kept = source.up(u).stream()
                    .filter(e -> e.relation().equals(edge.relation()))
                    .anyMatch(e -> claim.up(t).stream()
                            .anyMatch(c -> read.containsKey(c.governor())
                                    && cluster.apply(Math.max(0, read.get(c.governor())))
                                            .contains(e.governor())));
            if (!kept)
                objections.add(
                        "leaves out “" + source.tokens.get(edge.governor()).text() + "”, under which it is said");
        }
    }

    private void openAbove(int u, Set<Integer> seen) {
        if (!seen.add(u)) return;
        for (Edge edge : source.up(u)) {
            if (edge.relation().startsWith("&") || edge.relation().equals("is")) continue;
            boolean wished = wishes(source.tokens.get(edge.governor()).base())
                    && !edge.relation().equals("agent")
                    && source.verbs.containsKey(edge.governor());
            if (wished || Relations.OPEN.contains(edge.relation()))
                objections.add(
                        "leaves out “" + source.tokens.get(edge.governor()).text() + "”, under which it is said");
            else openAbove(edge.governor(), seen);
        }
    }

    private void conditions(int u) {
        for (Edge edge : source.down(u)) if (Relations.CONDITIONS.contains(edge.relation())) keep(edge.dependent());
    }

    private boolean narrows(int u) {
        VerbForm form = source.verbs.get(u);
        if (form == null) return false;
        return form.denied()
                || MODAL.contains(form.modal())
                || NARROWING.contains(source.tokens.get(u).base());
    }

    /** All that hangs on the token: less of it would say more. */
    private void whole(int u, Set<Integer> seen) {
        if (!seen.add(u)) return;
        for (Edge edge : source.down(u)) {
            int x = edge.dependent();
            String relation = edge.relation();
            if (relation.startsWith("&")
                    || relation.equals("is")
                    || relation.equals("beside")
                    || relation.equals("because")
                    || relation.equals("when")
                    || relation.equals("although")) continue;
            boolean alternative = source.up(x).stream()
                            .anyMatch(e ->
                                    (e.relation().equals("&or") || e.relation().equals("&nor"))
                                            && covered.contains(e.governor()))
                    || source.down(x).stream()
                            .anyMatch(e ->
                                    (e.relation().equals("&or") || e.relation().equals("&nor"))
                                            && covered.contains(e.dependent()));
            if (alternative && !covered.contains(x)) continue;
            Token token = source.tokens.get(x);
            if (token.kind().tells()
                    && !token.is(WordClass.NUMBER)
                    && !Quantities.isMeasure(token)
                    && !token.reads("also", "however")) keep(x);
            whole(x, seen);
        }
    }

    /** A word that hangs on nothing could not be compared. */
    private void placed(int t) {
        Token token = claim.tokens.get(t);
        if (claim.verbs.containsKey(t) || token.is(WordClass.NUMBER)) return;
        if (claim.up(t).isEmpty()) objections.add("says “" + token.text() + "” where it cannot be told what it means");
    }

    private void limits() {
        for (int t : claim.limits)
            if (read.getOrDefault(t, -1) < 0
                    || cluster.apply(read.get(t)).stream().noneMatch(source.limits::contains))
                objections.add("adds “only”");
        for (int u : source.limits)
            if (covered.contains(u)
                    && claim.limits.stream()
                            .noneMatch(t -> read.getOrDefault(t, -1) >= 0
                                    && cluster.apply(read.get(t)).contains(u))) objections.add("leaves out “only”");
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
