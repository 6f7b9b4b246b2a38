package caseclerk.evidence;

import java.util.regex.Pattern;

/** A note of a paper on what it had wrong: what it takes back would read as news if it were quoted alone. */
public final class Retraction {
    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:an?|the|our) (?:earlier|previous|original|first) version of (?:this|the) (?:article|story|report|post|page)\\b"
                    + "|^(?:correction|clarification|editor[’']s note)\\b");
    private static final Pattern ASKED = Pattern.compile("(?i)\\b(?:correct\\w*|retract\\w*|version)\\b");

    private Retraction() {}

    /** Whether {@code sentence} is one, and {@code question} does not ask for it. */
    public static boolean misleads(String sentence, String question) {
        return TAKES_BACK.matcher(sentence).find() && !ASKED.matcher(question).find();
    }
}
