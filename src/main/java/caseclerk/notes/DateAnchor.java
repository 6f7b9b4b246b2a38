package caseclerk.notes;

import caseclerk.cases.EventDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the dates of a text are counted from: its day of publication, and the dates it has named so far. */
final class DateAnchor {
    private final @Nullable LocalDate published;
    private @Nullable EventDate last;
    private @Nullable Integer year;
    private @Nullable Integer yearOfParagraph;
    private boolean stepByStep;

    /** @param published the day of publication; null when unknown, and then "last week" means nothing */
    DateAnchor(@Nullable LocalDate published) {
        this.published = published;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /** The date named last, from which "two days later" counts; null when there is none near enough. */
    @Nullable
    EventDate last() {
        return last;
    }

    void named(EventDate date) {
        last = date;
    }

    /**
     * A year was written out.
     *
     * @param exact whether with its month
     */
    void namedYear(int stated, boolean exact) {
        year = stated;
        yearOfParagraph = stated;
        stepByStep = exact;
    }

    /** A new paragraph: what follows counts no longer from what was told before. */
    void paragraph() {
        last = null;
        yearOfParagraph = null;
    }

    /**
     * The month that "August" means: without a year it is the last one before publication, or the next one; in a text
     * without a day of publication, that of the year named last. Null when neither is known.
     *
     * @param inSentence the year named earlier in the same sentence; null when there is none
     * @param ahead whether the sentence looks ahead
     */
    @Nullable
    YearMonth month(int month, @Nullable Integer inSentence, boolean ahead) {
        if (inSentence != null) return YearMonth.of(inSentence, month);
        if (published == null) return year == null ? null : YearMonth.of(year, month);
        boolean elsewhen = yearOfParagraph != null && yearOfParagraph != published.getYear();
        // "Founded in 2019. In May, …" may go either way; "On 3 March 2019 … In May, …" tells step by step.
        if (elsewhen) return stepByStep ? YearMonth.of(yearOfParagraph, month) : null;
        YearMonth now = YearMonth.from(published);
        YearMonth same = now.withMonth(month);
        if (ahead) return same.isBefore(now) ? same.plusYears(1) : same;
        return same.isAfter(now) ? same.minusYears(1) : same;
    }

    /** As {@link #month}, for a day of a month; null when it is not known or no such day exists. */
    @Nullable
    LocalDate day(int month, int day, @Nullable Integer inSentence, boolean ahead) {
        YearMonth of = month(month, inSentence, ahead);
        if (of == null || day < 1 || !of.isValidDay(day)) return null;
        LocalDate found = of.atDay(day);
        if (inSentence != null || published == null || of.getYear() < published.getYear() - 1) return found;
        if (ahead && found.isBefore(published)) return found.plusYears(1);
        // A day shortly after publication is one that lies ahead, whatever the tense.
        if (!ahead && found.isAfter(published.plusDays(14))) return found.minusYears(1);
        return found;
    }
}
