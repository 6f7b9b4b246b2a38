package caseclerk.adapters.discord;

import java.time.Instant;

/** Moments as Discord shows them: to each reader in their own time zone and language. */
final class Moments {
    private Moments() {}

    /** The day of a moment. */
    static String day(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":D>";
    }

    /** A moment to the minute. */
    static String minute(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":f>";
    }
}
