package caseclerk.digest;

import java.time.Instant;

/**
 * An answer that came late, reserved and not yet known to have arrived.
 *
 * @param id unique in the casebook
 * @param question what was asked, and where
 * @param answer id of the answer
 * @param nonce names this answer to the outlet, the same at every try; 1 to 25 characters
 * @param askedAt when the question was asked
 * @param reservedAt when it was reserved
 * @param tries how often it was tried, this time included
 */
public record LateAnswer(
        long id, LateQuestion question, String answer, String nonce, Instant askedAt, Instant reservedAt, int tries) {}
