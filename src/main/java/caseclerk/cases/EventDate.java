package caseclerk.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When something happened, as exactly as it is known and no more exactly.
 *
 * @param first the earliest day it can be
 * @param last the latest day it can be, {@code first} or later
 * @param precision what stretch of time the two days span
 */
public record EventDate(LocalDate first, LocalDate last, DatePrecision precision) implements Comparable<EventDate> {
    public EventDate {
        if (last.isBefore(first)) throw new IllegalArgumentException("a date ends no earlier than it begins");
        if ((precision == DatePrecision.DAY) != first.equals(last))
            throw new IllegalArgumentException("one day, and only one day, has the precision of a day");
    }

    /** That very day. */
    public static EventDate day(LocalDate day) {
        return new EventDate(day, day, DatePrecision.DAY);
    }

    /** The week from Monday to Sunday that holds {@code day}. */
    public static EventDate week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new EventDate(monday, monday.plusDays(6), DatePrecision.WEEK);
    }

    /** That month. */
    public static EventDate month(YearMonth month) {
        return new EventDate(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
    }

    /** That quarter, 1 to 4, of that year. */
    public static EventDate quarter(int year, int quarter) {
        YearMonth from = YearMonth.of(year, quarter * 3 - 2);
        return new EventDate(from.atDay(1), from.plusMonths(2).atEndOfMonth(), DatePrecision.QUARTER);
    }

    /** That year. */
    public static EventDate year(int year) {
        return new EventDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
    }

    /** From one day to another, both included. */
    public static EventDate range(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new EventDate(first, last, DatePrecision.RANGE);
    }

    /** Whether {@code other} lies within this date: the fifteenth of August within August. */
    public boolean contains(EventDate other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Whether the two can be the same time. */
    public boolean overlaps(EventDate other) {
        return !other.first.isAfter(last) && !first.isAfter(other.last);
    }

    /** Number of days it may be, 1 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /**
     * As an ISO date that is no longer than what is known: "2025-08-15", "2025-04", "2025"; for a week, a quarter or a
     * range its first day, to be read with {@link #precision()}.
     */
    public String iso() {
        return switch (precision) {
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Integer.toString(first.getYear());
            default -> first.toString();
        };
    }

    /** By first day; what is known more exactly comes first. */
    @Override
    public int compareTo(EventDate other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }
}
