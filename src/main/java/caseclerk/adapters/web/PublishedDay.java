package caseclerk.adapters.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day of publication as pages write it. */
final class PublishedDay {
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
    private static final Pattern WRITTEN =
            Pattern.compile("(\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d|\\d{1,2} \\p{L}{3,9}\\.?,? (?:19|20)\\d\\d)");
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("MMM d yyyy"), form("MMMM d yyyy"), form("d MMM yyyy"), form("d MMMM yyyy"));

    private PublishedDay() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    /** The day that {@code written} names, in the zone it is written in; null when it names none. */
    static @Nullable LocalDate parse(@Nullable String written) {
        if (written == null) return null;
        String text = written.strip();
        for (Pattern pattern : List.of(ISO, COMPACT)) {
            Matcher numbers = pattern.matcher(text);
            if (numbers.find()) return day(numbers);
        }
        Matcher words = WRITTEN.matcher(text);
        return words.find()
                ? fromWords(words.group().replace(",", "").replace(".", "").replace("Sept ", "Sep "))
                : null;
    }

    private static @Nullable LocalDate day(Matcher numbers) {
        try {
            return LocalDate.of(
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    Integer.parseInt(numbers.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate fromWords(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException anotherForm) {
                continue;
            }
        }
        return null;
    }
}
