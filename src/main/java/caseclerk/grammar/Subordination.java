package caseclerk.grammar;

import caseclerk.grammar.WordGroup.Kind;
import java.util.Set;

/** Clauses after a marker such as "because", "when" or "that", and what they hang on. */
final class Subordination extends ClauseRow {
    /** Markers that may open a sentence, their clause before the main one. */
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

    private final MainClause main;

    Subordination(ClauseRow row, MainClause main) {
        super(row);
        this.main = main;
    }

    /**
     * Group {@code c} of verbs stands in the clause after the marker.
     *
     * @param previous the finite group of verbs before it; -1 for none
     * @param anyVerb the group of verbs before it, finite or not; -1 for none
     */
    void marked(int c, int marker, int previous, int anyVerb) {
        String word = word(marker);
        if (noun(marker - 1) && Quantities.isTime(tokens.get(head(marker - 1))))
            add(head(marker - 1), head(c), "ahead " + word);
        boolean opens = !main.isOpen() && FORWARD.contains(word);
        int dateBefore = is(marker - 1, Kind.COMMA) && noun(marker - 2) && dated(marker - 2) ? marker - 2 : -1;
        if (word.equals("when") && dateBefore >= 0) add(head(dateBefore), head(c), "at");
        if (opens) {
            main.await(marker, c);
        } else if (anyVerb >= 0) {
            if (is(marker - 1, Kind.COMMA) && main.isOpen() && !word.equals("that"))
                add(head(c), head(main.root()), word);
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
            main.await(marker, c);
        }
    }
}
