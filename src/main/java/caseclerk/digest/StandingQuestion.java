package caseclerk.digest;

import java.time.Instant;

/**
 * A question whose answer is looked at again whenever a channel's digest is due.
 *
 * @param question as asked
 * @param told what the channel was last told: see {@link Reasked#rests}
 * @param watched whether somebody asked to have it watched; else it was merely asked in the channel
 * @param like the id of the answer that the channel got when the question was merely asked: it is asked again in the same
 *     case; empty for a watched one
 * @param since when that answer was given
 */
public record StandingQuestion(String question, String told, boolean watched, String like, Instant since) {}
