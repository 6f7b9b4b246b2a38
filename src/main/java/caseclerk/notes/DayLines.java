package caseclerk.notes;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that date what stands below them, where there are several. One without a year has that of the
 * lines before it, or of the day of publication, where only one year can be meant; else it dates nothing.
 */
final class DayLines {
    private static final int LEAST = 2;
    /** A list of days without years goes over no more days. */
    private static final int YEAR_LONG = 366;

    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\d])(?:1[5-9]|20)\\d\\d(?![\\p{L}\\d])");

    private final List<Found> found = new ArrayList<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final SourceVersion version;

    /**
     * A line and where it stands.
     *
     * @param past whether the sentence below it tells of the past
     */
    private record Found(int sentence, DayLine line, boolean past) {
        MonthDay day() {
            return Objects.requireNonNull(line.day());
        }
    }

    private DayLines(SourceVersion version) {
        this.version = version;
    }

    static DayLines of(NotedText source) {
        DayLines lines = new DayLines(source.version());
        for (Sentence sentence : source.sentences()) {
            DayLine line = DayLine.of(sentence.text(), sentence.kind() == SentenceKind.HEADING);
            if (line != null) lines.found.add(new Found(sentence.ordinal(), line, isPast(source, sentence)));
        }
        if (lines.found.stream().filter(one -> one.line().day() != null).count() >= LEAST) lines.date();
        return lines;
    }

    private static boolean isPast(NotedText source, Sentence line) {
        return source.sentences().stream()
                .skip(line.ordinal() + 1L)
                .filter(below -> below.kind() != SentenceKind.HEADING)
                .findFirst()
                .filter(below -> DateManner.tellsOfPast(below.text()) && !DateManner.tellsOfComing(below.text()))
                .isPresent();
    }

    /** Whether what stands below this sentence is dated by it, or is known not to be by those before. */
    boolean isOne(int sentence) {
        return !days.isEmpty() && found.stream().anyMatch(one -> one.sentence() == sentence);
    }

    /** The day of what stands below this sentence; null where it is not one of these lines, or its day is not known. */
    @Nullable
    LocalDate day(int sentence) {
        return days.get(sentence);
    }

    private void date() {
        Integer year = null;
        LocalDate last = null;
        List<Found> open = new ArrayList<>();
        for (Found one : found) {
            if (one.line().year() != null) {
                year = one.line().year();
                last = one.line().in(year);
                put(one, last);
            } else if (year == null) {
                open.add(one);
            } else {
                last = after(one, year, last);
                if (last != null) year = last.getYear();
                put(one, last);
            }
        }
        if (version.publishedAt() != null) byPublication(open, version.publishedAt());
    }

    private void put(Found one, @Nullable LocalDate day) {
        if (day != null) days.put(one.sentence(), day);
    }

    /** A day below others with years: of that year, or, in a list that goes on past December, of the next. */
    private @Nullable LocalDate after(Found one, int year, @Nullable LocalDate last) {
        LocalDate same = one.line().in(year);
        LocalDate next = one.line().in(year + 1);
        if (last == null || !rises() || next == null) return same;
        LocalDate published = version.publishedAt();
        boolean passed = same != null && same.isBefore(last);
        return passed && published != null && !next.isAfter(published) ? next : same;
    }

    /** Whether more of the lines go forward in the year than back. */
    private boolean rises() {
        int steps = 0;
        for (int i = 1; i < found.size(); i++) {
            MonthDay before = found.get(i - 1).line().day();
            MonthDay here = found.get(i).line().day();
            if (before != null && here != null) steps += Integer.signum(here.compareTo(before));
        }
        return steps > 0;
    }

    private void byPublication(List<Found> open, LocalDate published) {
        if (open.isEmpty()) return;
        Integer titled = yearOfTitle();
        if (titled != null && titled != published.getYear()) {
            if (turns(open) == 0 || turns(reversed(open)) == 0)
                open.forEach(one -> put(one, one.line().in(titled)));
            return;
        }
        Map<Found, LocalDate> down = upTo(published, open);
        Map<Found, LocalDate> up = upTo(published, reversed(open));
        long later = days(down);
        long earlier = days(up);
        // Of two ways to read them the one is meant in which they lie close together.
        if (Math.min(later, earlier) > YEAR_LONG || later == earlier && !down.equals(up)) return;
        (later <= earlier ? down : up).forEach((one, day) -> put(one, one.line().in(day.getYear())));
    }

    /** The days of {@code rising}, of which each is later than the one before; those to come are of the year of publication. Empty where that cannot be. */
    private static Map<Found, LocalDate> upTo(LocalDate published, List<Found> rising) {
        Map<Found, LocalDate> days = new LinkedHashMap<>();
        LocalDate next = null;
        for (int i = rising.size() - 1; i >= 0; i--) {
            Found one = rising.get(i);
            LocalDate day = one.day().atYear(published.getYear());
            boolean later = day.isAfter(published.plusDays(1));
            // Of what is not told of as over, nobody may say that it was a year ago.
            if (later && !one.past() && next != null && !next.isAfter(published)) return Map.of();
            if (later && one.past()) day = day.minusYears(1);
            while (next != null && day.isAfter(next)) day = day.minusYears(1);
            days.put(one, day);
            next = day;
        }
        return days;
    }

    private static long days(Map<Found, LocalDate> days) {
        if (days.isEmpty()) return Long.MAX_VALUE;
        return ChronoUnit.DAYS.between(Collections.min(days.values()), Collections.max(days.values()));
    }

    private @Nullable Integer yearOfTitle() {
        Matcher year = YEAR.matcher(version.title());
        return year.find() ? Integer.valueOf(year.group()) : null;
    }

    private static List<Found> reversed(List<Found> lines) {
        List<Found> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    /** How often a day is followed by one that is earlier in the year. */
    private static int turns(List<Found> lines) {
        int turns = 0;
        for (int i = 1; i < lines.size(); i++)
            if (lines.get(i).day().isBefore(lines.get(i - 1).day())) turns++;
        return turns;
    }
}
