package caseclerk.answering;

import caseclerk.questions.AskOutcome;

/**
 * What is replied to a question, before it is kept.
 *
 * @param outcome how it ended
 * @param trace how it came about
 */
record Said(AskOutcome outcome, AskTrace trace) {}
