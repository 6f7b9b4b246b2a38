package caseclerk.policies;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.Clause;
import caseclerk.cases.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one clause, or of the words before the first clause, from one version to another.
 *
 * @param before the clause as it was; null when it is new, and for the words before the first clause
 * @param after the clause as it is; null when it is gone, and for the words before the first clause
 * @param kind the weightiest thing that happened to its own words
 * @param moved whether it stands under another clause or in another order
 * @param renumbered whether its number changed
 * @param edits the steps from its own words before to those after; sub-clauses have their own
 */
public record ClauseChange(
        @Nullable Clause before,
        @Nullable Clause after,
        Kind kind,
        boolean moved,
        boolean renumbered,
        List<Edit> edits) {
    private static final Set<String> HOUSEKEEPING = Set.of(
            ("effective last updated revised modified changed amended version date dated as of on from in force since"
                            + " valid until published issued the st nd rd th")
                    .split(" "));

    /** What happened to the words. */
    public enum Kind {
        SAME,
        /** Only case, punctuation, white space or the number differ. */
        COSMETIC,
        REWORDED,
        ADDED,
        REMOVED
    }

    public ClauseChange {
        edits = List.copyOf(edits);
    }

    /** Whether a reader should look at it. */
    public boolean matters() {
        return kind == Kind.REWORDED || kind == Kind.ADDED || kind == Kind.REMOVED;
    }

    /** Whether it is of the words before the first clause, and only the day or number of the version differs there. */
    public boolean isHousekeeping() {
        return clause() == null
                && edits.stream()
                        .filter(edit -> edit.kind() != Edit.Kind.KEEP)
                        .allMatch(edit -> Words.of(edit.text()).stream()
                                .allMatch(word -> word.isNumber()
                                        || HOUSEKEEPING.contains(word.folded())
                                        || CalendarWords.month(word.folded()) > 0));
    }

    /** The clause as it is, else as it was; null for the words before the first clause. */
    public @Nullable Clause clause() {
        return after != null ? after : before;
    }

    /** How it is called: by its label, after which comes the old one where that differs. */
    public String label() {
        Clause clause = clause();
        if (clause == null) return "Opening words";
        boolean renamed = before != null && after != null && !before.label().equals(after.label());
        return renamed && before != null ? clause.label() + " (was " + before.label() + ")" : clause.label();
    }
}
