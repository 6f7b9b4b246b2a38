package caseclerk.notes;

import caseclerk.cases.EventDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What dates mean that name a day, month or year. Each method gives null where the form means none. */
final class CalendarDates {
    private static final int NEAR = 6;

    private CalendarDates() {}

    static @Nullable EventDate iso(Matcher found) {
        return day(
                Integer.parseInt(found.group("y")),
                Integer.parseInt(found.group("mn")),
                Integer.parseInt(found.group("d")));
    }

    /** "15.8.2025", and with slashes only what cannot be read in two ways. */
    static @Nullable EventDate numeric(Matcher found) {
        int a = Integer.parseInt(found.group("a"));
        int b = Integer.parseInt(found.group("b"));
        int year = Integer.parseInt(found.group("y"));
        if (found.group("s").equals(".") || a > 12) return day(year, b, a);
        return b > 12 || a == b ? day(year, a, b) : null;
    }

    private static @Nullable EventDate day(int year, int month, int day) {
        try {
            return EventDate.day(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static @Nullable EventDate days(Matcher found, DateAnchor anchor, @Nullable Integer inSentence, boolean ahead) {
        Integer year = year(found, inSentence);
        int month = DateForms.month(found.group("m"));
        LocalDate first = anchor.day(month, DateForms.day(found.group("d")), year, ahead);
        LocalDate last = anchor.day(month, DateForms.day(found.group("d2")), year, ahead);
        return first == null || last == null || last.isBefore(first) ? null : EventDate.range(first, last);
    }

    static @Nullable EventDate dayOfMonth(
            Matcher found, DateAnchor anchor, @Nullable Integer inSentence, boolean ahead) {
        int day = DateForms.day(found.group("d"));
        LocalDate of = anchor.day(DateForms.month(found.group("m")), day, year(found, inSentence), ahead);
        return of == null ? null : EventDate.day(of);
    }

    static @Nullable EventDate monthOfYear(Matcher found) {
        return EventDate.month(YearMonth.of(Integer.parseInt(found.group("y")), DateForms.month(found.group("m"))));
    }

    static @Nullable EventDate months(Matcher found, DateAnchor anchor, @Nullable Integer inSentence, boolean ahead) {
        Integer year = year(found, inSentence);
        YearMonth last = anchor.month(DateForms.month(found.group("m2")), year, ahead);
        if (last == null) return null;
        YearMonth first = last.withMonth(DateForms.month(found.group("m")));
        if (found.group("y1") != null) first = first.withYear(Integer.parseInt(found.group("y1")));
        else if (first.isAfter(last)) first = first.minusYears(1);
        return first.isAfter(last) ? null : EventDate.range(first.atDay(1), last.atEndOfMonth());
    }

    static @Nullable EventDate bareMonth(
            Matcher found, DateAnchor anchor, @Nullable Integer inSentence, boolean ahead) {
        YearMonth month = anchor.month(DateForms.month(found.group("m")), inSentence, ahead);
        return month == null ? null : EventDate.month(month);
    }

    /** "last August" may mean that of this year or of the year before where this year's has only just passed: none. */
    static @Nullable EventDate lastMonth(Matcher found, DateAnchor anchor) {
        LocalDate published = anchor.published();
        if (published == null) return null;
        YearMonth now = YearMonth.from(published);
        YearMonth same = now.withMonth(DateForms.month(found.group("m")));
        return switch (found.group("r").toLowerCase(java.util.Locale.ROOT)) {
            case "this" -> EventDate.month(same);
            case "next" -> EventDate.month(same.isAfter(now) ? same : same.plusYears(1));
            default -> {
                if (!same.isBefore(now)) yield EventDate.month(same.minusYears(1));
                yield same.plusMonths(NEAR).isBefore(now) ? EventDate.month(same) : null;
            }
        };
    }

    static EventDate quarter(Matcher found) {
        return found.group("n") != null
                ? EventDate.quarter(Integer.parseInt(found.group("y2")), Integer.parseInt(found.group("n")))
                : EventDate.quarter(Integer.parseInt(found.group("y")), DateForms.number(found.group("q")));
    }

    static EventDate decade(Matcher found) {
        int year = Integer.parseInt(found.group("y"));
        return EventDate.range(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
    }

    /** "between 2011-12 and 2017-18". */
    static @Nullable EventDate seasons(Matcher found) {
        int first = Integer.parseInt(found.group("y"));
        int last = Integer.parseInt(found.group("y2")) + 1;
        return last <= first ? null : EventDate.range(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    static @Nullable EventDate years(Matcher found) {
        int first = Integer.parseInt(found.group("y"));
        int last = Integer.parseInt(found.group("y2"));
        if (last < 100) last += first / 100 * 100;
        return last <= first ? null : EventDate.range(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    static @Nullable Integer year(Matcher found, @Nullable Integer inSentence) {
        String stated = found.group("y");
        return stated != null ? Integer.valueOf(stated) : inSentence;
    }
}
