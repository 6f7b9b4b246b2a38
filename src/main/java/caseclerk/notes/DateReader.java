package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.TextSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a sentence and what they mean, counted from the day of publication and from the dates named
 * before. A date is never more exact than its words: "last week" is a week, "in August" a month.
 */
final class DateReader {
    private static final Pattern RECURRING =
            Pattern.compile("(?i)\\b(every|each|annual(?:ly)?|weekly|monthly|usually|typically|always)\\b[^,;]{0,25}$");

    /** "Until 2021", "before March": what is told is of another time than that. */
    private static final Pattern ONE_END = Pattern.compile("(?i)\\b(?:until|till|before|after)(?: the)?(?: end of)? $");

    private static final Pattern SINCE = Pattern.compile("(?i)\\bsince $");

    /** What every date has one of; most sentences have none. */
    private static final Pattern DATED = Pattern.compile(
            "\\d|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|May|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|day|night|week|month|year|morrow|quarter"
                    + "|morning|evening|afternoon");

    private static final Pattern MONTH_NAMED = Pattern.compile(DateForms.MONTH);

    private static final Set<Pattern> YEARLESS = Set.of(
            DateForms.BARE_MONTH, DateForms.DAY_MONTH, DateForms.MONTH_DAY, DateForms.DAYS, DateForms.DAYS_AFTER);
    private static final Pattern RETOLD = Pattern.compile(
            "(?i)\\b(?:testif\\w+|(?:tells?|told|heard) (?:the |a )?(?:\\w+ )?(?:court|trial|jury|inquest|inquiry|hearing|tribunal)"
                    + "|(?:court|jury|inquest|trial|tribunal) (?:heard|hears|is told|was told)|court (?:documents|papers|filings|records)"
                    + "|recorded interview|recall(?:s|ed)|witness(?:es)?)\\b");
    private static final int LONG_AGO = 60;

    /** A sentence that has more dates is a list of them; the further ones are passed over. */
    private static final int MOST = 16;

    private final DateAnchor anchor;

    DateReader(@Nullable LocalDate published) {
        this.anchor = new DateAnchor(published);
    }

    /** What a form means; null when it means nothing. */
    @FunctionalInterface
    private interface Meaning {
        @Nullable
        EventDate of(Matcher found, boolean ahead, @Nullable Integer year);
    }

    /** What a form cannot do without: looked for before the form itself, since most sentences lack it. */
    private enum Needs {
        NOTHING,
        DIGIT,
        MONTH,
        MONTH_AND_DIGIT,
        WEEKDAY,
        AGO;

        boolean met(String sentence, boolean digit, boolean month) {
            return switch (this) {
                case NOTHING -> true;
                case DIGIT -> digit;
                case MONTH -> month;
                case MONTH_AND_DIGIT -> month && digit;
                case WEEKDAY -> sentence.contains("day");
                case AGO -> sentence.contains(" ago");
            };
        }
    }

    private record Form(Pattern pattern, Needs needs, Meaning meaning) {}

    /** A new paragraph begins. */
    void paragraph() {
        anchor.paragraph();
    }

    /** The dates of {@code sentence}, in its order; to be asked of a text's sentences in theirs. */
    List<FoundDate> read(String sentence) {
        List<FoundDate> found = new ArrayList<>();
        if (!DATED.matcher(sentence).find()) return found;
        Integer year = null;
        List<Form> forms = new ArrayList<>(calendar());
        if (anchor.published() != null) forms.addAll(fromPublication(anchor.published()));
        boolean digit = sentence.chars().anyMatch(Character::isDigit);
        boolean month = MONTH_NAMED.matcher(sentence).find();
        for (Form form : forms)
            if (form.needs().met(sentence, digit, month)) year = collect(form, sentence, year, found);
        found.sort(Comparator.comparingInt(one -> one.span().start()));
        Form later = new Form(
                DateForms.LATER, Needs.NOTHING, (m, ahead, y) -> RelativeDates.later(m, before(found, m.start())));
        Form next = new Form(
                DateForms.NEXT_DAY,
                Needs.NOTHING,
                (m, ahead, y) -> RelativeDates.following(m, before(found, m.start())));
        List<FoundDate> counted = new ArrayList<>(found);
        collect(later, sentence, year, counted);
        collect(next, sentence, year, counted);
        counted.sort(Comparator.comparingInt(one -> one.span().start()));
        for (int i = 1; i < counted.size(); i++)
            if (counted.get(i - 1).manner() == FoundDate.Manner.ASIDE && isJoined(sentence, counted, i))
                counted.set(
                        i, new FoundDate(counted.get(i).span(), counted.get(i).date(), FoundDate.Manner.ASIDE));
        counted.stream().filter(one -> one.manner() != FoundDate.Manner.ASIDE).forEach(one -> anchor.named(one.date()));
        return counted;
    }

