package caseclerk.grounding;

import caseclerk.grounding.Syntax.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for a way to read each word of a claim as a word of its source, such that whatever hangs together in the claim
 * hangs together in the source in the same way.
 */
final class Match {
    private static final int MOST_TRIES = 4_000;
    /** Words that say nothing about the matter itself. */
    private static final Set<String> HARMLESS =
            Set.of("also", "however", "moreover", "meanwhile", "furthermore", "additionally", "too", "then");

    private static final Set<String> CAUSES =
            Set.of("because", "because-of", "so", "therefore", "hence", "thus", "since");
    private static final Set<String> FUNCTION = Set.of(
            "a",
            "an",
            "the",
            "that",
            "this",
            "these",
            "those",
            "which",
            "who",
            "whom",
            "whose",
            "what",
            "of",
            "to",
            "by",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "and",
            "but",
            "or",
            "not",
            "no",
            "none",
            "any",
            "it",
            "there",
            "'s",
            "as",
            "into",
            "about",
            "according",
            "be",
            "been",
            "being",
            "during",
            "within",
            "following",
            "after",
            "before",
            "including",
            "group",
            "set",
            "number",
            "series",
            "part",
            "portion",
            "against",
            "over",
            "through",
            "because",
            "because-of",
            "since",
            "while",
            "when",
            "although",
            "though",
            "if",
            "unless",
            "until");
    private static final Set<String> TIES = Set.of(
            "because",
            "because-of",
            "so",
            "therefore",
            "hence",
            "thus",
            "since",
            "after",
            "before",
            "when",
            "while",
            "until",
            "unless",
            "if",
            "although",
            "though",
            "whereas",
            "without",
            "despite",
            "or",
            "nor",
            "than",
            "except",
            "whether",
            "following");
    private static final Set<String> COUNTING = Set.of(
            "several",
            "many",
            "numerous",
            "few",
            "more",
            "most",
            "fewer",
            "less",
            "some",
            "a-few",
            "a-number-of",
            "about",
            "nearly",
            "at-least",
            "up-to",
            "more-than",
            "at-most",
            "exactly",
            "less-than",
            "only",
            "solely",
            "just",
            "both",
            "all",
            "any",
            "much",
            "every",
            "each",
            "another",
            "half",
            "least");

    private static final Set<String> CHANGES = Set.of("begin", "start", "end", "open", "close", "continue", "resume");

    private final Web claim;
    private final Web source;
    private final SameMeaning same;
    private final Map<Integer, Set<Integer>> clusters = new HashMap<>();
    private final Map<Integer, List<Integer>> candidates = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final Map<Integer, Integer> read = new HashMap<>();
    private List<String> best = List.of("cannot be compared with the sentence it cites");
    private int bestDepth = -1;
    private int tries;

    /** That one of some edges of the claim is found in the source. */
    private record Need(int dependent, List<Edge> oneOf) {}

    Match(Web claim, Web source, SameMeaning same) {
        this.claim = claim;
        this.source = source;
        this.same = same;
    }

    /** What is wrong with the claim; empty when the source carries it. */
    List<String> objections() {
        List<String> strange = new ArrayList<>();
        for (int t = 0; t < claim.tokens.size(); t++) {
            if (!counts(t)) continue;
            List<Integer> found = found(t);
            if (found.isEmpty())
                strange.add("says “" + claim.tokens.get(t).text() + "”, which the sentence it cites does not");
            candidates.put(t, found);
        }
        strange.addAll(turning());
        if (!strange.isEmpty()) return strange.stream().distinct().toList();
        boolean sentence = claim.verbs.entrySet().stream()
                .anyMatch(v -> v.getValue().kind() == VerbForm.Kind.FINITE
                        && claim.up(v.getKey()).stream()
                                .noneMatch(e -> e.relation().equals("which")));
        if (!sentence) return List.of("is no sentence");
        needs();
        List<Integer> order = new ArrayList<>(candidates.keySet());
        order.sort(Comparator.comparingInt(t -> candidates.get(t).size()));
        search(order, 0);
        return best;
    }

