package caseclerk.grounding;

import java.util.List;
import java.util.Locale;

/**
 * A day or month as a sentence names it.
 *
 * @param year 0 where none is named
 * @param month 1 to 12; 0 where none is named
 * @param day of the month; 0 where none is named
 * @param weekday 1 for Monday to 7; 0 where none is named
 */
record NamedDay(int year, int month, int day, int weekday) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTHS_IN_FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** The number of the month that {@code word} names, "may" only with a capital letter; 0 for none. */
    static int month(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (Character.isLowerCase(word.codePointAt(0))) return 0;
        int full = MONTHS_IN_FULL.indexOf(folded);
        if (full >= 0) return full + 1;
        String shortened = folded.startsWith("sept") ? "sep" : folded;
        return shortened.length() == 3 ? MONTHS.indexOf(shortened) + 1 : 0;
    }

    /** The number of the weekday that {@code word} names; 0 for none. */
    static int weekday(String word) {
        return WEEKDAYS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    /** Whether whoever says {@code other} may say this: it names nothing that {@code other} does not. */
    boolean isWithin(NamedDay other) {
        return named(year, other.year)
                && named(month, other.month)
                && named(day, other.day)
                && named(weekday, other.weekday)
                && (month > 0 || day == 0)
                && year + month + weekday > 0;
    }

    private static boolean named(int one, int other) {
        return one == 0 || one == other;
    }
}
