package caseclerk.policies;

import java.util.Locale;
import java.util.Set;

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

    /** {@code anchor}, or with a count behind it where it is taken already; it is taken after. */
    static String unique(String anchor, Set<String> taken) {
        String free = anchor;
        for (int n = 2; !taken.add(free); n++) free = anchor + "~" + n;
        return free;
    }
}
