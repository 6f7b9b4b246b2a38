package caseclerk.notes;

import caseclerk.cases.DatePrecision;
import caseclerk.cases.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What dates mean that count from another day. Each method gives null where the form means none. */
final class RelativeDates {
    private RelativeDates() {}

    static @Nullable EventDate daypart(Matcher found, LocalDate published) {
        return switch (found.group("r").toLowerCase(Locale.ROOT)) {
            case "the day before yesterday" -> EventDate.day(published.minusDays(2));
            case "yesterday", "last night" -> EventDate.day(published.minusDays(1));
            case "tomorrow" -> EventDate.day(published.plusDays(1));
            default -> EventDate.day(published);
        };
    }

    /**
     * "on Thursday" is the last Thursday up to the day of publication, or the next one where the sentence looks ahead.
     * "last Thursday" may mean that of this week or that of the week before; where both are past, it is only known to
     * lie between them.
     */
    static @Nullable EventDate weekday(Matcher found, LocalDate published, boolean ahead) {
        DayOfWeek day = DayOfWeek.of(DateForms.weekday(found.group("w")));
        LocalDate lastOne = published.with(TemporalAdjusters.previousOrSame(day));
        LocalDate nextOne = published.with(TemporalAdjusters.nextOrSame(day));
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate ofThisWeek = monday.with(TemporalAdjusters.nextOrSame(day));
        String week = found.group("wr");
        if (week != null)
            return EventDate.day(
                    switch (week) {
                        case "last week" -> ofThisWeek.minusWeeks(1);
                        case "next week" -> ofThisWeek.plusWeeks(1);
                        default -> ofThisWeek;
                    });
        String which = found.group("r") == null ? "" : found.group("r").toLowerCase(Locale.ROOT);
        return switch (which) {
            case "last" ->
                ofThisWeek.isBefore(published)
                        ? EventDate.range(ofThisWeek.minusWeeks(1), ofThisWeek)
                        : EventDate.day(published.with(TemporalAdjusters.previous(day)));
            case "next" ->
                ofThisWeek.isAfter(published)
                        ? EventDate.range(ofThisWeek, ofThisWeek.plusWeeks(1))
                        : EventDate.day(published.with(TemporalAdjusters.next(day)));
            case "this coming" -> EventDate.day(nextOne);
            case "this" -> EventDate.day(ofThisWeek);
            case "this past" -> EventDate.day(lastOne);
            default -> EventDate.day(ahead ? nextOne : lastOne);
        };
    }

    static @Nullable EventDate week(Matcher found, LocalDate published) {
        String which = found.group("r").toLowerCase(Locale.ROOT);
        int step = which.equals("this") ? 0 : which.equals("next") ? 1 : -1;
        return around(published, found.group("u"), step);
    }

    private static EventDate around(LocalDate day, String unit, int step) {
        return switch (unit.replaceFirst("s$", "").strip()) {
            case "day", "morning" -> EventDate.day(day.plusDays(step));
            case "week" -> EventDate.week(day.plusWeeks(step));
            case "weekend" -> weekend(day, step);
            case "month" -> EventDate.month(YearMonth.from(day).plusMonths(step));
            case "quarter" -> {
                YearMonth month = YearMonth.from(day).plusMonths(3L * step);
                yield EventDate.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
            }
            default -> EventDate.year(day.getYear() + step);
        };
    }

    private static EventDate weekend(LocalDate day, int step) {
        LocalDate saturday = step < 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5)
                        .plusWeeks(step);
        return EventDate.range(saturday, saturday.plusDays(1));
    }

    /** "two weeks ago" is a week, "two months ago" a month; "about two years ago" is no date. */
    static @Nullable EventDate ago(Matcher found, LocalDate published) {
        return found.group("q") != null
                ? null
                : around(published, found.group("u"), -DateForms.number(found.group("n")));
    }

    /** "two months later" counts from the date named before, and is no more exact than it. */
    static @Nullable EventDate later(Matcher found, @Nullable EventDate from) {
        if (from == null || found.group("q") != null) return null;
        boolean back =
                found.group("r").startsWith("earlier") || found.group("r").startsWith("before");
        int steps = DateForms.number(found.group("n"));
        return from(from, found.group("u"), back ? -steps : steps);
    }

    /** "the next day", "the same month". */
    static @Nullable EventDate following(Matcher found, @Nullable EventDate from) {
        if (from == null) return null;
        String which = found.group("r");
        String unit = found.group("u") == null ? "" : found.group("u").strip();
        if (unit.isEmpty()) {
            if (!which.startsWith("day")) return null;
            unit = "day";
        }
        int step = which.equals("same") ? 0 : which.equals("previous") || which.endsWith("before") ? -1 : 1;
        return from(from, unit, step);
    }

    private static @Nullable EventDate from(EventDate from, String unit, int steps) {
        return switch (unit.replaceFirst("s$", "")) {
            case "day", "morning" -> from.precision() == DatePrecision.DAY ? around(from.first(), "day", steps) : null;
            case "week" -> from.days() <= 7 ? around(from.first(), "week", steps) : null;
            case "month" ->
                from.days() <= 31 && YearMonth.from(from.first()).equals(YearMonth.from(from.last()))
                        ? around(from.first(), "month", steps)
                        : null;
            default -> from.first().getYear() == from.last().getYear() ? around(from.first(), "year", steps) : null;
        };
    }
}
