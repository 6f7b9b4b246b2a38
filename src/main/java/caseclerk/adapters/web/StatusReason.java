package caseclerk.adapters.web;

import caseclerk.ingestion.PageUnavailable;
import caseclerk.ingestion.PageUnavailable.Reason;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What a site means by a status other than 200. */
final class StatusReason {
    private StatusReason() {}

    static PageUnavailable of(Response response) {
        int code = response.code();
        String host = response.request().url().host();
        return switch (code) {
            case 404, 410 ->
                new PageUnavailable(
                        Reason.NOT_FOUND, "There is no such page at " + host + " (" + code + "); check the link.");
            case 401, 402, 403, 407, 451 ->
                new PageUnavailable(
                        Reason.ACCESS_DENIED,
                        host + " does not let us read this page (" + code + "); save it in a browser and file that.");
            case 408, 425, 429, 503 ->
                new PageUnavailable(
                        Reason.TOO_BUSY,
                        host + " asks to come back later (" + code + ").",
                        retryAfter(response.header("Retry-After")),
                        null);
            default ->
                code >= 500
                        ? new PageUnavailable(
                                Reason.SERVER_ERROR, host + " has a fault (" + code + "); it is worth trying later.")
                        : new PageUnavailable(
                                Reason.BROKEN_ANSWER,
                                host + " answered with status " + code
                                        + " instead of a page; check the link in a browser.");
        };
    }

    /** Seconds as sent; null when it is a date or nothing. */
    private static @Nullable Duration retryAfter(@Nullable String header) {
        return header != null && header.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : null;
    }
}
