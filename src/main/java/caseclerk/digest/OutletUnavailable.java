package caseclerk.digest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outlet does not answer now; whether what was sent arrived is not known. */
public final class OutletUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Duration wait;

    /**
     * @param message what happened, one sentence, without secrets
     * @param wait how long the outlet asked to wait; null when it did not say
     */
    public OutletUnavailable(String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.wait = wait;
    }

    /** How long the outlet asked to wait; null when it did not say. */
    public @Nullable Duration pause() {
        return wait;
    }
}
