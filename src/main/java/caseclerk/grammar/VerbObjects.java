package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;

/** What follows a verb and belongs to it: what it is done to, or what is told of its subject. */
final class VerbObjects extends ClauseRow {
    VerbObjects(ClauseRow row) {
        super(row);
    }

    /** What follows group {@code c} of verbs. */
    void of(int c) {
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
}
