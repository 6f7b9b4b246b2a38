package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;
import java.util.List;
import java.util.Set;

/** Verbs with a subject and a tense, and what their clauses hang on. */
final class FiniteClauses extends ClauseRow {
    private static final Set<String> TELLING = Set.of("tell", "inform", "notify", "warn", "assure", "remind");

    private final MainClause main;
    private final Doers doers;
    private final Coordination coordination;
    private final OpenVerbs openVerbs;
    private final Subordination subordination;
    private final ReducedClause reduced;

    FiniteClauses(ClauseRow row, MainClause main, Doers doers, Coordination coordination, OpenVerbs openVerbs) {
        super(row);
        this.main = main;
        this.doers = doers;
        this.coordination = coordination;
        this.openVerbs = openVerbs;
        this.subordination = new Subordination(row, main);
        this.reduced = new ReducedClause(row);
    }

    /** Places group {@code c} of verbs: with its subject, or as a participle, or joined to the verb before it. */
    void place(int c) {
        int[] found = doers.of(c);
        int noun = found[0];
        int left = before(found[1]);
        int before = before(c);
        if (reduced.opens(c, noun, found[1])) {
            VerbForm form = groups.get(c).form();
            verbs.put(
                    head(c),
                    new VerbForm(VerbForm.Kind.PARTICIPLE, form.denied(), "", VerbForm.Tense.NONE, false, true));
            openVerbs.participle(c, "patient");
            return;
        }
        if (noun < 0 && is(before, Kind.JOINT)) {
            coordination.joined(c, before);
            return;
        }
        if (noun >= 0) {
            doers.does(noun, c);
            int also = doers.alsoCalled(c, noun);
            if (also >= 0) doers.does(also, c);
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
            subordination.marked(c, left, previous, anyVerb);
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
        } else if (!main.isOpen()) {
            main.begin(c);
        } else if (is(left, Kind.JOINT)) {
            coordination.joinedClause(c, left, previous);
        } else {
            add(v, head(main.root()), "beside");
        }
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

    /** "told the group on Monday that": what follows is what is told, and says nothing of the group or the day. */
    private boolean isTold(int marker, int verb) {
        if (verb < 0) return false;
        String base = tokens.get(head(verb)).base();
        if (TELLING.contains(base)) return true;
        return Attribution.takesClause(base)
                && (dated(marker - 1) || is(marker - 2, Kind.PREPOSITION) && Attribution.SAYING.contains(base));
    }
}
