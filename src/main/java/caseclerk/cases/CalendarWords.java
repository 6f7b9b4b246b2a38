package caseclerk.cases;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English names of months and weekdays. */
public final class CalendarWords {
    private static final int SHORT = 3;

    /** "January" to "December". */
    public static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    /** "Monday" to "Sunday". */
    public static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    /** The names of all months in full, as alternatives for a pattern, without brackets. */
    public static final String ANY_MONTH = String.join("|", MONTHS);

    /** The names of all months in full and short, with a full stop or without: a pattern to be read without regard to case. */
    public static final String ANY_MONTH_OR_SHORT = "(?:" + ANY_MONTH + "|sept|"
            + MONTHS.stream().map(name -> name.substring(0, SHORT)).collect(Collectors.joining("|")) + ")\\.?";

    /** All of these names in full, in lower case. */
    public static final Set<String> FOLDED = Stream.concat(MONTHS.stream(), WEEKDAYS.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private CalendarWords() {}

    /**
     * 1 to 12 for the name of a month in full or its first three letters ("Sept" too), in any case, with a full stop or
     * without; 0 for any other word.
     */
    public static int month(String name) {
        String plain = folded(name);
        return number(MONTHS, plain.equals("sept") ? "sep" : plain);
    }

    /** 1, Monday, to 7 for the name of a weekday in full or its first three letters, in any case; 0 for any other word. */
    public static int weekday(String name) {
        return number(WEEKDAYS, folded(name));
    }

    private static String folded(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static int number(List<String> names, String plain) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            if (plain.equals(name) || plain.equals(name.substring(0, SHORT))) return i + 1;
        }
        return 0;
    }
}