    /** Words that tie clauses and count things: none may be added, and as many denials stand by themselves. */
    private List<String> turning() {
        List<String> added = new ArrayList<>();
        for (int t = 0; t < claim.tokens.size(); t++) {
            Token token = claim.tokens.get(t);
            String word = token.text().toLowerCase(java.util.Locale.ROOT);
            boolean unread = Character.isLetterOrDigit(word.codePointAt(0))
                    && !candidates.containsKey(t)
                    && !FUNCTION.contains(word)
                    && !HARMLESS.contains(word)
                    && !COUNTING.contains(word)
                    && !token.is(WordClass.AUXILIARY)
                    && source.tokens.stream().noneMatch(s -> s.reads(word));
            if (unread) added.add("says “" + token.text() + "”, which the sentence it cites does not");
            boolean foreign = t > 0
                    && token.isCapitalised()
                    && !token.isNoun()
                    && !token.kind().tells()
                    && !word.equals("i")
                    && Character.isLetter(claim.tokens.get(t - 1).text().codePointAt(0))
                    && source.tokens.stream().noneMatch(s -> s.reads(word) && s.isCapitalised());
            if (foreign) added.add("says “" + token.text() + "”, which the sentence it cites does not");
            if (word.equals("there") && source.tokens.stream().noneMatch(s -> s.reads("there")))
                added.add("adds “there”");
            if (word.equals("because-of")
                    && t + 1 < claim.tokens.size()
                    && claim.tokens.get(t + 1).reads("that", "this", "it")) added.add("adds “because”");
            if (CAUSES.contains(word)
                    && source.tokens.stream()
                            .noneMatch(s -> CAUSES.contains(s.text().toLowerCase(java.util.Locale.ROOT))
                                    || word.equals("because-of") && s.reads("over")))
                added.add("adds “" + token.text() + "”");
            boolean ties = TIES.contains(word)
                    && source.tokens.stream()
                            .noneMatch(s -> Relations.alike(word, s.text().toLowerCase(java.util.Locale.ROOT), false)
                                    || word.startsWith("because") && s.reads("so"));
            boolean counting = COUNTING.contains(word)
                    && !word.equals("any")
                    && source.tokens.stream()
                            .noneMatch(s -> Quantities.word(s).equals(Quantities.word(token))
                                    || word.equals("some")
                                            && Set.of("several", "many").contains(Quantities.word(s)));
            if (ties || counting) added.add("adds “" + token.text() + "”");
        }
        for (Token token : claim.tokens) {
            String word = token.text().toLowerCase(java.util.Locale.ROOT);
            if (token.is(WordClass.PREPOSITION)
                    && source.tokens.stream().noneMatch(s -> s.reads(word))
                    && !word.equals("to")
                    && claim.byDependent.values().stream()
                            .flatMap(List::stream)
                            .noneMatch(e -> e.relation().endsWith(word)))
                added.add("says “" + token.text() + "” where it cannot be told what it belongs to");
        }
        return added;
    }

    private boolean counts(int t) {
        Token token = claim.tokens.get(t);
        if (claim.verbs.containsKey(t)) return true;
        String text = token.text().toLowerCase(java.util.Locale.ROOT);
        if (COUNTING.contains(text) || COUNTING.contains(token.base())) return false;
        if (token.is(WordClass.ADVERB) && HARMLESS.contains(text)) return false;
        if (token.reads("it") && stands(t)) return false;
        if (token.is(WordClass.PRONOUN))
            return !Set.of("who", "which", "whom", "whose", "what", "none").contains(text)
                    && !(text.equals("there")
                            && t + 1 < claim.tokens.size()
                            && claim.tokens.get(t + 1).base().equals("be"))
                    && !(text.equals("that") && claim.up(t).isEmpty());
        if (token.is(WordClass.NOUN)
                && Set.of("group", "set", "number", "series", "part", "portion").contains(token.base())
                && !claim.up(t).isEmpty()
                && isMeasure(t)
                && claim.quantity(t).isEmpty()) return false;
        return token.kind().tells()
                || token.is(WordClass.OTHER)
                        && Character.isLetterOrDigit(text.codePointAt(0))
                        && !text.equals("according");
    }

