package caseclerk.digest;

/**
 * A question whose answer is looked at again whenever a channel's digest is due.
 *
 * @param question as asked
 * @param told what the channel was last told: see {@link Reasked#rests}
 * @param watched whether somebody asked to have it watched; else it was merely asked in the channel
 */
public record StandingQuestion(String question, String told, boolean watched) {}
