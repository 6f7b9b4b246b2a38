package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.TextSpan;

/**
 * A date expression and what it means.
 *
 * @param span where it stands in the sentence, with the preposition before it
 * @param date what it means
 * @param manner what it does in its sentence
 */
record FoundDate(TextSpan span, EventDate date, Manner manner) {
    /** What a date does in its sentence. */
    enum Manner {
        /** Says when what is told took place. */
        WHEN,
        /** Says when what is announced will take place. */
        AHEAD,
        /** Names a thing ("the 11 April blast"), is only supposed ("if", "could") or recurs: tells of no event. */
        ASIDE
    }
}
