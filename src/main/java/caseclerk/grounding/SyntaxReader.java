package caseclerk.grounding;

import caseclerk.grounding.Syntax.Edge;
import caseclerk.grounding.WordGroup.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads how the words of a sentence hang together: who does what to whom, what is said by whom, what belongs to what.
 * Rules on groups of words, from left to right; where a phrase may hang on two things, both are kept.
 */
final class SyntaxReader extends GroupRow {
    private static final Set<String> TELLING = Set.of("tell", "inform", "notify", "warn", "assure", "remind");
    private static final Set<String> FORWARD = Set.of(
            "when",
            "while",
            "after",
            "before",
            "because",
            "although",
            "though",
            "if",
            "unless",
            "since",
            "as",
            "once",
            "until",
            "whereas",
            "where",
            "so");

    private final Map<Integer, VerbForm> verbs = new HashMap<>();
    private final Map<Integer, Set<String>> quantities = new HashMap<>();
    private final Set<Integer> limits = new HashSet<>();
    /** Of a group of verbs placed so far: the group that it hangs on, where that is a noun before it. */
    private final Map<Integer, Integer> nounBefore = new HashMap<>();

    private final Map<Integer, List<Integer>> subjects = new HashMap<>();
    private int root = -1;
    private int pendingMarker = -1;
    private int pendingVerb = -1;

    private SyntaxReader(List<Token> tokens) {
        super(tokens, Grouping.groups(tokens), new LinkedHashSet<>());
    }

    static Syntax read(List<Token> tokens) {
        SyntaxReader reader = new SyntaxReader(tokens);
        reader.read();
        return new Syntax(tokens, List.copyOf(reader.edges), reader.verbs, reader.quantities, reader.limits);
    }

    private void read() {
        Phrases phrases = new Phrases(this, nounBefore, subjects);
        for (int c = 0; c < groups.size(); c++)
            if (groups.get(c).is(Kind.VERBS)) verbs.put(head(c), groups.get(c).form());
        for (int c = 0; c < groups.size(); c++) {
            if (groups.get(c).is(Kind.STOP) && !tokens.get(groups.get(c).from()).reads(":")) {
                root = -1;
                pendingMarker = -1;
            }
            if (groups.get(c).is(Kind.NOUNS)) phrases.within(groups.get(c));
            if (groups.get(c).is(Kind.VERBS)) verb(c);
            if (groups.get(c).is(Kind.VERBS)) adverbs(c, c);
        }
        attributions();
        phrases.read();
        new Quantities(tokens, groups, edges, verbs, quantities, limits).read();
    }

    /** The nouns that do what group {@code c} of verbs says, if they stand before it; their first group in [1]. */
    private int[] subject(int c) {
        int at = before(c);
        if (is(at, Kind.COMMA)) {
            int open = at - 1;
            while (open >= 0 && !is(open, Kind.COMMA) && !is(open, Kind.STOP)) open--;
            boolean pair = is(open, Kind.COMMA)
                    && open > 0
                    && (noun(open - 1) || is(open - 1, Kind.VERBS) || is(open - 1, Kind.ADJECTIVE));
            if (!pair) return new int[] {-1, at};
            at = open - 1;
        }
        int first = at;
        while (true) {
            if (is(first, Kind.VERBS) && nounBefore.containsKey(first)) {
                first = nounBefore.get(first);
            } else if (!noun(first)) {
                if (is(first, Kind.ADJECTIVE) && is(first - 1, Kind.VERBS) && nounBefore.containsKey(first - 1)) {
                    first = nounBefore.get(first - 1);
                    continue;
                }
                return new int[] {-1, first};
            }
            int left = before(first);
            if (is(left, Kind.PREPOSITION) && noun(left - 1)) first = left - 1;
            else if (is(left, Kind.PREPOSITION) && is(left - 1, Kind.VERBS) && nounBefore.containsKey(left - 1))
                first = nounBefore.get(left - 1);
            else if (is(left, Kind.OWNING) && noun(left - 1)) {
                int owner = left - 1;
                if (is(before(owner), Kind.PREPOSITION) && noun(before(owner) - 1)) first = before(owner) - 1;
                else return new int[] {first, owner};
            } else if (is(left, Kind.VERBS) && nounBefore.containsKey(left)) first = nounBefore.get(left);
            else if (is(left, Kind.PREPOSITION)) return new int[] {-1, left};
            else return new int[] {first, first};
        }
    }

