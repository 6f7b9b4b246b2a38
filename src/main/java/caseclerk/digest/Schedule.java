package caseclerk.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a digest is due, by the clock on the wall.
 *
 * @param at local time
 * @param zone whose wall
 * @param days days of the week, at least one
 */
public record Schedule(LocalTime at, ZoneId zone, Set<DayOfWeek> days) {
    /** A schedule of one day a week looks back this far. */
    private static final int DAYS_BACK = 7;

    public Schedule {
        days = Set.copyOf(days);
        if (days.isEmpty()) throw new IllegalArgumentException("a digest needs a day of the week");
    }

    /**
     * The moment the digest of {@code day} is due. Where the clocks skip that time it is as much later as they skip;
     * where they show it twice it is the first.
     */
    public Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** The last day whose moment has come; empty before the first. */
    public Optional<LocalDate> latest(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int back = 0; back <= DAYS_BACK; back++) {
            LocalDate day = today.minusDays(back);
            if (days.contains(day.getDayOfWeek()) && !on(day).isAfter(now)) return Optional.of(day);
        }
        return Optional.empty();
    }
}
