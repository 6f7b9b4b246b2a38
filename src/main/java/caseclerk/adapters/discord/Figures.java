package caseclerk.adapters.discord;

import java.time.Duration;

/** Port: counts what the bot does; never throws. */
public interface Figures {
    /** An answer is on its way {@code took} after it was asked for. */
    void answered(String status, Duration took);

    /** What was asked for was acknowledged {@code took} after it came in. */
    void acknowledged(Duration took);

    /** Discord refused something, or could not be reached. */
    void failed(String what);
}
