package caseclerk.evidence;

import caseclerk.cases.CalendarWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When the thing told in a sentence happened, as far as the sentence and its source's date say. */
public final class DatedSentence {
    private static final Pattern MONTH = Pattern.compile("\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?("
            + CalendarWords.ANY_MONTH + ")" + "\\b(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s+(\\d{4}))?");
    private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d\\d)\\b");

    private DatedSentence() {}

    /** A text that sorts by time: ISO date, with 00 for an unknown month or day; "9999" when there is no date. */
    public static String sortKey(Evidence evidence) {
        return date(
                evidence.sentence().text(), evidence.found().passage().version().day());
    }

    /** Whether {@code text} names a year. */
    static boolean namesYear(String text) {
        return YEAR.matcher(text).find();
    }

    /** The first date of {@code text} as "2025-08-15", "2025-08-00" or "2025-00-00"; "9999" when there is none. */
    static String date(String text, @Nullable LocalDate published) {
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            int number = CalendarWords.month(month.group(2));
            String day = month.group(1) != null ? month.group(1) : month.group(3);
            return String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02d",
                    year(month.group(4), text, number, published),
                    number,
                    day == null ? 0 : Integer.parseInt(day));
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? year.group() + "-00-00" : "9999";
    }

    /** A month without a year is the last one before the source's date. */
    private static int year(@Nullable String stated, String text, int month, @Nullable LocalDate published) {
        if (stated != null) return Integer.parseInt(stated);
        Matcher year = YEAR.matcher(text);
        if (year.find()) return Integer.parseInt(year.group());
        if (published == null) return 9999;
        return month <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
    }
}
