package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much two lines tell the same. */
final class Likeness {
    private static final Set<String> CALENDAR =
            Set.of(("january february march april may june july august september october"
                            + " november december monday tuesday wednesday thursday friday saturday sunday today yesterday last week month year"
                            + " said told according announced reported")
                    .split(" "));

    private Likeness() {}

    /** The stems of what is told, without when it was. */
    static Set<String> of(String words) {
        return Words.of(words).stream()
                .filter(w -> !w.isFunctionWord()
                        && !w.isNumber()
                        && !CALENDAR.contains(w.folded().toLowerCase(Locale.ROOT)))
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** Twice what both have, over what there is; 0 to 1. */
    static double dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        return 2.0 * common(a, b) / (a.size() + b.size());
    }

    static int common(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size();
    }

    /** Whether two events can be one: their dates fit, and they tell the same. */
    static boolean isSameEvent(EventDate one, EventDate other, Set<String> a, Set<String> b) {
        if (!one.contains(other) && !other.contains(one)) return false;
        if (Math.max(one.days(), other.days()) > 92) return dice(a, b) >= 0.6;
        boolean sameDay = one.equals(other) && one.days() == 1;
        return sameDay ? common(a, b) >= 3 && dice(a, b) >= 0.3 : common(a, b) >= 3 && dice(a, b) >= 0.45;
    }

    /** Whether two events are told alike but dated apart, so that one date must be wrong. */
    static boolean isDatedApart(EventDate one, EventDate other, Set<String> a, Set<String> b) {
        boolean near = Math.abs(one.first().toEpochDay() - other.first().toEpochDay()) <= 400;
        return !one.overlaps(other) && near && common(a, b) >= 4 && dice(a, b) >= 0.65;
    }
}
