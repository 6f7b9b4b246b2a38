package caseclerk.adapters.web;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day of publication as pages write it. */
final class PublishedDay {
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
    private static final Pattern EASTERN =
            Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{2,11})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? +((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[ -](?:de |di |of )?(\\p{L}[\\p{L}\\p{M}]{2,11})\\.?,?[ -](?:de |del |di )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.:/])(\\d{1,2})([./])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");
    private static final String[] LANGUAGES = {
        "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb", "fi", "hu", "ro", "tr", "ru", "uk",
        "el", "id"
    };
    private static final Map<String, Integer> MONTHS = months();

    private PublishedDay() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (int month = 0; month < 12; month++)
                for (String name : new String[] {names.getMonths()[month], names.getShortMonths()[month]})
                    if (name.length() > 2) months.putIfAbsent(folded(name), month + 1);
        }
        months.put("sept", 9);
        return months;
    }

    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * The day that {@code written} names, in the zone it is written in; null when it names none, or when day and month
     * could be either way round ("03/04/2024" in a page of no known country).
     *
     * @param language of the page, with country where known ("en-US"); null when unknown
     */
    static @Nullable LocalDate parse(@Nullable String written, @Nullable String language) {
        if (written == null || written.isBlank()) return null;
        String text = written.strip();
        for (Pattern pattern : new Pattern[] {ISO, COMPACT, EASTERN}) {
            Matcher numbers = pattern.matcher(text);
            if (numbers.find()) return day(number(numbers, 1), number(numbers, 2), number(numbers, 3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            Integer month = MONTHS.get(folded(monthFirst.group(1)));
            if (month != null) return day(number(monthFirst, 3), month, number(monthFirst, 2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            Integer month = MONTHS.get(folded(dayFirst.group(2)));
            if (month != null) return day(number(dayFirst, 3), month, number(dayFirst, 1));
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.find() ? ofNumbers(numbers, language) : null;
    }

    private static @Nullable LocalDate ofNumbers(Matcher numbers, @Nullable String language) {
        int first = number(numbers, 1);
        int second = number(numbers, 3);
        int year = number(numbers, 4);
        if (numbers.group(2).equals(".") || first > 12 || first == second) return day(year, second, first);
        if (second > 12) return day(year, first, second);
        if (language == null) return null;
        if (!language.startsWith("en")) return day(year, second, first);
        if (language.length() < 5) return null;
        return language.regionMatches(true, 3, "US", 0, 2) ? day(year, first, second) : day(year, second, first);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
