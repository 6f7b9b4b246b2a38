package caseclerk.evidence;

import caseclerk.cases.CalendarWords;
import caseclerk.grounding.Opposition;
import caseclerk.questions.AskedDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a question takes what it asks about to have happened.
 *
 * @param day the time; null where only a month or a day of any year is named
 * @param yearless a month or a day of any year, as {@link DatedSentence} writes it; null where {@code day} is known
 * @param phrase as asked
 */
record PresumedTime(@Nullable AskedDay day, @Nullable String yearless, String phrase) {
    private static final Pattern YEARLESS =
            Pattern.compile("\\b(?:in|on|during) (?:the )?((?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:"
                    + CalendarWords.ANY_MONTH + ")(?: \\d{1,2}(?:st|nd|rd|th)?)?)\\b");
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:back in|in|on|at|during|around)\\s+(?:the\\s+)?");

    /** The time of what {@code question} asks about; empty where it names none, or one of something else. */
    static Optional<PresumedTime> in(String question, Opposition opposition) {
        if (!opposition.to(question).isOfTime()) return Optional.empty();
        Optional<AskedDay> day = AskedDay.in(question);
        if (day.isPresent())
            return Optional.of(new PresumedTime(
                    day.get(), null, LEAD.matcher(day.get().phrase()).replaceFirst("")));
        var yearless = YEARLESS.matcher(question);
        if (!yearless.find()) return Optional.empty();
        return Optional.of(new PresumedTime(null, DatedSentence.date(yearless.group(1), null), yearless.group(1)));
    }

    /** Whether what happened between the two days may have happened at that time. */
    boolean meets(LocalDate first, LocalDate last) {
        if (day != null) return day.meets(first, last);
        int month = part(1);
        int date = part(2);
        for (LocalDate one = first; !one.isAfter(last); one = one.plusDays(1)) {
            if (one.getMonthValue() == month && (date == 0 || date == one.getDayOfMonth())) return true;
            if (one.isAfter(first.plusYears(1))) return true;
        }
        return false;
    }

    private int part(int index) {
        return yearless == null ? 0 : Integer.parseInt(yearless.split("-")[index]);
    }

    /**
     * When it was instead, for readers, where all of {@code dates} are of another time; empty where one may be of this
     * time, or nothing tells.
     *
     * @param published the day of the source, from which a month without a year counts
     */
    Optional<String> otherThan(List<String> dates, @Nullable LocalDate published) {
        String other = null;
        for (String date : dates) {
            Days days = Days.of(DatedSentence.date(date, published));
            if (days == null || meets(days.first(), days.last())) return Optional.empty();
            boolean yearless = !DatedSentence.namesYear(date);
            // A month without a year may lie ahead of its source.
            if (yearless && meets(days.first().plusYears(1), days.last().plusYears(1))) return Optional.empty();
            if (other == null) other = yearless ? days.withoutYear() : days.shown();
        }
        return Optional.ofNullable(other);
    }

    /** The days that a date may mean. */
    private record Days(LocalDate first, LocalDate last, String shown) {
        String withoutYear() {
            return shown.replaceFirst(" \\d{4}$", "");
        }

        /** @param date as {@link DatedSentence} writes it */
        static @Nullable Days of(String date) {
            if (date.startsWith("9999")) return null;
            String[] parts = date.split("-");
            int year = Integer.parseInt(parts[0]);
            int month = Integer.parseInt(parts[1]);
            int day = Integer.parseInt(parts[2]);
            try {
                if (month == 0)
                    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Integer.toString(year));
                YearMonth of = YearMonth.of(year, month);
                String name = CalendarWords.MONTHS.get(month - 1) + " " + year;
                if (day == 0) return new Days(of.atDay(1), of.atEndOfMonth(), name);
                return new Days(of.atDay(day), of.atDay(day), String.format(Locale.ROOT, "%d %s", day, name));
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }
}
