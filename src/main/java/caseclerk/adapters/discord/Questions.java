package caseclerk.adapters.discord;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a message is a question, as far as that can be told from its form. */
final class Questions {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 600;
    /** Words with which questions open, parted by "|". */
    static final String OPENINGS = "who|whom|whose|what|which|when|where|why|how|is|are|was|were"
            + "|do|does|did|has|have|had|can|could|may|must|should|will|would";

    private static final Pattern OPENING = Pattern.compile("(?:" + OPENINGS + ") .*");

    private Questions() {}

    /** Whether {@code text} asks something: it ends with a question mark, or begins as questions do. */
    static boolean isOne(String text) {
        String line = Escaped.line(text);
        if (line.length() < SHORTEST || line.length() > LONGEST) return false;
        if (line.endsWith("?")) return true;
        String lower = line.toLowerCase(Locale.ROOT);
        return OPENING.matcher(lower).matches() && !line.contains(". ");
    }
}