    /** "It is not known whether …": the word stands for the clause that follows. */
    private boolean stands(int t) {
        return claim.up(t).stream()
                .anyMatch(e -> claim.verbs.containsKey(e.governor())
                        && (claim.verbs.get(e.governor()).passive()
                                || claim.tokens.get(e.governor()).base().equals("be"))
                        && claim.down(e.governor()).stream()
                                .anyMatch(d -> Set.of("whether", "that").contains(d.relation())));
    }

    private boolean isMeasure(int t) {
        return t + 1 < claim.tokens.size() && claim.tokens.get(t + 1).reads("of");
    }

    private List<Integer> found(int t) {
        Token said = claim.tokens.get(t);
        List<Integer> found = new ArrayList<>();
        for (int u = 0; u < source.tokens.size(); u++) {
            Token shown = source.tokens.get(u);
            boolean nominal = shown.isNoun() || shown.is(WordClass.PRONOUN);
            boolean alike = same.alike(said, shown)
                    || (said.isNoun() || said.is(WordClass.PRONOUN) || said.is(WordClass.ADJECTIVE))
                            && nominal
                            && source.meant(u).contains(said.base())
                            && (!(named(said) && named(shown))
                                    || source.fullNames
                                            .getOrDefault(u, Set.of())
                                            .contains(said.base()))
                    || said.is(WordClass.PRONOUN) && shown.isNoun();
            if (alike && compatible(t, u)) found.add(u);
        }
        if (said.base().equals("be")
                && claim.verbs.containsKey(t)
                && tells(t, "agent")
                && tells(t, "pred")
                && !claim.verbs.get(t).denied()
                && claim.verbs.get(t).modal().isEmpty()) found.add(-1);
        return found;
    }

    private static boolean named(Token token) {
        return token.isNoun() && token.isCapitalised() && token.day() == null;
    }

    private boolean tells(int governor, String relation) {
        List<Edge> edges = claim.down(governor).stream()
                .filter(e -> e.relation().equals(relation))
                .toList();
        return !edges.isEmpty() && edges.stream().allMatch(e -> counts(e.dependent()));
    }

    /** Whether a verb is put as in the source, and as many are meant. */
    private boolean compatible(int t, int u) {
        if (!Forms.alike(claim, t, source, u)) return false;
        boolean told = counted(source.tokens.get(u)) && counted(claim.tokens.get(t));
        return !told || Forms.sameQuantity(claim.quantity(t), source.quantity(u));
    }

    private static boolean counted(Token token) {
        return token.isNoun() || token.is(WordClass.NUMBER);
    }

    private void needs() {
        for (int t : candidates.keySet()) {
            Map<String, List<Edge>> loose = new LinkedHashMap<>();
            for (Edge edge : claim.up(t)) {
                String relation = edge.relation();
                if (!candidates.containsKey(edge.governor())
                        || relation.startsWith("&")
                        || relation.equals("beside")
                        || relation.equals("which")) continue;
                if (Relations.CERTAIN.contains(relation)) needs.add(new Need(t, List.of(edge)));
                else loose.computeIfAbsent(relation, key -> new ArrayList<>()).add(edge);
            }
            loose.values().forEach(edges -> needs.add(new Need(t, edges)));
        }
    }

    private void search(List<Integer> order, int depth) {
        if (best.isEmpty() || tries++ > MOST_TRIES) return;
        if (depth == order.size()) {
            List<String> wrong = new ArrayList<>(new Keeping(claim, source, read, this::cluster).objections());
            wrong.addAll(pointing());
            if (bestDepth < depth || wrong.size() < best.size()) best = wrong;
            bestDepth = depth;
            return;
        }
        int t = order.get(depth);
        for (int u : candidates.get(t)) {
            if (u >= 0 && taken(t, u)) continue;
            read.put(t, u);
            String unmet = unmet(t);
            if (unmet == null) search(order, depth + 1);
            else if (bestDepth < depth) {
                bestDepth = depth;
                best = List.of(unmet);
            }
            read.remove(t);
        }
    }

