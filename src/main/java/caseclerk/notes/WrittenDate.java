package caseclerk.notes;

import caseclerk.cases.EventDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, no more exact than they are known: "15 Aug 2025", "Apr 2025", "week of 15 Sep 2025". */
public final class WrittenDate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private WrittenDate() {}

    /** {@code date} in English. */
    public static String of(EventDate date) {
        return switch (date.precision()) {
            case DAY -> plain(DAY.format(date.first()));
            case WEEK -> "week of " + plain(DAY.format(date.first()));
            case MONTH -> plain(MONTH.format(date.first()));
            case QUARTER ->
                "Q" + (date.first().getMonthValue() + 2) / 3 + " "
                        + date.first().getYear();
            case YEAR -> Integer.toString(date.first().getYear());
            case RANGE -> range(date.first(), date.last());
        };
    }

    private static String range(LocalDate first, LocalDate last) {
        boolean years = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
        if (years) return first.getYear() + "–" + last.getYear();
        boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (months) return plain(MONTH.format(first)) + " – " + plain(MONTH.format(last));
        if (first.getYear() != last.getYear()) return plain(DAY.format(first)) + " – " + plain(DAY.format(last));
        if (first.getMonth() != last.getMonth()) return plain(SHORT.format(first)) + " – " + plain(DAY.format(last));
        return first.getDayOfMonth() + "–" + plain(DAY.format(last));
    }

    /** Every Java shortens September in its own way. */
    private static String plain(String date) {
        return date.replace("Sept", "Sep");
    }
}
