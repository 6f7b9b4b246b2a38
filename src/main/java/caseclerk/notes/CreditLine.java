package caseclerk.notes;

import java.util.regex.Pattern;

/**
 * Knows sentences that say who wrote, edited or pictured a text, or who owns it, and tell nothing of its matter. But for
 * what stands below a post, the whole sentence must be a credit: "Reporting by the Guardian showed that …" is none.
 */
final class CreditLine {
    private static final String NAME = "\\p{Lu}[\\p{L}\\d.’'&-]*"
            + "(?: (?:(?:van|von|der|den|de|da|del|della|di|dos|la|bin|al) ){0,2}\\p{Lu}[\\p{L}\\d.’'&-]*){0,4}";
    /** "Ann Lee in Oslo", "Jan Kos/AP", "Tom Poe of the Herald". */
    private static final String ONE =
            "(?:the )?" + NAME + "(?:/" + NAME + ")?(?: (?:in|at|for|of|from) (?:the )?" + NAME + ")?";

    private static final String WHO = ONE + "(?:(?:, and| and|,| &) " + ONE + ")*";
    private static final String WORK =
            "(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]hotography"
                    + "|[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]llustrations?|[Gg]raphics?|[Vv]ideo)";
    /** "Reporting by Ann Lee in Oslo", "Writing and editing by Tom Poe". */
    private static final String WORKED = WORK + "(?:(?:,| and|, and) " + WORK + ")* by " + WHO;

    private static final String OPENED = "[(\\[—–*_-]?\\s*";
    private static final String CLOSED = "[.)\\]*_]*";
    /** "Reporting by Ann Lee in Oslo; editing by Tom Poe". */
    private static final Pattern WORKERS =
            Pattern.compile(OPENED + WORKED + "(?:[;.,] ?(?:and )?" + WORKED + ")*" + CLOSED);

    private static final String THIS_TEXT = "(?:to this (?:report|article|story|piece)|(?:additional )?reporting)";
    /** "Ann Lee contributed to this report.", "With assistance from Tom Poe." */
    private static final Pattern HELPERS =
            Pattern.compile(OPENED + "(?:With (?:additional |further )?(?:reporting|assistance) (?:from|by) " + WHO
                    + "|(?:(?:The )?(?:" + NAME
                    + " )?(?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)s? )?"
                    + WHO + ",?(?: also)? contributed " + THIS_TEXT + "(?: (?:from|in) " + WHO + ")?)" + CLOSED);
    /** "© 2025 The Paper", "Copyright 2025 The Paper. All rights reserved." */
    private static final Pattern OWNED = Pattern.compile(
            "(?:(?:Copyright )?© ?|(?:Copyright|\\([cC]\\)|Copyright \\([cC]\\)) (?=\\d{4}))(?:\\d{4}(?:[-–]\\d{4})?,? )?(?:by )?"
                    + WHO + "(?:,? \\d{4})?(?:[.,;] All rights reserved)?" + CLOSED);
    /** What stands below a post or a picture, and a byline; an item of a list, too. */
    private static final Pattern BELOW_POST =
            Pattern.compile("\\(@\\w+\\)|^[—–-] |^(?:Photo|Photograph|Image|Picture)[^.]{0,40}:"
                    + "|^By (?:\\p{Lu}[\\p{L}.’'-]+ ){1,3}\\p{Lu}[\\p{L}’'-]+(?:, \\p{Lu}[^.,]{0,60})?\\.?$");

    private CreditLine() {}

    /** Whether {@code sentence} is one. */
    static boolean isOne(String sentence) {
        return BELOW_POST.matcher(sentence).find()
                || WORKERS.matcher(sentence).matches()
                || HELPERS.matcher(sentence).matches()
                || OWNED.matcher(sentence).matches();
    }
}
