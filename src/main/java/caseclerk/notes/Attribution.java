package caseclerk.notes;

import java.util.regex.Pattern;

/** Words that say whose word something is. */
final class Attribution {
    private static final Pattern SAID_BY = Pattern.compile(
            "(?i)\\b(?:according to|said|says|told|wrote|claim(?:s|ed)|argued|argues|alleg\\w+|reported(?:ly)?|accus\\w+|insist\\w+|believes?|believed|suggest\\w+)\\b");

    private Attribution() {}

    /** Whether {@code words} say whose word it is. */
    static boolean in(String words) {
        return SAID_BY.matcher(words).find();
    }
}