    /** "the bombings of July 7 and July 21": what holds for the one holds for the other. */
    private static boolean isJoined(String sentence, List<FoundDate> dates, int at) {
        String between = sentence.substring(
                dates.get(at - 1).span().end(), dates.get(at).span().start());
        return between.equals(" and ") || between.equals(", ") || between.equals(" or ");
    }

    private @Nullable EventDate before(List<FoundDate> found, int place) {
        EventDate nearest = anchor.last();
        for (FoundDate one : found) if (one.span().end() <= place) nearest = one.date();
        return nearest;
    }

    /** Exact forms come before those that are part of them. */
    private List<Form> calendar() {
        return List.of(
                new Form(DateForms.ISO, Needs.DIGIT, (m, ahead, y) -> CalendarDates.iso(m)),
                new Form(DateForms.NUMERIC, Needs.DIGIT, (m, ahead, y) -> CalendarDates.numeric(m)),
                new Form(
                        DateForms.DAYS,
                        Needs.MONTH_AND_DIGIT,
                        (m, ahead, y) -> CalendarDates.days(m, anchor, y, ahead)),
                new Form(
                        DateForms.DAYS_AFTER,
                        Needs.MONTH_AND_DIGIT,
                        (m, ahead, y) -> CalendarDates.days(m, anchor, y, ahead)),
                new Form(
                        DateForms.DAY_MONTH,
                        Needs.MONTH_AND_DIGIT,
                        (m, ahead, y) -> CalendarDates.dayOfMonth(m, anchor, y, ahead)),
                new Form(
                        DateForms.MONTH_DAY,
                        Needs.MONTH_AND_DIGIT,
                        (m, ahead, y) -> CalendarDates.dayOfMonth(m, anchor, y, ahead)),
                new Form(
                        DateForms.MONTHS_RANGE,
                        Needs.MONTH,
                        (m, ahead, y) -> CalendarDates.months(m, anchor, y, ahead)),
                new Form(DateForms.MONTH_YEAR, Needs.MONTH_AND_DIGIT, (m, ahead, y) -> CalendarDates.monthOfYear(m)),
                new Form(DateForms.QUARTER, Needs.DIGIT, (m, ahead, y) -> CalendarDates.quarter(m)),
                new Form(DateForms.DECADE, Needs.DIGIT, (m, ahead, y) -> CalendarDates.decade(m)),
                new Form(DateForms.SEASONS, Needs.DIGIT, (m, ahead, y) -> CalendarDates.seasons(m)),
                new Form(DateForms.YEARS, Needs.DIGIT, (m, ahead, y) -> CalendarDates.years(m)),
                new Form(
                        DateForms.YEAR_ALONE,
                        Needs.DIGIT,
                        (m, ahead, y) -> EventDate.year(Integer.parseInt(m.group("y")))),
                new Form(DateForms.LAST_MONTH, Needs.MONTH, (m, ahead, y) -> CalendarDates.lastMonth(m, anchor)),
                new Form(
                        DateForms.BARE_MONTH,
                        Needs.MONTH,
                        (m, ahead, y) -> CalendarDates.bareMonth(m, anchor, y, ahead)));
    }

    private static List<Form> fromPublication(LocalDate published) {
        return List.of(
                new Form(DateForms.DAYPART, Needs.NOTHING, (m, ahead, y) -> RelativeDates.daypart(m, published)),
                new Form(
                        DateForms.ON_WEEKDAY,
                        Needs.WEEKDAY,
                        (m, ahead, y) -> RelativeDates.weekday(m, published, ahead)),
                new Form(DateForms.THE_WEEK, Needs.NOTHING, (m, ahead, y) -> RelativeDates.week(m, published)),
                new Form(DateForms.AGO, Needs.AGO, (m, ahead, y) -> RelativeDates.ago(m, published)));
    }

