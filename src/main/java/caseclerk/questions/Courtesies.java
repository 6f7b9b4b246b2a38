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
    private static final String ASKING =
            "(?:asking(?: this)? for an? friend|(?:i['’]?m |i am )?(?:just |only )?curious|(?:just )?out of (?:pure |sheer |mere )?curiosity)";
    private static final String EASE = "(?:if (?:you|u|anyone|anybody|someone)(?: here)?(?: happens? to)? knows?"
            + "|no (?:rush|hurry)(?: at all)?|if i may(?: ask)?|sorry (?:to|for) bother(?:ing)?(?: (?:you|again|all|everyone))*+)";
    private static final String ASIDE = "(?:" + ASKING + "|" + EASE + ")";

    private static final Pattern AHEAD =
            Pattern.compile("(?i)^(?:" + ASKING + "(?:[:,] | [–—-] )|" + EASE + "(?:, (?:but )?| [–—-] ))(?=\\p{L})");
    /** In small letters within a sentence, since "Who wrote the column, Just Curious?" asks for one of that name. */
    private static final Pattern BEHIND = Pattern.compile("(?:\\s*(?<![,;–—-])[,;–—-]++\\s*" + small(ASIDE) + "|\\s*\\("
            + small(ASIDE) + "\\)|(?<=[.!?])\\s*(?i:" + ASIDE + "))[\\s.!?]*$");

    /** So many are said one after another. */
    private static final int MOST = 3;

    private Courtesies() {}

    /** The pattern for the same in small letters, but for "I". */
    private static String small(String pattern) {
        return pattern.replace("i['’]?m", "[Ii]['’]?m")
                .replace("i am", "[Ii] am")
                .replace("if i may", "if [Ii] may");
    }

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