    /** A pronoun that stands for a noun of the source has that noun in the claim too. */
    private List<String> pointing() {
        List<String> lost = new ArrayList<>();
        read.forEach((t, u) -> {
            if (claim.tokens.get(t).is(WordClass.PRONOUN)
                    && t == 0
                    && u >= 0
                    && !(source.tokens.get(u).is(WordClass.PRONOUN) && opens(u)))
                lost.add("opens with “" + claim.tokens.get(t).text() + "”, and it cannot be told what that means");
            if (!claim.tokens.get(t).is(WordClass.PRONOUN)
                    || u < 0
                    || source.tokens.get(u).is(WordClass.PRONOUN)) return;
            Set<Integer> meant = cluster(u);
            boolean named = read.entrySet().stream()
                    .anyMatch(e -> !claim.tokens.get(e.getKey()).is(WordClass.PRONOUN) && meant.contains(e.getValue()));
            if (!named) lost.add("says “" + claim.tokens.get(t).text() + "”, and it cannot be told what that means");
        });
        return lost;
    }

    private boolean opens(int u) {
        return u == 0 || source.tokens.get(u - 1).reads(".", "!", "?", "”");
    }

    private boolean taken(int t, int u) {
        boolean shared =
                claim.tokens.get(t).is(WordClass.PRONOUN) || !source.meant(u).isEmpty();
        return !shared
                && read.entrySet().stream()
                        .anyMatch(e -> e.getValue() == u
                                && !claim.tokens.get(e.getKey()).is(WordClass.PRONOUN));
    }

    private @org.jspecify.annotations.Nullable String unmet(int t) {
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
        if (u < 0 || w < 0 || u == w) return true;
        boolean crossed = crossed(edge.dependent(), u) || crossed(edge.governor(), w);
        if (movedAhead(edge, u, w)) return false;
        if (hangs(u, w, edge.relation(), crossed)) return true;
        if (CHANGES.contains(source.tokens.get(w).base()) && turned(edge, u, w)) return true;
        return edge.relation().equals("is") && hangs(w, u, "is", crossed);
    }

    /** "asked for a meeting in October" does not say when it was asked for. */
    private boolean movedAhead(Edge edge, int u, int w) {
        boolean wish = Keeping.wishes(source.tokens.get(w).base()) && source.verbs.containsKey(w);
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

    private boolean crossed(int t, int u) {
        return claim.verbs.containsKey(t) != source.verbs.containsKey(u);
    }

    private boolean hangs(int u, int w, String relation, boolean crossed) {
        Set<Integer> governors = cluster(w);
        for (int dependent : cluster(u))
            for (Edge shown : source.up(dependent))
                if (governors.contains(shown.governor()) && Relations.alike(relation, shown.relation(), crossed))
                    return true;
        return false;
    }

    /** The token and all that mean the same thing: other places of a name, what points back to it. */
    private Set<Integer> cluster(int u) {
        return clusters.computeIfAbsent(u, this::gathered);
    }

    private Set<Integer> gathered(int u) {
        Token token = source.tokens.get(u);
        Set<Integer> all = new HashSet<>(Set.of(u));
        if (source.verbs.containsKey(u) || !(token.isNoun() || token.is(WordClass.PRONOUN))) return all;
        for (int x = 0; x < source.tokens.size(); x++) {
            Token other = source.tokens.get(x);
            if (x == u
                    || source.up(x).stream().anyMatch(e -> e.relation().equals("mod"))
                    || !(other.isNoun() || other.is(WordClass.PRONOUN))) continue;
            boolean named = token.is(WordClass.NAME)
                    && other.is(WordClass.NAME)
                    && token.base().equals(other.base());
            boolean definite = token.is(WordClass.NOUN)
                    && other.is(WordClass.NOUN)
                    && token.base().equals(other.base())
                    && token.day() == null
                    && definite(Math.max(u, x));
            if (named
                    || definite
                    || source.meant(x).contains(token.base())
                    || source.meant(u).contains(other.base())) all.add(x);
        }
        return all;
    }

    private boolean definite(int u) {
        return u > 0 && source.tokens.get(u - 1).reads("the", "that", "this", "those", "these");
    }
}
