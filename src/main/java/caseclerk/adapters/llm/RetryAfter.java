package caseclerk.adapters.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long to wait before another attempt. */
final class RetryAfter {
    private static final long FIRST_WAIT_MILLIS = 300;
    private static final long DAY_MILLIS = 86_400_000;

    private RetryAfter() {}

    /**
     * Milliseconds to wait: what the header asks for (seconds or a date, RFC 9110 §10.2.3), else twice as long each
     * time.
     */
    static long millis(@Nullable String header, int failures) {
        if (header == null) return FIRST_WAIT_MILLIS << Math.min(failures - 1, 6);
        String value = header.strip();
        if (value.matches("\\d{1,6}")) return Long.parseLong(value) * 1000;
        try {
            Instant when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Math.max(0, Duration.between(Instant.now(), when).toMillis());
        } catch (DateTimeException e) {
            return DAY_MILLIS;
        }
    }
}
