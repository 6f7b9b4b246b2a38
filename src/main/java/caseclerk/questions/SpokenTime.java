package caseclerk.questions;

import caseclerk.grammar.Numerals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time that a question counts from today ("in the last two years", "last month"), or as a part of a year. */
final class SpokenTime {
    private static final String LEAD =
            "(?:,?\\s*\\b(?:in|during|over|within|for|of|from|since|on|as of|at)\\s+)?(?:\\bthe\\s+)?";
    private static final String COUNT =
            "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String UNIT = "(?<unit>day|week|month|year)";
    private static final Pattern PART = Pattern.compile(
            "(?i)" + LEAD
                    + "\\b(?<which>first|second|third|fourth|last)\\s+(?<part>half|quarter)\\s+of\\s+(?<year>(?:19|20)\\d{2})\\b");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)" + LEAD + "\\b(?:last|past|previous)\\s+" + COUNT + "\\s+" + UNIT + "s?\\b");
    private static final Pattern ROLLING = Pattern.compile(
            "(?i)(?:,?\\s*\\b(?:in|during|over|within|for)\\s+)the\\s+(?:last|past)\\s+" + UNIT + "\\b");
    private static final Pattern NAMED =
            Pattern.compile("(?i)" + LEAD + "\\b(?<which>last|this)\\s+(?<unit>month|year)\\b(?!['’])");
    private static final Pattern AGO =
            Pattern.compile("(?i)" + LEAD + "\\b(?:" + COUNT + "\\s+" + UNIT + "s?\\s+ago|yesterday)\\b");

    /** A time before or after such a time is not read. */
    private static final Pattern OTHER_LEAD =
            Pattern.compile("(?i)\\b(?:before|until|till|after|between|than|to)\\s*$");

    private SpokenTime() {}

    /** The half or quarter of a year that {@code question} speaks of; empty when it speaks of none. */
    static Optional<AskedDay> part(String question) {
        Matcher part = PART.matcher(question);
        if (!part.find()) return Optional.empty();
        int months = part.group("part").equalsIgnoreCase("half") ? 6 : 3;
        int count = 12 / months;
        int which = switch (part.group("which").toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            default -> count;
        };
        if (which > count) return Optional.empty();
        YearMonth last = YearMonth.of(Integer.parseInt(part.group("year")), which * months);
        return time(part, question, last.minusMonths(months - 1).atDay(1), last.atEndOfMonth());
    }

    /** The time that {@code question} counts from {@code today}; empty when it counts none. */
    static Optional<AskedDay> counted(String question, LocalDate today) {
        Matcher counted = COUNTED.matcher(question);
        if (counted.find()) return time(counted, question, back(counted, today), today);
        Matcher rolling = ROLLING.matcher(question);
        if (rolling.find()) return time(rolling, question, back(1, rolling.group("unit"), today), today);
        Matcher named = NAMED.matcher(question);
        if (named.find()) return named(named, question, today);
        Matcher ago = AGO.matcher(question);
        if (!ago.find()) return Optional.empty();
        LocalDate day = ago.group("unit") == null ? today.minusDays(1) : back(ago, today);
        return time(ago, question, day, day);
    }

    private static LocalDate back(Matcher counted, LocalDate today) {
        BigDecimal count = Numerals.value(counted.group("count"));
        return back(count == null ? 1 : count.intValueExact(), counted.group("unit"), today);
    }

    private static LocalDate back(int count, String unit, LocalDate today) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> today.minusDays(count);
            case "week" -> today.minusWeeks(count);
            case "month" -> today.minusMonths(count);
            default -> today.minusYears(count);
        };
    }

    private static Optional<AskedDay> named(Matcher named, String question, LocalDate today) {
        int back = named.group("which").equalsIgnoreCase("last") ? 1 : 0;
        if (named.group("unit").equalsIgnoreCase("month")) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            return time(named, question, month.atDay(1), month.atEndOfMonth());
        }
        int year = today.getYear() - back;
        return time(named, question, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Optional<AskedDay> time(Matcher found, String question, LocalDate from, LocalDate to) {
        if (OTHER_LEAD.matcher(question.substring(0, found.start())).find()) return Optional.empty();
        String phrase = found.group().replaceFirst("^[\\s,]+", "").strip();
        boolean since = phrase.toLowerCase(Locale.ROOT).startsWith("since ");
        return Optional.of(
                new AskedDay(from, since ? null : to, phrase, AskedDay.rest(question, found.start(), found.end())));
    }
}
