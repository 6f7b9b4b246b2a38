package caseclerk.grammar;

import caseclerk.cases.CalendarWords;

/**
 * A day or month as a sentence names it.
 *
 * @param year 0 where none is named
 * @param month 1 to 12; 0 where none is named
 * @param day of the month; 0 where none is named
 * @param weekday 1 for Monday to 7; 0 where none is named
 */
record NamedDay(int year, int month, int day, int weekday) {
    /** The number of the month that {@code word} names, "may" only with a capital letter; 0 for none. */
    static int month(String word) {
        return Character.isLowerCase(word.codePointAt(0)) ? 0 : CalendarWords.month(word);
    }

    /** The number of the weekday that {@code word} names; 0 for none. */
    static int weekday(String word) {
        return CalendarWords.weekday(word);
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