    private void verb(int c) {
        int v = head(c);
        VerbForm form = groups.get(c).form();
        int before = before(c);
        object(c);
        if (is(before, Kind.RELATIVE)) {
            int antecedent = noun(before - 1) ? before - 1 : noun(before - 2) ? before - 2 : -1;
            if (antecedent >= 0) {
                int[] whole = chain(antecedent);
                for (int n : whole) {
                    add(v, head(n), "which");
                    does(n, c);
                }
                nounBefore.put(c, antecedent);
                subjects.put(c, List.of(antecedent));
                return;
            }
        }
        switch (form.kind()) {
            case TO -> infinitive(c);
            case ING -> participle(c, "agent");
            default -> finite(c);
        }
    }

    /** The nouns that a phrase such as "a group of seven people" may be told of: the first and, of a mere measure, the last. */
    private int[] chain(int noun) {
        if (is(before(noun), Kind.PREPOSITION)
                && noun(before(noun) - 1)
                && Quantities.isMeasure(tokens.get(head(before(noun) - 1)))) return new int[] {noun, before(noun) - 1};
        return new int[] {noun};
    }

    private void does(int noun, int c) {
        String role = groups.get(c).form().passive() ? "patient" : "agent";
        for (int n : together(noun)) add(head(n), head(c), role);
        int of = noun + 1;
        if (is(of, Kind.PREPOSITION)
                && word(of).equals("of")
                && noun(of + 1)
                && Quantities.isMeasure(tokens.get(head(noun))))
            for (int n : together(last(of + 1))) add(head(n), head(c), role);
    }

    /** A noun and those joined to it by "and" before it. */
    private List<Integer> together(int noun) {
        List<Integer> all = new ArrayList<>(List.of(noun));
        int at = noun;
        while (is(at - 1, Kind.JOINT) || is(at - 1, Kind.COMMA) && all.size() > 1) {
            int other = at - 2;
            if (is(other, Kind.COMMA)) other--;
            if (!noun(other)) break;
            all.add(other);
            at = other;
        }
        return all;
    }

    private int finiteBefore(int c) {
        int found = -1;
        for (int i = c - 1; i >= 0; i--) {
            if (is(i, Kind.STOP)) break;
            if (is(i, Kind.VERBS) && groups.get(i).isFinite()) {
                if (!nounBefore.containsKey(i)) return i;
                if (found < 0) found = i;
            }
        }
        return found;
    }

    private void infinitive(int c) {
        int before = before(c);
        if (is(before, Kind.JOINT)) {
            joined(c, before);
            return;
        }
        int verb = verbBefore(c);
        if (verb >= 0) add(head(c), head(verb), "to");
        if (noun(before)) add(head(c), head(before), "to");
        if (is(before, Kind.ADJECTIVE)) add(head(c), head(before), "to");
    }

    /** "evidence supporting parts", "programs used in the collection". */
    private void participle(int c, String role) {
        int before = before(c);
        if (noun(before)) {
            int wanted = verbBefore(c);
            if (wanted >= 0 && Keeping.wishes(tokens.get(head(wanted)).base())) add(head(c), head(wanted), "to");
            add(head(c), head(before), "which");
            add(head(before), head(c), role);
            nounBefore.put(c, before);
            return;
        }
        if (is(before, Kind.JOINT)) {
            joined(c, before);
            return;
        }
        int verb = verbBefore(c);
        if (is(before, Kind.PREPOSITION) || is(before, Kind.MARKER)) {
            if (verb >= 0) add(head(c), head(verb), word(before));
            if (noun(before - 1)) add(head(c), head(before - 1), word(before));
        } else if (verb >= 0) {
            add(head(c), head(verb), "doing");
        } else {
            pendingVerb = c;
        }
    }

    private void finite(int c) {
        int[] found = subject(c);
        int noun = found[0];
        int left = before(found[1]);
        int before = before(c);
        if (isReduced(c, noun, found[1])) {
            VerbForm form = groups.get(c).form();
            verbs.put(
                    head(c),
                    new VerbForm(VerbForm.Kind.PARTICIPLE, form.denied(), "", VerbForm.Tense.NONE, false, true));
            participle(c, "patient");
            return;
        }
        if (noun < 0 && is(before, Kind.JOINT)) {
            joined(c, before);
            return;
        }
        if (noun >= 0) {
            does(noun, c);
            subjects.put(c, List.of(noun));
        }
        attach(c, noun, noun >= 0 ? left : before);
    }

