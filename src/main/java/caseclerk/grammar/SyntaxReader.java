package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;
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
public final class SyntaxReader extends ClauseRow {
    private final Map<Integer, Set<String>> quantities = new HashMap<>();
    private final Set<Integer> limits = new HashSet<>();
    private final MainClause main;
    private final Doers doers;
    private final VerbObjects objects;
    private final Coordination coordination;
    private final OpenVerbs openVerbs;
    private final FiniteClauses finiteClauses;

    private SyntaxReader(List<Token> tokens) {
        super(tokens, Grouping.groups(tokens), new LinkedHashSet<>());
        main = new MainClause(this);
        doers = new Doers(this);
        objects = new VerbObjects(this);
        coordination = new Coordination(this, main, doers);
        openVerbs = new OpenVerbs(this, main, coordination);
        finiteClauses = new FiniteClauses(this, main, doers, coordination, openVerbs);
    }

    /** How the tokens of one sentence hang together. */
    public static Syntax read(List<Token> tokens) {
        SyntaxReader reader = new SyntaxReader(tokens);
        reader.read();
        return new Syntax(tokens, List.copyOf(reader.edges), reader.verbs, reader.quantities, reader.limits);
    }

    private void read() {
        Phrases phrases = new Phrases(this, nounBefore, subjects);
        for (int c = 0; c < groups.size(); c++)
            if (groups.get(c).is(Kind.VERBS)) verbs.put(head(c), groups.get(c).form());
        for (int c = 0; c < groups.size(); c++) {
            if (groups.get(c).is(Kind.STOP) && !tokens.get(groups.get(c).from()).reads(":")) main.stop();
            if (groups.get(c).is(Kind.NOUNS)) phrases.within(groups.get(c));
            if (groups.get(c).is(Kind.VERBS)) {
                verb(c);
                coordination.adverbs(c, c);
            }
        }
        // Who says it, where that stands before or after what is said: "According to X, …", "…, X said".
        Attribution.read(tokens, groups, edges, verbs);
        phrases.read();
        new Quantities(tokens, groups, edges, verbs, quantities, limits).read();
    }

    private void verb(int c) {
        VerbForm form = groups.get(c).form();
        int before = before(c);
        objects.of(c);
        if (is(before, Kind.RELATIVE)) {
            int antecedent = noun(before - 1) ? before - 1 : noun(before - 2) ? before - 2 : -1;
            if (antecedent >= 0) {
                relative(c, antecedent);
                return;
            }
        }
        switch (form.kind()) {
            case TO -> openVerbs.infinitive(c);
            case ING -> openVerbs.participle(c, "agent");
            default -> finiteClauses.place(c);
        }
    }

    /** "the group that runs it": the verb hangs on the noun before, which does it. */
    private void relative(int c, int antecedent) {
        for (int n : doers.chain(antecedent)) {
            add(head(c), head(n), "which");
            doers.does(n, c);
        }
        nounBefore.put(c, antecedent);
        subjects.put(c, List.of(antecedent));
    }
}
