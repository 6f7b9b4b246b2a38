package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;

/** Participles that look like a past tense: "the report published in May says …". */
final class ReducedClause extends ClauseRow {
    ReducedClause(ClauseRow row) {
        super(row);
    }

    /**
     * A participle and no past tense: what stands before it belongs to another verb, or another verb follows at once.
     *
     * @param c the group of verbs
     * @param noun what would do it; -1 for nothing
     * @param left the first group of the phrase that the noun stands in
     */
    boolean opens(int c, int noun, int left) {
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
        return isTaken(before(left)) || isFollowed(c);
    }

    /** Whether the noun already belongs to the group of verbs left of it. */
    private boolean isTaken(int verb) {
        return is(verb, Kind.VERBS)
                && !nounBefore.containsKey(verb)
                && subjects.containsKey(verb)
                && !Attribution.takesClause(tokens.get(head(verb)).base());
    }

    /** Whether a finite verb follows the phrases after it. */
    private boolean isFollowed(int c) {
        int next = c + 1;
        while ((is(next, Kind.PREPOSITION) || is(next, Kind.OWNING)) && noun(next + 1)) next += 2;
        return is(next, Kind.VERBS) && groups.get(next).isFinite() && next > c + 1 && is(c + 1, Kind.PREPOSITION);
    }
}
