package caseclerk.questions;

import caseclerk.cases.CalendarWords;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question speaks of: a day, a month or a year, what lies before or after one, or what lies between two.
 *
 * @param from its first day; null where it has no beginning ("before 2024")
 * @param to its last day; null where it has no end ("since 2024", "after 2024")
 * @param phrase as asked, with the word before it ("in August 2025")
 * @param rest the question without it
 * @param event what happened then, where the question names that and no date; else null
 */
public record AskedDay(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String phrase,
        String rest,
        @Nullable CaseEvent event) {
    private static final String MONTH = "(" + CalendarWords.ANY_MONTH_OR_SHORT + ")";
    private static final String BEFORE =
            "(?:,?\\s*\\b(?:back in|as of|as at|as it stood (?:on|in)|during|in|on|at|by|around|of|for|from|since|until|till|through|between|before|after|and|to|with|than|versus)\\s+(?:the\\s+)?)?";
    private static final Pattern DATE = Pattern.compile("(?i)" + BEFORE + "(?:\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"
            + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b"
            + "|\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"
            + "|\\b" + MONTH + "\\s+(?:of\\s+)?(\\d{4})\\b"
            + "|\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b"
            + "|\\b((?:19|20)\\d{2})\\b(?!-))");
    private static final int YEAR_GROUP = 15;
    /** The first of two dates, which leaves its year, or its month too, to the second: "between March and May 2024". */
    private static final Pattern SHORTENED = Pattern.compile("(?i),?\\s*\\b(?:between|from)\\s+(?:the\\s+)?"
            + "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?(?<month>" + CalendarWords.ANY_MONTH_OR_SHORT
            + "))?|(?<only>" + CalendarWords.ANY_MONTH_OR_SHORT + ")(?:\\s+(?<its>\\d{1,2})(?:st|nd|rd|th)?)?)"
            + "(?=\\s+(?:and|to|until|till|through)\\b)");

    private static final Pattern UP_TO = Pattern.compile("(?i)^(?:before|until|till)\\b");
    /** The day before counts: what was in force before a day is what that day may have ended. */
    private static final Pattern BEFORE_IT = Pattern.compile("(?i)^before\\b");

    private static final Pattern AFTER_IT = Pattern.compile("(?i)^after\\b");
    private static final Pattern SINCE = Pattern.compile("(?i)^since\\b");
    private static final Pattern FIRST_OF_TWO = Pattern.compile("(?i)^(?:between|from)\\b");
    private static final Pattern LAST_OF_TWO = Pattern.compile("(?i)^(?:and|to|until|till|through)\\b");

    /** A date in a question. */
    public AskedDay(@Nullable LocalDate from, @Nullable LocalDate to, String phrase, String rest) {
        this(from, to, phrase, rest, null);
    }

    /** A date as written in a question, from one place in it to another, with the word before it. */
    private record Written(LocalDate from, LocalDate to, String phrase, int start, int end) {
        boolean isLed(Pattern by) {
            return by.matcher(phrase).find();
        }
    }

    /**
     * The first date in {@code question}, or the first two where it asks for the time between them; a year counts only
     * after "in", "during" and the like.
     */
    public static Optional<AskedDay> in(String question) {
        return SpokenTime.part(question).or(() -> dated(question));
    }

    /** As {@link #in(String)}; where there is no date, the time that the question counts from {@code today}. */
    public static Optional<AskedDay> in(String question, LocalDate today) {
        return in(question).or(() -> SpokenTime.counted(question, today));
    }

    private static Optional<AskedDay> dated(String question) {
        Optional<AskedDay> shortened = shortened(question);
        if (shortened.isPresent()) return shortened;
        Optional<Written> first = written(question, 0);
        if (first.isEmpty()) return Optional.empty();
        Written one = first.get();
        Optional<Written> second = one.isLed(FIRST_OF_TWO)
                ? written(question, one.end()).filter(date -> date.start() == one.end() && date.isLed(LAST_OF_TWO))
                : Optional.empty();
        return Optional.of(second.map(other -> between(question, one, other)).orElseGet(() -> bounded(question, one)));
    }

    private static Optional<AskedDay> shortened(String question) {
        Matcher first = SHORTENED.matcher(question);
        while (first.find()) {
            int end = first.end();
            Optional<Written> second =
                    written(question, end).filter(date -> date.start() == end && date.isLed(LAST_OF_TWO));
            Optional<Written> whole = second.flatMap(other -> completed(first, other));
            if (whole.isPresent()) return Optional.of(between(question, whole.get(), second.get()));
        }
        return Optional.empty();
    }

    /** The first date with what the second says for both; a month later in the year is one of the year before. */
    private static Optional<Written> completed(Matcher first, Written second) {
        String month = first.group("month") != null ? first.group("month") : first.group("only");
        String day = first.group("day") != null ? first.group("day") : first.group("its");
        boolean isOfDay = second.from().equals(second.to());
        boolean isYear = second.from().plusMonths(1).isBefore(second.to());
        if (isYear || day != null && !isOfDay) return Optional.empty();
        YearMonth of = month == null
                ? YearMonth.from(second.from())
                : YearMonth.of(second.from().getYear(), CalendarWords.month(month));
        try {
            if (of.isAfter(YearMonth.from(second.from()))) of = of.minusYears(1);
            LocalDate from = day == null ? of.atDay(1) : of.atDay(Integer.parseInt(day));
            LocalDate to = day == null ? of.atEndOfMonth() : from;
            return Optional.of(new Written(from, to, stripped(first.group()), first.start(), first.end()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static AskedDay between(String question, Written one, Written other) {
        boolean ordered = !one.from().isAfter(other.from());
        return new AskedDay(
                ordered ? one.from() : other.from(),
                ordered ? other.to() : one.to(),
                stripped(question.substring(one.start(), other.end())),
                rest(question, one.start(), other.end()));
    }

    private static AskedDay bounded(String question, Written date) {
        String rest = rest(question, date.start(), date.end());
        if (date.isLed(UP_TO))
            return new AskedDay(
                    null, date.isLed(BEFORE_IT) ? date.from().minusDays(1) : date.to(), date.phrase(), rest);
        if (date.isLed(AFTER_IT)) return new AskedDay(date.to().plusDays(1), null, date.phrase(), rest);
        return new AskedDay(date.from(), date.isLed(SINCE) ? null : date.to(), date.phrase(), rest);
    }

    private static Optional<Written> written(String question, int from) {
        Matcher date = DATE.matcher(question);
        int at = from;
        while (date.find(at)) {
            Optional<Written> written = written(date);
            if (written.isPresent()) return written;
            at = date.end();
        }
        return Optional.empty();
    }

    private static Optional<Written> written(Matcher m) {
        try {
            if (m.group(1) != null) return day(m, date(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
            if (m.group(4) != null) return day(m, date(m.group(6), CalendarWords.month(m.group(5)), m.group(4)));
            if (m.group(7) != null) return day(m, date(m.group(9), CalendarWords.month(m.group(7)), m.group(8)));
            if (m.group(10) != null) {
                YearMonth month = YearMonth.of(Integer.parseInt(m.group(11)), CalendarWords.month(m.group(10)));
                return time(m, month.atDay(1), month.atEndOfMonth());
            }
            if (m.group(12) != null) return day(m, date(m.group(14), Integer.parseInt(m.group(13)), m.group(12)));
            boolean led = !m.group().strip().equals(m.group(YEAR_GROUP));
            int year = Integer.parseInt(m.group(YEAR_GROUP));
            return led ? time(m, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static Optional<Written> day(Matcher m, LocalDate day) {
        return time(m, day, day);
    }

    private static Optional<Written> time(Matcher m, LocalDate from, LocalDate to) {
        return Optional.of(new Written(from, to, stripped(m.group()), m.start(), m.end()));
    }

    private static String stripped(String phrase) {
        return phrase.replaceFirst("^[\\s,]+", "").strip();
    }

    /** The question without what stands from {@code start} to {@code end}. */
    static String rest(String question, int start, int end) {
        String rest = (question.substring(0, start) + " " + question.substring(end))
                .replaceAll("\\s+([?.!,;:])", "$1")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\\s,;:]+", "")
                .strip();
        return rest.isEmpty() ? rest : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    /** Its last day; its first where it has no end. */
    public LocalDate nearest() {
        LocalDate day = to != null ? to : from;
        if (day == null) throw new IllegalStateException("a time has a beginning or an end");
        return day;
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return from != null && from.equals(to);
    }

    /** Whether it has no beginning or no end. */
    boolean isOpen() {
        return from == null || to == null;
    }

    /** Whether a day of it is one of the days from {@code first} to {@code last}. */
    public boolean meets(LocalDate first, LocalDate last) {
        return (to == null || !first.isAfter(to)) && (from == null || !last.isBefore(from));
    }

    /** Whether {@code version} of {@code policy} is in force on a day of it. */
    public boolean meets(PolicyTimeline policy, PolicyVersion version) {
        LocalDate end = policy.end(version);
        return meets(version.from(), end == null ? LocalDate.MAX : end.minusDays(1));
    }

    /** Its days, for readers: "2024-01-01 to 2024-12-31", "2024-01-01 or later". */
    public String days() {
        if (from == null) return "up to " + to;
        return to == null ? from + " or later" : from + " to " + to;
    }
}
