package caseclerk.grammar;

import caseclerk.grammar.Syntax.Edge;
import caseclerk.grammar.WordGroup.Kind;
import java.util.List;

/** Verbs joined by "and", "or" and "but": what holds of the one, and all it hangs on, holds of the other. */
final class Coordination extends ClauseRow {
    private final MainClause main;
    private final Doers doers;

    Coordination(ClauseRow row, MainClause main, Doers doers) {
        super(row);
        this.main = main;
        this.doers = doers;
    }

    /** Group {@code c} of verbs has no subject of its own and stands after the joint: "and publishes a report". */
    void joined(int c, int joint) {
        VerbForm form = groups.get(c).form();
        int other = partner(c);
        boolean afterComma = is(joint - 1, Kind.COMMA)
                && !closesAside(joint - 1)
                && form.kind() == VerbForm.Kind.FINITE
                && main.isOpen();
        if (afterComma) other = main.root();
        int infinitive = verbBefore(c);
        boolean bare = groups.get(c).to() - groups.get(c).from() == 1
                && tokens.get(head(c)).text().equals(tokens.get(head(c)).base());
        if (bare && infinitive >= 0 && verbs.get(head(infinitive)).kind() == VerbForm.Kind.TO) {
            verbs.put(head(c), form.as(VerbForm.Kind.TO));
            other = infinitive;
        }
        if (other >= 0) join(c, other, joint);
        else if (!main.isOpen()) main.begin(c);
    }

    /** Whether the comma closes what another comma opens and no verb stands in: "pictures, about 40 of them, and". */
    private boolean closesAside(int comma) {
        int open = comma - 1;
        while (open >= 0 && !is(open, Kind.COMMA)) {
            if (is(open, Kind.VERBS) || is(open, Kind.STOP) || is(open, Kind.JOINT)) return false;
            open--;
        }
        return open > 0 && verbBefore(open) >= 0;
    }

    /** The nearest group of verbs before it that is put in the same way, else the nearest. */
    private int partner(int c) {
        int nearest = verbBefore(c);
        VerbForm form = groups.get(c).form();
        for (int i = c - 1; i >= 0; i--)
            if (is(i, Kind.VERBS)
                    && groups.get(i).form().kind() == form.kind()
                    && !(nounBefore.containsKey(i) && i + 1 < nearest)) return i;
        return nearest;
    }

    private void join(int c, int other, int joint) {
        share(c, other, joint);
        adverbs(other, c);
        for (int noun : subjects.getOrDefault(other, List.of())) doers.does(noun, c);
        subjects.put(c, subjects.getOrDefault(other, List.of()));
        if (nounBefore.containsKey(other)) nounBefore.put(c, nounBefore.get(other));
    }

    /** Adverbs within one group of verbs go with the verb of another, or with its own. */
    void adverbs(int from, int to) {
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

    /** Group {@code c} of verbs has a subject of its own, and its clause stands after the joint. */
    void joinedClause(int c, int joint, int previous) {
        if (previous < 0) return;
        boolean within = !is(joint - 1, Kind.COMMA) && previous != main.root();
        int other = within ? previous : main.root();
        share(c, other, joint);
    }
}
