package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;
import java.util.ArrayList;
import java.util.List;

/** The nouns that do what a verb says, or that it is done to where the verb is passive. */
final class Doers extends ClauseRow {
    Doers(ClauseRow row) {
        super(row);
    }

    /** The nouns that do what group {@code c} of verbs says, if they stand before it, else -1; their first group in [1]. */
    int[] of(int c) {
        int at = before(c);
        if (!is(at, Kind.COMMA)) return endingAt(at);
        int open = at - 1;
        while (open >= 0 && !is(open, Kind.COMMA) && !is(open, Kind.STOP)) open--;
        boolean pair = is(open, Kind.COMMA)
                && open > 0
                && (noun(open - 1) || is(open - 1, Kind.VERBS) || is(open - 1, Kind.ADJECTIVE));
        return pair ? endingAt(open - 1) : new int[] {-1, at};
    }

    /**
     * "Acme, the owner of Globex, said", "the head of safety, Carla Smith, said": what stands between commas before group
     * {@code c} of verbs and is the same as the noun that does it; -1 for none.
     */
    int alsoCalled(int c, int doer) {
        int at = before(c);
        if (!is(at, Kind.COMMA)) return -1;
        int open = at - 1;
        while (open > 0 && !is(open, Kind.COMMA)) {
            if (!noun(open) && !is(open, Kind.OWNING) && !(is(open, Kind.PREPOSITION) && noun(open + 1))) return -1;
            open--;
        }
        if (!is(open, Kind.COMMA) || !noun(open - 1) || !noun(open + 1)) return -1;
        int also = last(open + 1);
        if (dated(also) || dated(open - 1)) return -1;
        // "The head of safety, Carla Smith": safety has no name; in "the rival of the firm, Globex" the firm may have
        // it.
        WordGroup beside = groups.get(open - 1);
        boolean name = tokens.get(head(also)).isCapitalised()
                && !tokens.get(beside.head()).isCapitalised()
                && beside.to() - beside.from() == 1;
        return open - 1 == doer || name ? also : -1;
    }

    /** From the last group of a phrase such as "the head of the firm's office in Rome" back to the noun meant. */
    private int[] endingAt(int last) {
        int first = last;
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

    /** Group {@code c} of verbs is told of the noun, of those joined to it, and of what it measures. */
    void does(int noun, int c) {
        String role = groups.get(c).form().passive() ? "patient" : "agent";
        for (int n : together(noun)) add(head(n), head(c), role);
        int of = noun + 1;
        if (is(of, Kind.PREPOSITION)
                && word(of).equals("of")
                && noun(of + 1)
                && Quantities.isMeasure(tokens.get(head(noun))))
            for (int n : together(last(of + 1))) add(head(n), head(c), role);
    }

    /** The nouns that a phrase such as "a group of seven people" may be told of: the first and, of a mere measure, the last. */
    int[] chain(int noun) {
        if (is(before(noun), Kind.PREPOSITION)
                && noun(before(noun) - 1)
                && Quantities.isMeasure(tokens.get(head(before(noun) - 1)))) return new int[] {noun, before(noun) - 1};
        return new int[] {noun};
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
}
