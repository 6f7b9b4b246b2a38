package caseclerk.answering;

import caseclerk.cases.SpokenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year that a question speaks of.
 *
 * @param from its first day
 * @param to its last day
 * @param phrase as asked, with the word before it ("in August 2025")
 * @param rest the question without it
 * @param event what happened then, where the question names that and no date; else null
 */
record AskedDay(
        LocalDate from,
        LocalDate to,
        String phrase,
        String rest,
        @Nullable CaseEvent event) {
    private static final String MONTH = "(" + SpokenDay.MONTH + ")";
    private static final String BEFORE =
            "(?:,?\\s*\\b(?:back in|as of|as at|as it stood (?:on|in)|during|in|on|at|by|around|of|for|from|since|until|between|before|after|and|to|with|than|versus)\\s+(?:the\\s+)?)?";
    private static final Pattern DATE = Pattern.compile("(?i)" + BEFORE + "(?:\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"
            + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b"
            + "|\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"
            + "|\\b" + MONTH + "\\s+(?:of\\s+)?(\\d{4})\\b"
            + "|\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b"
            + "|\\b((?:19|20)\\d{2})\\b(?!-))");
    private static final int YEAR_GROUP = 15;
    /** The day before counts: what was in force before a day is what that day may have ended. */
    private static final Pattern BEFORE_IT = Pattern.compile("(?i)^before\\b");

    /** A date in a question. */
    AskedDay(LocalDate from, LocalDate to, String phrase, String rest) {
        this(from, to, phrase, rest, null);
    }

    /** The first date in {@code question}; a year counts only after "in", "during" and the like. */
    static Optional<AskedDay> in(String question) {
        Matcher date = DATE.matcher(question);
        while (date.find()) {
            Optional<AskedDay> day = day(date, question);
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    private static Optional<AskedDay> day(Matcher m, String question) {
        try {
            if (m.group(1) != null) return of(m, question, date(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
            if (m.group(4) != null) return of(m, question, date(m.group(6), SpokenDay.month(m.group(5)), m.group(4)));
            if (m.group(7) != null) return of(m, question, date(m.group(9), SpokenDay.month(m.group(7)), m.group(8)));
            if (m.group(10) != null) {
                YearMonth month = YearMonth.of(Integer.parseInt(m.group(11)), SpokenDay.month(m.group(10)));
                return of(m, question, month.atDay(1), month.atEndOfMonth());
            }
            if (m.group(12) != null)
                return of(m, question, date(m.group(14), Integer.parseInt(m.group(13)), m.group(12)));
            boolean led = !m.group().strip().equals(m.group(YEAR_GROUP));
            int year = Integer.parseInt(m.group(YEAR_GROUP));
            return led ? of(m, question, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static Optional<AskedDay> of(Matcher m, String question, LocalDate day) {
        return of(m, question, day, day);
    }

    private static Optional<AskedDay> of(Matcher m, String question, LocalDate from, LocalDate to) {
        String rest = (question.substring(0, m.start()) + " " + question.substring(m.end()))
                .replaceAll("\\s+([?.!,;:])", "$1")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\\s,;:]+", "")
                .strip();
        if (!rest.isEmpty()) rest = Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
        String phrase = m.group().replaceFirst("^[\\s,]+", "").strip();
        LocalDate eve = from.minusDays(1);
        return Optional.of(
                BEFORE_IT.matcher(phrase).find()
                        ? new AskedDay(eve, eve, phrase, rest)
                        : new AskedDay(from, to, phrase, rest));
    }

    /** Whether it is one day. */
    boolean isDay() {
        return from.equals(to);
    }
}
