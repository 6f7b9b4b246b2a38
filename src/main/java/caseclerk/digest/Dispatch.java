package caseclerk.digest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A digest that is reserved and not yet known to have arrived.
 *
 * @param id unique in the casebook
 * @param subscription whose
 * @param day the local day it is for
 * @param window what it tells of
 * @param nonce names this dispatch to the outlet, the same at every try; 1 to 25 characters
 * @param reservedAt when it was reserved
 * @param tries how often it was sent so far; each of them may have arrived
 * @param wanted whether somebody asked for it, so that they wait for it; false for one that its day brings
 */
public record Dispatch(
        long id,
        Subscription subscription,
        LocalDate day,
        Window window,
        String nonce,
        Instant reservedAt,
        int tries,
        boolean wanted) {}
