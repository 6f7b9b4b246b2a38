package caseclerk.notes;

import caseclerk.cases.CalendarWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that dates what stands below it, as in timelines, live reports and threads: "12 March", "Friday 12 September",
 * "12 Sep 2025 16.40 BST", a heading "3 March: The inquiry opens", or a heading "2024" over such lines.
 *
 * @param day month and day; null where the line names a year alone
 * @param weekday 1, Monday, to 7; 0 where none is named
 * @param year null where none is named
 */
record DayLine(
        @Nullable MonthDay day, int weekday, @Nullable Integer year) {
    private static final int LONGEST = 80;
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\\b|\\b\\.?)", Pattern.CASE_INSENSITIVE);
    private static final String YEARS = "(?:1[5-9]|20)\\d\\d";
    private static final Pattern YEAR = Pattern.compile(YEARS);
    private static final String DAY = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<m>" + CalendarWords.ANY_MONTH_OR_SHORT + ")";
    private static final String OF_YEAR = "(?:,? (?<y>" + YEARS + ")\\b)?";
    private static final List<Pattern> FORMS = Stream.of(
                    DAY + "(?: of)? " + MONTH + "(?![\\p{L}\\d])" + OF_YEAR,
                    MONTH + " " + DAY + "\\b(?![.,:]?\\d)" + OF_YEAR,
                    "(?<y>" + YEARS + ")-(?<m>0[1-9]|1[0-2])-(?<d>[0-3]\\d)(?!\\d)")
            .map(form -> Pattern.compile("(?i)(?<![\\p{L}\\d.,/:])" + form))
            .toList();
    private static final String CLOCK =
            "\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?";
    private static final String ZONE =
            "(?-i:UTC|GMT|[A-Z]{1,3}[SD]T|[ECMP]T|CES?T|EES?T|WES?T|MSK)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?";
    /** What may stand beside the day. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:" + CLOCK + ")|\\b(?:" + ZONE
                    + "|day (?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|published|updated|posted|on|at|the)\\b");

    private static final Pattern ONLY_CLOCK = Pattern.compile("(?i)\\W*(?:" + CLOCK + ")(?:\\s*\\b" + ZONE + ")?\\W*");
    private static final Pattern LABEL = Pattern.compile("\\s*[:|–—-]\\s.*", Pattern.DOTALL);

    /** What {@code line} dates by; null where it is no such line. */
    static @Nullable DayLine of(String line, boolean isHeading) {
        String text = line.strip();
        if (isHeading && YEAR.matcher(text).matches()) return new DayLine(null, 0, Integer.valueOf(text));
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text);
            if (found.find()) return read(text, found, isHeading);
        }
        return null;
    }

    private static @Nullable DayLine read(String text, Matcher found, boolean isHeading) {
        String before = text.substring(0, found.start());
        String after = text.substring(found.end());
        boolean labels = isHeading && isNothing(before) && LABEL.matcher(after).matches();
        if (!labels && (text.length() > LONGEST || !isNothing(before) || !isNothing(after))) return null;
        Matcher weekday = WEEKDAY.matcher(text.substring(0, found.end()));
        String month = found.group("m");
        String year = found.group("y");
        try {
            return new DayLine(
                    MonthDay.of(
                            Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : DateForms.month(month),
                            Integer.parseInt(found.group("d"))),
                    weekday.find() ? DateForms.weekday(weekday.group(1).substring(0, 3)) : 0,
                    year == null ? null : Integer.valueOf(year));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isNothing(String beside) {
        String left = BESIDE.matcher(WEEKDAY.matcher(beside).replaceAll(" ")).replaceAll(" ");
        return left.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether {@code line} is an hour and nothing else, as stands over the posts of a live report. */
    static boolean isHour(String line) {
        return line.length() <= LONGEST && ONLY_CLOCK.matcher(line).matches();
    }

    /** Its day in {@code of}; null where there is none, or it is another day of the week. */
    @Nullable
    LocalDate in(int of) {
        if (day == null || !day.isValidYear(of)) return null;
        LocalDate found = day.atYear(of);
        return weekday == 0 || found.getDayOfWeek().getValue() == weekday ? found : null;
    }
}
