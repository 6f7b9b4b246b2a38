package caseclerk.questions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say before and after a question to be polite: "Hi!", "thanks", "just curious", "asking for a friend". */
final class Courtesies {
    /** Not the hyphen in "Hi-tech". */
    private static final String PAUSE = "\\s*+(?:[,!.;:–—]|-(?=[\\s-]))++\\s*+";

    private static final Pattern HELLO = Pattern.compile(
            "(?i)^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \\p{L}+)(?: (?:there|all|everyone|everybody|bot|caseclerk|folks|guys|team|people|friends))*+"
                    + PAUSE
                    + "|(?:just )?(?:a |one )?(?:quick |short |small |another |simple )?(?:question|q)(?: for you)?"
                    + PAUSE + ")++(?=\\S)");
    private static final Pattern THANKS =
            Pattern.compile("(?i)(?:\\s*(?<![,.!?;–-])[,.!?;–-]++\\s*(?:many thanks|thanks|thank you|thx|cheers)"
                    + "(?: (?:a lot|so much|very much|again|in advance|for your help))*+\\s*[.!]*"
                    + "|\\s*,\\s*(?:please|pls|plz)\\s*[.!?]*|\\s+(?:please|pls|plz|thx)\\s*[.!]*)$");
    private static final String TIME =
            "(?:(?:you|u) (?:can|(?:have|find|get) (?:the )?(?:time|a (?:moment|minute|second|sec))))";
    private static final String KNOWING =
            "if (?:(?:you|u|anyone|anybody|someone|somebody|any of you)(?: here)?(?: happens? to)? (?:knows?|remembers?|recalls?)"
                    + "|(?:you|u) (?:can|could|(?:would|do)(?: not|n['’]?t) mind))";
    /** Said of the asking, and not of what is asked. */
    private static final String ASIDE = "(?:" + KNOWING + "|when(?:ever)? " + TIME
            + "|(?:(?:i['’]?m|i am|we are|we['’]?re) )?(?:just |only |simply |really |genuinely )*(?:curious|wondering|asking(?: this)? for (?:an?|my|our) \\p{L}+)"
            + "|(?:just )?(?:out of )?(?:pure |sheer |mere |idle |personal )?curiosity"
            + "|(?:(?:there is|there['’]?s) )?(?:no (?:rush|hurry|pressure|stress|worries)(?: at all)?|not urgent)"
            + "|if (?:(?:i|we) (?:may|might)(?: ask)?|(?:at all )?possible|(?:it|that)(?: is|['’]s) not too much trouble)"
            + "|(?:sorry|apologies|forgive me|excuse me)(?: (?:if (?:this|that|it) (?:was|is|has been) (?:already )?(?:asked|answered|obvious)(?: already| before)?"
            + "|(?:to|for) (?:bother|ask|disturb)(?:ing)?(?: (?:you|again|this|all|everyone))*))?)";

    private static final Pattern AHEAD =
            Pattern.compile("(?i)^\\(?" + ASIDE + "\\)?(?:" + PAUSE + "(?:but,? )?|,? but,? )(?=\\p{L})");
    private static final Pattern BEHIND = Pattern.compile("(?i)(?:\\s*(?<![,.!?;–—-])[,.!?;–—-]++\\s*\\(?" + ASIDE
            + "\\)?|\\s+\\(" + ASIDE + "\\)|\\s+" + KNOWING + ")[\\s.!?]*$");

    /** So many are said one after another. */
    private static final int MOST = 3;

    private Courtesies() {}

    /** {@code text} without them. */
    static String off(String text) {
        String plain = text;
        for (int i = 0; i < MOST; i++) {
            plain = HELLO.matcher(THANKS.matcher(plain).replaceFirst("")).replaceFirst("");
            plain = withoutBehind(AHEAD.matcher(plain).replaceFirst(""));
        }
        return plain;
    }

    private static String withoutBehind(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (!behind.find() || behind.start() == 0) return text;
        String asked = text.substring(0, behind.start());
        return behind.group().contains("?") && !asked.endsWith("?") ? asked + "?" : asked;
    }
}