    /** Adds what {@code form} finds where nothing was found yet; gives the year named last in the sentence. */
    private @Nullable Integer collect(
            Form form, String sentence, @Nullable Integer sentenceYear, List<FoundDate> found) {
        Integer year = sentenceYear;
        Matcher matcher = form.pattern().matcher(sentence);
        while (found.size() < MOST && matcher.find()) {
            TextSpan span = trimmed(sentence, matcher.start(), matcher.end());
            if (found.stream().anyMatch(one -> one.span().overlaps(span))) continue;
            DateManner manner = DateManner.of(sentence, span);
            EventDate date = meant(form, matcher, manner, yearBefore(found, span, year));
            if (date == null || isGuess(form, matcher, manner, date, sentence)) continue;
            if (form.pattern().toString().contains("(?<y>") && names(matcher)) {
                year = date.first().getYear();
                anchor.namedYear(year, date.days() <= 31);
            }
            boolean aside =
                    RECURRING.matcher(sentence.substring(0, span.start())).find()
                            || date.days() > 1 && isLed(ONE_END, sentence, matcher);
            EventDate meant = isLed(SINCE, sentence, matcher) ? untilPublication(date) : date;
            found.add(new FoundDate(
                    span, meant, aside ? FoundDate.Manner.ASIDE : manner.manner(date, anchor.published())));
        }
        return year;
    }

    /**
     * What {@code form} means. A month or day without a year that something to come is told of with is the next one, where
     * that is nearer to the day of publication than the last one.
     */
    private @Nullable EventDate meant(Form form, Matcher matcher, DateManner manner, @Nullable Integer year) {
        EventDate date = form.meaning().of(matcher, manner.looksAhead(), year);
        LocalDate published = anchor.published();
        if (date == null || published == null || !manner.told() || !isYearless(form, matcher) || year != null)
            return date;
        EventDate next = form.meaning().of(matcher, true, null);
        boolean nearer = next != null
                && published.until(next.first(), ChronoUnit.DAYS) <= date.last().until(published, ChronoUnit.DAYS);
        return nearer ? next : date;
    }

    private static boolean isYearless(Form form, Matcher matcher) {
        return YEARLESS.contains(form.pattern())
                && (form.pattern() == DateForms.BARE_MONTH || matcher.group("y") == null);
    }

    private static boolean isLed(Pattern by, String sentence, Matcher date) {
        return by.matcher(sentence.substring(0, date.start())).find()
                || by.matcher(date.group().split(" ")[0] + " ").find();
    }

    /** What has been so since some month or year may have come about at any time up to the day of publication. */
    private EventDate untilPublication(EventDate since) {
        LocalDate published = anchor.published();
        boolean open = published != null && since.days() > 1 && since.first().isBefore(published);
        return open ? EventDate.range(since.first(), published) : since;
    }

    /**
     * A month or day without a year that would be one of long ago, although nothing in its clause tells of the past; or
     * one within what a witness or a court paper retells, which may be years old.
     */
    private boolean isGuess(Form form, Matcher matcher, DateManner manner, EventDate date, String sentence) {
        if (!isYearless(form, matcher) || anchor.published() == null) return false;
        boolean longAgo = date.first().isBefore(anchor.published().minusDays(LONG_AGO));
        return longAgo && !manner.looksBack() || RETOLD.matcher(sentence).find();
    }

    private static boolean names(Matcher matcher) {
        return matcher.group("y") != null;
    }

    /** A year that stands earlier in the sentence governs the months after it. */
    private static @Nullable Integer yearBefore(List<FoundDate> found, TextSpan span, @Nullable Integer year) {
        if (year == null) return null;
        boolean before = found.stream().anyMatch(one -> one.span().end() <= span.start());
        return before ? year : null;
    }

    private static TextSpan trimmed(String sentence, int start, int end) {
        int last = end;
        while (last > start && !Character.isLetterOrDigit(sentence.charAt(last - 1))) last--;
        return new TextSpan(start, last);
    }
}
