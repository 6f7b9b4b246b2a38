package caseclerk.grammar;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordGroup.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What hangs on nouns, and which phrases hang on verbs: prepositions, owners, words beside each other. */
final class Phrases extends GroupRow {
    private static final Set<String> TIMES = Set.of("before", "after", "since", "until");

    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night", "noon");

    private final Map<Integer, Integer> nounBefore;
    private final Map<Integer, List<Integer>> subjects;

    /**
     * @param nounBefore of a group of verbs, the group of nouns that it hangs on
     * @param subjects of a group of verbs, the groups of nouns that do it
     */
    Phrases(GroupRow row, Map<Integer, Integer> nounBefore, Map<Integer, List<Integer>> subjects) {
        super(row.tokens, row.groups, row.edges);
        this.nounBefore = nounBefore;
        this.subjects = subjects;
    }

    void read() {
        for (int c = 0; c < groups.size(); c++) {
            if (groups.get(c).is(Kind.PREPOSITION)) preposition(c);
            if (groups.get(c).is(Kind.OWNING) && noun(c - 1) && noun(c + 1)) owner(c);
            if (groups.get(c).is(Kind.ADVERB) || groups.get(c).is(Kind.ADJECTIVE)) loose(c);
        }
        for (int c = 0; c < groups.size(); c++) if (groups.get(c).is(Kind.NOUNS)) beside(c);
    }

    /** What stands within one group of nouns: "photo service Picto", "its cloud products". */
    void within(WordGroup nouns) {
        int head = nouns.head();
        int title = -1;
        boolean named = tokens.get(head).is(WordClass.NAME) && tokens.get(head).day() == null;
        for (int t = nouns.from(); t < nouns.to(); t++)
            if (named && t < head && tokens.get(t).is(WordClass.NOUN)) title = t;
        for (int t = nouns.from(); t < nouns.to(); t++) {
            Token token = tokens.get(t);
            if (t == head) continue;
            if (token.reads("its", "his", "her", "their", "our", "my", "your", "whose")) {
                add(t, title >= 0 ? title : head, "owner");
            } else if (token.kind().tells() || token.is(WordClass.VERB)) {
                if (t == title) {
                    add(t, head, "is");
                    add(head, t, "is");
                } else if (!token.is(WordClass.NUMBER)) {
                    for (int later = t + 1; later < nouns.to(); later++)
                        if (tokens.get(later).isNoun() && !(title >= 0 && t < title && later > title))
                            add(t, later, "mod");
                }
            }
        }
    }

    private void owner(int c) {
        WordGroup owned = groups.get(c + 1);
        for (int t = owned.from(); t < owned.to(); t++) if (tokens.get(t).isNoun()) add(head(c - 1), t, "owner");
    }

    private void preposition(int c) {
        if (!noun(c + 1) || c > 0 && tokens.get(groups.get(c - 1).from()).reads("according")) return;
        int n = c + 1;
        while (is(n + 1, Kind.OWNING) && noun(n + 2)) n += 2;
        String relation = is(c - 1, Kind.ADVERB) && word(c - 1).equals("not") ? "not " + word(c) : word(c);
        int last = n;
        if (noun(c - 1) && Quantities.isTime(tokens.get(head(c - 1))) && TIMES.contains(relation))
            add(head(c - 1), head(n), "ahead " + relation);
        for (int of : measured(n)) {
            int before = before(c);
            if (is(before, Kind.JOINT) && is(before - 2, Kind.PREPOSITION)) copy(head(before - 1), head(of), relation);
            if (noun(before)) add(head(of), head(before), relation);
            if (is(before, Kind.ADJECTIVE)) add(head(of), head(before), relation);
            int verb = verbBefore(c);
            boolean fronted = verb < 0
                    || !noun(before)
                            && !is(before, Kind.VERBS)
                            && !is(before, Kind.ADJECTIVE)
                            && !is(before, Kind.PREPOSITION)
                            && !is(before, Kind.COMMA)
                            && !is(before, Kind.JOINT);
            boolean opens = is(before, Kind.MARKER)
                    || verb < 0
                    || is(before, Kind.STOP)
                    || before < 0
                    || is(before, Kind.JOINT) && !noun(before - 1);
            if ((fronted || opens) && !relation.equals("of")) {
                int next = last + 1;
                while (next < groups.size()
                        && !(is(next, Kind.VERBS) && groups.get(next).isFinite() && !nounBefore.containsKey(next)))
                    next++;
                if (next < groups.size() && (before < 0 || !noun(before) || verb < 0))
                    add(head(of), head(next), relation);
            }
            if (verb >= 0 && !relation.equals("of") && !is(before, Kind.MARKER) && !ofPart(verb, c)) {
                add(head(of), head(verb), relation);
                Integer noun = nounBefore.get(verb);
                if (is(before, Kind.COMMA) && noun != null && verbBefore(verb) >= 0)
                    add(head(of), head(verbBefore(verb)), relation);
            }
        }
    }