    private void attach(int c, int noun, int left) {
        int v = head(c);
        int previous = finiteBefore(c);
        int anyVerb = verbBefore(c);
        if (is(left, Kind.RELATIVE) && is(left - 1, Kind.VERBS)) {
            add(v, head(left - 1), "that");
        } else if (is(left, Kind.MARKER) && word(left).equals("that") && noun(left - 1) && isTold(left, anyVerb)) {
            add(v, head(anyVerb), "that");
        } else if (is(left, Kind.RELATIVE) && noun(left - 1)
                || is(left, Kind.MARKER) && word(left).equals("that") && noun(left - 1)) {
            add(v, head(left - 1), "which");
            add(head(left - 1), v, "patient");
            nounBefore.put(c, left - 1);
        } else if (is(left, Kind.MARKER)) {
            marked(c, left, previous, anyVerb);
        } else if (is(left, Kind.VERBS) && noun >= 0) {
            add(v, head(left), "that");
        } else if (noun >= 0
                && noun(left)
                && is(left - 1, Kind.VERBS)
                && TELLING.contains(tokens.get(head(left - 1)).base())) {
            add(v, head(left - 1), "that");
        } else if (noun >= 0 && noun(left) && !dated(left) && previous >= 0 && is(left - 1, Kind.PREPOSITION)) {
            add(v, head(left), "which");
            add(head(left), v, "patient");
            nounBefore.put(c, left);
        } else if (root < 0) {
            main(c);
        } else if (is(left, Kind.JOINT)) {
            joinedClause(c, left, previous);
        } else {
            add(v, head(root), "beside");
        }
    }

    /** "told the group on Monday that": what follows is what is told, and says nothing of the group or the day. */
    private boolean isTold(int marker, int verb) {
        if (verb < 0) return false;
        String base = tokens.get(head(verb)).base();
        if (TELLING.contains(base)) return true;
        return Attribution.takesClause(base)
                && (dated(marker - 1) || is(marker - 2, Kind.PREPOSITION) && Attribution.SAYING.contains(base));
    }

    private void main(int c) {
        root = c;
        if (pendingMarker >= 0 && pendingVerb >= 0) add(head(pendingVerb), head(c), word(pendingMarker));
        else if (pendingVerb >= 0) add(head(pendingVerb), head(c), "doing");
        pendingMarker = -1;
        pendingVerb = -1;
    }

    private void marked(int c, int marker, int previous, int anyVerb) {
        String word = word(marker);
        if (noun(marker - 1) && Quantities.isTime(tokens.get(head(marker - 1))))
            add(head(marker - 1), head(c), "ahead " + word);
        boolean opens = root < 0 && FORWARD.contains(word);
        int dateBefore = is(marker - 1, Kind.COMMA) && noun(marker - 2) && dated(marker - 2) ? marker - 2 : -1;
        if (word.equals("when") && dateBefore >= 0) add(head(dateBefore), head(c), "at");
        if (opens) {
            pendingMarker = marker;
            pendingVerb = c;
        } else if (anyVerb >= 0) {
            if (is(marker - 1, Kind.COMMA) && root >= 0 && !word.equals("that")) add(head(c), head(root), word);
            int governor = word.equals("that")
                            || word.equals("whether")
                            || !groups.get(anyVerb).isFinite()
                    ? anyVerb
                    : previous >= 0 ? previous : anyVerb;
            add(head(c), head(governor), word);
            if (governor != anyVerb) add(head(c), head(anyVerb), word);
        } else if (noun(marker - 1)) {
            add(head(c), head(marker - 1), word);
        } else {
            pendingMarker = marker;
            pendingVerb = c;
        }
    }

    private void joined(int c, int joint) {
        int other = verbBefore(c);
        VerbForm form = groups.get(c).form();
        for (int i = c - 1; i >= 0; i--)
            if (is(i, Kind.VERBS)
                    && groups.get(i).form().kind() == form.kind()
                    && !(nounBefore.containsKey(i) && i + 1 < other)) {
                other = i;
                break;
            }
        boolean afterComma = is(joint - 1, Kind.COMMA) && form.kind() == VerbForm.Kind.FINITE && root >= 0;
        if (afterComma) other = root;
        int infinitive = verbBefore(c);
        boolean bare = groups.get(c).to() - groups.get(c).from() == 1
                && tokens.get(head(c)).text().equals(tokens.get(head(c)).base());
        if (bare && infinitive >= 0 && verbs.get(head(infinitive)).kind() == VerbForm.Kind.TO) {
            verbs.put(head(c), form.as(VerbForm.Kind.TO));
            other = infinitive;
        }
        if (other < 0) {
            if (root < 0) main(c);
            return;
        }
        share(c, other, joint);
        adverbs(other, c);
        for (int noun : subjects.getOrDefault(other, List.of())) does(noun, c);
        subjects.put(c, subjects.getOrDefault(other, List.of()));
        if (nounBefore.containsKey(other)) nounBefore.put(c, nounBefore.get(other));
    }

