package caseclerk.questions;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How law reports name a matter: "Mata v. Avianca, Inc., No. 22-cv-1461". */
public final class Caption {
    private static final String CAPITAL = "[\\p{Lu}\\d][\\p{L}\\d.’'&/-]*+";
    /** Words with capitals, and what may stand between them in a name. */
    static final String CAPITALS = CAPITAL + "(?:,? (?:(?:of|the|and|for|de) )?" + CAPITAL + "){0,7}+";
    /** What stands between the parties, blanks included. */
    public static final String VERSUS = ",? (?:v|vs|versus)\\.? ";

    private static final String PARTY = "(?:" + CAPITALS + "|[\\p{L}\\d.’'&-]{1,40}+)(?:,? et al\\.?)?";
    /** Two parties. */
    static final String PARTIES = PARTY + VERSUS + PARTY;

    /** Longer sentences say something; in UTF-16 code units. */
    private static final int LONGEST = 240;

    private static final Pattern BRACKETED = Pattern.compile("\\([^()]{1,60}+\\)");
    /** What a name has in small letters, or that is no word. */
    private static final Pattern SMALL =
            Pattern.compile("(?:in|re|of|the|for|and|v|vs|et|al|ex|rel|on|behalf)[.,;:]*|[\\p{Punct}–—]+");

    private static final Pattern BETWEEN = Pattern.compile(VERSUS);
    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:number|docket|citations?|cited|called|names?|caption|parties|plaintiffs?|defendants?|claimants?"
                    + "|(?:which|what) (?:\\w+ )?(?:cases?|lawsuits?|suits?|proceedings))\\b");

    private Caption() {}

    /** Whether {@code sentence} names a matter and says nothing of it. */
    public static boolean isAlone(String sentence) {
        if (sentence.length() > LONGEST || !BETWEEN.matcher(sentence).find()) return false;
        String bare = BRACKETED.matcher(sentence).replaceAll(" ").strip();
        return Arrays.stream(bare.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        || Character.isDigit(word.codePointAt(0))
                        || SMALL.matcher(word).matches());
    }

    /** Whether {@code question} may be answered by the name of a matter. */
    public static boolean isAskedFor(String question) {
        return ASKED.matcher(question).find();
    }
}
