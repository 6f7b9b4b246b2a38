package caseclerk.notes;

import caseclerk.cases.CalendarWords;
import caseclerk.cases.EventDate;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grammar.Numerals;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much two lines tell the same. */
final class Likeness {
    private static final Set<String> CALENDAR = Stream.concat(
                    CalendarWords.FOLDED.stream(),
                    Stream.of("today yesterday last week month year said told according announced reported".split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DENIALS = Set.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "nobody",
            "nothing",
            "without",
            "denied",
            "denies",
            "refused",
            "declined",
            "rejected",
            "cannot",
            "t");

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

    /**
     * Whether one text may stand beside the other as saying the same: where both count something, the counts of one are
     * among those of the other, and both deny or neither does.
     */
    static boolean agree(String one, String other) {
        Set<String> a = counts(one);
        Set<String> b = counts(other);
        return (a.containsAll(b) || b.containsAll(a)) && denies(one) == denies(other);
    }

    private static boolean denies(String text) {
        return Words.of(text).stream().anyMatch(w -> DENIALS.contains(w.folded()));
    }

    /** Numbers that count something, in digits; days and years do not. */
    private static Set<String> counts(String text) {
        List<Word> words = Words.of(text);
        Set<String> counts = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String folded = words.get(i).folded();
            boolean dated = folded.matches("(?:1[5-9]|20)\\d\\d")
                    || i > 0 && CALENDAR.contains(words.get(i - 1).folded())
                    || i + 1 < words.size()
                            && CALENDAR.contains(words.get(i + 1).folded());
            BigDecimal value = Numerals.value(folded);
            // The word "one" is seldom a count.
            if (value != null && !dated && !folded.equals("one"))
                counts.add(value.stripTrailingZeros().toPlainString());
        }
        return counts;
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
