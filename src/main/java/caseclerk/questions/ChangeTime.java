package caseclerk.questions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time in which changes of a policy are asked for: that of the one date that a question speaks of, or the time
 * between its two dates, whichever comes first in it.
 *
 * @param from its first day; {@link LocalDate#MIN} where it has no beginning
 * @param to its last day; null where it has no end
 * @param rest the question without its dates
 */
public record ChangeTime(LocalDate from, @Nullable LocalDate to, String rest) {
    /** Of two texts the earlier one is as it stood on the last day of its time. */
    private static final Pattern COMPARES = Pattern.compile("(?i)\\b(?:differ\\w*|compar\\w+|versus|vs|than)\\b");

    private static final Pattern NOW = Pattern.compile("(?i)\\b(?:now|today|current|newest|latest|present)\\b");

    /**
     * The time that {@code question} speaks of; empty when it speaks of none.
     *
     * @param today from which "last year" counts
     */
    public static Optional<ChangeTime> in(String question, LocalDate today) {
        Optional<AskedDay> first = AskedDay.in(question, today);
        if (first.isEmpty()) return Optional.empty();
        AskedDay one = first.get();
        boolean compares = COMPARES.matcher(question).find();
        LocalDate end = one.to();
        if (compares && end != null && NOW.matcher(one.rest()).find())
            return Optional.of(new ChangeTime(end.plusDays(1), null, one.rest()));
        return AskedDay.in(one.rest())
                .map(other -> between(one, other, compares))
                .or(() -> Optional.of(new ChangeTime(begin(one), one.to(), one.rest())));
    }

    private static ChangeTime between(AskedDay one, AskedDay other, boolean compares) {
        boolean ordered = !begin(one).isAfter(begin(other));
        AskedDay earlier = ordered ? one : other;
        AskedDay later = ordered ? other : one;
        LocalDate end = earlier.to();
        boolean apart = end != null && (later.to() == null || end.isBefore(later.to()));
        return new ChangeTime(compares && apart ? end.plusDays(1) : begin(earlier), later.to(), other.rest());
    }

    private static LocalDate begin(AskedDay day) {
        LocalDate from = day.from();
        return from == null ? LocalDate.MIN : from;
    }
}
