package caseclerk.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it: "2025-03-01", "1 March 2025", "March 1st, 2025", "1.3.2025", "yesterday", "3 days ago". */
public final class SpokenDay {
    /** How to write one, for who wrote something else. */
    public static final String FORMS = "write it like 2025-09-25, 25 September 2025 or yesterday";

    private static final String MONTH = CalendarWords.ANY_MONTH_OR_SHORT;
    private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<y>\\d{4})";
    private static final List<Pattern> DATES = List.of(
            form(YEAR + "-(?<n>\\d{1,2})-(?<d>\\d{1,2})"),
            form(YEAR + "/(?<n>\\d{1,2})/(?<d>\\d{1,2})"),
            form("(?<d>\\d{1,2})\\.\\s?(?<n>\\d{1,2})\\.\\s?" + YEAR),
            form(DAY + "\\.?\\s+(?:of\\s+)?(?<m>" + MONTH + "),?\\s+" + YEAR),
            form("(?<m>" + MONTH + ")\\s+" + DAY + ",?\\s+" + YEAR));
    /** Whether the day or the month comes first is known only where one of them is no month, or both are the same. */
    private static final Pattern SLASHED = form("(?<a>\\d{1,2})/(?<b>\\d{1,2})/" + YEAR);

    private static final Pattern AGO = form("(?<c>\\d{1,4}|an?|one)\\s+(?<u>day|week|month|year)s?\\s+ago");
    /** Words that a day may have: "on the 1st of March 2025". */
    private static final int MOST_WORDS = 6;

    private SpokenDay() {}

    private static Pattern form(String written) {
        return Pattern.compile(
                "(?i)(?:on\\s+)?(?:the\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:the\\s+)?"
                        + written);
    }

    /**
     * The day that all of {@code words} mean; empty when they mean none, no such day exists, or it could be read in two
     * ways ("3/4/2025", "1 March").
     *
     * @param today from which "yesterday" counts
     */
    public static Optional<LocalDate> of(String words, LocalDate today) {
        String written = words.strip();
        try {
            for (Pattern form : DATES) {
                Matcher date = form.matcher(written);
                if (date.matches()) return Optional.of(date(date, form));
            }
            Optional<LocalDate> slashed = slashed(written);
            return slashed.isPresent() ? slashed : counted(written.toLowerCase(Locale.ROOT), today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher date, Pattern form) {
        boolean named = form.pattern().contains("(?<m>");
        int month = named ? CalendarWords.month(date.group("m")) : Integer.parseInt(date.group("n"));
        return LocalDate.of(Integer.parseInt(date.group("y")), month, Integer.parseInt(date.group("d")));
    }

    private static Optional<LocalDate> slashed(String written) {
        Matcher date = SLASHED.matcher(written);
        if (!date.matches()) return Optional.empty();
        int a = Integer.parseInt(date.group("a"));
        int b = Integer.parseInt(date.group("b"));
        int year = Integer.parseInt(date.group("y"));
        if (a > 12) return Optional.of(LocalDate.of(year, b, a));
        return b > 12 || a == b ? Optional.of(LocalDate.of(year, a, b)) : Optional.empty();
    }

    private static Optional<LocalDate> counted(String written, LocalDate today) {
        switch (written) {
            case "today", "now":
                return Optional.of(today);
            case "yesterday":
                return Optional.of(today.minusDays(1));
            case "the day before yesterday", "day before yesterday":
                return Optional.of(today.minusDays(2));
            case "tomorrow":
                return Optional.of(today.plusDays(1));
            default:
                Matcher ago = AGO.matcher(written);
                return ago.matches() ? Optional.of(before(today, ago)) : Optional.empty();
        }
    }

    private static LocalDate before(LocalDate today, Matcher ago) {
        String count = ago.group("c");
        int steps = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
        return switch (ago.group("u")) {
            case "day" -> today.minusDays(steps);
            case "week" -> today.minusWeeks(steps);
            case "month" -> today.minusMonths(steps);
            default -> today.minusYears(steps);
        };
    }

    /** How many of the first {@code words} write a day, as many as can; 0 when they begin with none. */
    public static int length(List<String> words, LocalDate today) {
        for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--)
            if (of(String.join(" ", words.subList(0, count)), today).isPresent()) return count;
        return 0;
    }

    /** One sentence: what was written is no day, and how to write one. */
    public static String complaint(String words) {
        String why = form("(?:in\\s+)?" + MONTH + ",?\\s+\\d{4}")
                        .matcher(words.strip())
                        .matches()
                ? " is a month and not a day; "
                : SLASHED.matcher(words.strip()).matches()
                        ? " may be read in two ways, or is no day that exists; "
                        : " is not a date; ";
        return words.strip() + why + FORMS + ".";
    }
}
