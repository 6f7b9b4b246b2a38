package caseclerk.policies;

import java.util.Locale;
import java.util.Map;

/** Names of clauses: made when a clause is first seen, and kept for good. */
final class Anchors {
    private static final int LONGEST = 48;

    private Anchors() {}

    /** "4.2-acceptable-use" for the number 4.2 and that heading. */
    static String of(String number, String heading) {
        String words = (number + " " + heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d.]+", "-")
                .replaceAll("^-|[-.]+$", "");
        if (words.isEmpty()) return "clause";
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    /**
     * {@code anchor}, or with a count behind it where it is taken already; it is taken after.
     *
     * @param taken those that are, each with the count that was given last to one like it
     */
    static String unique(String anchor, Map<String, Integer> taken) {
        String free = anchor;
        int count = taken.getOrDefault(anchor, 1);
        while (taken.containsKey(free)) free = anchor + "~" + ++count;
        taken.put(anchor, count);
        taken.putIfAbsent(free, 1);
        return free;
    }
}
