package caseclerk.adapters.discord;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as Discord shows them: to each reader in their own time zone and language. */
final class Moments {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private Moments() {}

    /** {@code text}, escaped, with the moments that it writes out for machines. */
    static String within(String text) {
        Matcher written = WRITTEN.matcher(text);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        while (written.find()) {
            shown.append(spaced(text.substring(from, written.start()))).append(minute(Instant.parse(written.group())));
            from = written.end();
        }
        return shown.append(spaced(text.substring(from))).toString();
    }

    private static String spaced(String part) {
        return (part.startsWith(" ") ? " " : "") + Escaped.of(part) + (part.endsWith(" ") ? " " : "");
    }

    /** The day of a moment. */
    static String day(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":D>";
    }

    /** A moment to the minute. */
    static String minute(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":f>";
    }
}
