package caseclerk.ingestion;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page cannot be had. */
public final class PageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final transient @Nullable Duration retryAfter;

    /** Why a page cannot be had, and whether the same call may succeed later. */
    public enum Reason {
        /** It is no http(s) address that can be fetched. */
        BAD_ADDRESS(false),
        /** It leads to a machine that links must not reach. */
        FORBIDDEN_ADDRESS(false),
        /** No machine has that name. */
        UNKNOWN_HOST(true),
        /** The machine does not answer. */
        UNREACHABLE(true),
        /** The whole call took too long. */
        TIMEOUT(true),
        /** The page is larger than is read. */
        TOO_LARGE(false),
        /** The redirects do not end. */
        TOO_MANY_REDIRECTS(false),
        /** The site asks robots to stay away from it. */
        FORBIDDEN_BY_ROBOTS(false),
        /** Nothing is there. */
        NOT_FOUND(false),
        /** Only for those who log in, pay, or are not robots. */
        ACCESS_DENIED(false),
        /** The site asks to come back later. */
        TOO_BUSY(true),
        /** The site failed. */
        SERVER_ERROR(true),
        /** What was sent breaks the protocol. */
        BROKEN_ANSWER(false),
        /** It is none of the kinds that can be read. */
        UNKNOWN_TYPE(false);

        private final boolean retryable;

        Reason(boolean retryable) {
            this.retryable = retryable;
        }
    }

    /**
     * @param reason why
     * @param message what happened and what to do, one sentence, without secrets
     * @param retryAfter how long the site asks to wait; null when it does not say
     */
    public PageUnavailable(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /**
     * @param reason why
     * @param message what happened and what to do, one sentence, without secrets
     */
    public PageUnavailable(Reason reason, String message) {
        this(reason, message, null, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The reason as scripts see it: {@code forbidden_address}. */
    public String code() {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** What happened and what to do. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Whether the same call may succeed later. */
    public boolean retryable() {
        return reason.retryable;
    }

    /** How long the site asks to wait before that; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