    private void adverbs(int from, int to) {
        for (int t = groups.get(from).from(); t < groups.get(from).to(); t++)
            if (tokens.get(t).is(WordClass.ADVERB)) add(t, head(to), "adv");
    }

    /** Hangs where the other hangs: both are said, asked or done under the same condition. */
    private void share(int c, int other, int joint) {
        for (Edge edge : List.copyOf(edges))
            if (edge.dependent() == head(other) && !edge.relation().startsWith("&"))
                add(head(c), edge.governor(), edge.relation());
        add(head(c), head(other), "&" + word(joint));
    }

    private void joinedClause(int c, int joint, int previous) {
        if (previous < 0) return;
        boolean within = !is(joint - 1, Kind.COMMA) && previous != root;
        int other = within ? previous : root;
        share(c, other, joint);
    }

    /** A participle and no past tense: what stands before it belongs to another verb, or another verb follows at once. */
    private boolean isReduced(int c, int noun, int left) {
        VerbForm form = groups.get(c).form();
        Token main = tokens.get(head(c));
        boolean plain = groups.get(c).to() - groups.get(c).from() == 1
                && main.is(WordClass.VERB)
                && form.tense() == VerbForm.Tense.PAST;
        if (!plain
                || !noun(before(c))
                || main.base().equals("say")
                || main.base().equals("tell")) return false;
        if (is(after(c), Kind.PREPOSITION) && word(after(c)).equals("by") && !noun(after(c) + 3)) return true;
        if (noun < 0) return true;
        int leftOf = before(left);
        boolean taken = is(leftOf, Kind.VERBS)
                && !nounBefore.containsKey(leftOf)
                && subjects.containsKey(leftOf)
                && !Attribution.takesClause(tokens.get(head(leftOf)).base());
        if (taken) return true;
        int next = c + 1;
        while ((is(next, Kind.PREPOSITION) || is(next, Kind.OWNING)) && noun(next + 1)) next += 2;
        return is(next, Kind.VERBS) && groups.get(next).isFinite() && next > c + 1 && is(c + 1, Kind.PREPOSITION);
    }

    private void object(int c) {
        int after = after(c);
        int v = head(c);
        if (is(after, Kind.ADJECTIVE)) add(head(after), v, "pred");
        if (is(after, Kind.RELATIVE) && noun(after + 1) && !is(after(after + 1), Kind.VERBS))
            add(head(after + 1), v, "patient");
        if (!noun(after)) return;
        String role = tokens.get(v).base().equals("be") ? "pred" : "patient";
        if (opensClause(c, after)) return;
        int last = after;
        while (is(last + 1, Kind.OWNING) && noun(last + 2)) last += 2;
        objects(last, v, role);
        if (noun(last + 1) && !opensClause(c, last + 1)) objects(last + 1, v, dated(last + 1) ? "at" : role);
    }

    private void objects(int noun, int v, String role) {
        add(head(noun), v, role);
        int of = noun + 1;
        if (is(of, Kind.PREPOSITION)
                && word(of).equals("of")
                && noun(of + 1)
                && Quantities.isMeasure(tokens.get(head(noun)))) add(head(last(of + 1)), v, role);
    }

    /** "said the collection had put": the noun after the verb is what the next verb is told of. */
    private boolean opensClause(int c, int noun) {
        if (!Attribution.takesClause(tokens.get(head(c)).base())) return false;
        int at = noun + 1;
        while (is(at, Kind.PREPOSITION) && noun(at + 1) || is(at, Kind.OWNING) && noun(at + 1) || is(at, Kind.ADVERB))
            at += is(at, Kind.ADVERB) ? 1 : 2;
        if (is(at, Kind.JOINT) && noun(at + 1)) at += 2;
        return is(at, Kind.VERBS) && groups.get(at).isFinite();
    }

    /** Who says it, where that stands before or after what is said: "According to X, …", "…, X said". */
    private void attributions() {
        Attribution.read(tokens, groups, edges, verbs);
    }
}
