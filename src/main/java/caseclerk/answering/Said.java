package caseclerk.answering;

import caseclerk.questions.AskOutcome;

/**
 * What is replied to a question, before it is kept.
 *
 * @param outcome how it ended
 * @param trace how it came about
 */
record Said(AskOutcome outcome, AskTrace trace) {
    /** The same with a notice, a sentence, after those that it has. */
    Said noting(String notice) {
        return new Said(outcome, trace.noting(notice));
    }

    /** Whether anything is said. */
    boolean answers() {
        return !outcome.claims().isEmpty();
    }
}