    /** "fourteen fell ill, including two in Spain": where the two are says nothing of the fourteen. */
    private boolean ofPart(int verb, int c) {
        for (int at = verb + 1; at < c; at++) if (is(at, Kind.PREPOSITION) && word(at).equals("including")) return true;
        return false;
    }

    private int[] measured(int noun) {
        if (is(noun + 1, Kind.PREPOSITION)
                && word(noun + 1).equals("of")
                && noun(noun + 2)
                && Quantities.isMeasure(tokens.get(head(noun)))) return new int[] {noun, noun + 2};
        return new int[] {noun};
    }

    private void copy(int from, int to, String relation) {
        for (Edge edge : List.copyOf(edges))
            if (edge.dependent() == from
                    && !edge.relation().equals("is")
                    && !edge.relation().startsWith("&"))
                add(to, edge.governor(), relation.isEmpty() ? edge.relation() : relation);
    }

    /** Adverbs and adjectives that stand alone. */
    private void loose(int c) {
        if (is(before(c), Kind.VERBS) && groups.get(c).is(Kind.ADJECTIVE)) return;
        int before = verbBefore(c);
        int t = head(c);
        if (before >= 0) add(t, head(before), "adv");
        for (int next = c + 1;
                next < groups.size() && !is(next, Kind.STOP) && !(is(next, Kind.JOINT) && before >= 0);
                next++)
            if (is(next, Kind.VERBS)) {
                add(t, head(next), "adv");
                break;
            }
        if (noun(c + 1)) add(t, head(c + 1), "adv");
        if (noun(c - 1)) add(t, head(c - 1), "adv");
        if (is(c + 1, Kind.ADJECTIVE)) add(t, head(c + 1), "adv");
        if (is(c - 1, Kind.ADJECTIVE)) add(t, head(c - 1), "adv");
    }

    /** Nouns beside nouns: joined by "and", or one saying what the other is. */
    private void beside(int c) {
        int left = c - 1;
        partOfDay(c);
        if (is(c + 1, Kind.ADVERB) && Quantities.isTime(tokens.get(head(c)))) add(head(c), head(c + 1), "ahead");
        if (is(left, Kind.JOINT)) {
            int other = is(left - 1, Kind.COMMA) ? left - 2 : left - 1;
            if (noun(other) && !startsClause(c, left)) {
                copy(head(other), head(c), "");
                copy(head(c), head(other), "");
                add(head(c), head(other), "&" + word(left));
                add(head(other), head(c), "&" + word(left));
            }
        } else if (is(left, Kind.COMMA) && noun(left - 1) && !dated(left - 1) && !dated(c)) {
            if (listed(c)) copy(head(left - 1), head(c), "");
            else if (!subjects.containsValue(List.of(c)) || closes(c)) {
                if (is(c + 1, Kind.PREPOSITION)
                        && word(c + 1).equals("of")
                        && noun(c + 2)
                        && Quantities.isMeasure(tokens.get(head(c)))) {
                    add(head(c + 2), head(left - 1), "is");
                    add(head(left - 1), head(c + 2), "is");
                }
                int own = head(last(c));
                add(own, head(left - 1), "is");
                add(head(left - 1), own, "is");
                for (int up = left - 1;
                        is(up - 1, Kind.PREPOSITION)
                                && word(up - 1).equals("of")
                                && noun(up - 2)
                                && !tokens.get(head(left - 1)).is(WordClass.NAME);
                        up -= 2) {
                    add(own, head(up - 2), "is");
                    add(head(up - 2), own, "is");
                }
            }
        }
    }

    /** "Friday evening" is a part of Friday. */
    private void partOfDay(int c) {
        if (noun(c - 1)
                && dated(c - 1)
                && PARTS_OF_DAY.contains(tokens.get(head(c)).base())) add(head(c), head(c - 1), "mod");
    }

    private boolean startsClause(int c, int joint) {
        return subjects.entrySet().stream().anyMatch(e -> e.getValue().contains(c) && e.getKey() > c)
                && verbBefore(joint) >= 0;
    }

    private boolean closes(int c) {
        int at = c + 1;
        while (is(at, Kind.PREPOSITION) && noun(at + 1) || is(at, Kind.OWNING) && noun(at + 1)) at += 2;
        return is(at, Kind.COMMA) || is(at, Kind.STOP) || at >= groups.size();
    }

    private boolean listed(int c) {
        int at = c + 1;
        while (is(at, Kind.PREPOSITION) && noun(at + 1)) at += 2;
        if (is(at, Kind.COMMA) && is(at + 1, Kind.JOINT)) at++;
        return is(at, Kind.JOINT) && noun(at + 1) || is(at, Kind.COMMA) && noun(at + 1) && listed(at + 1);
    }
}
