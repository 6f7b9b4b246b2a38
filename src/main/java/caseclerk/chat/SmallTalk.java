package caseclerk.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people say to somebody, not about the sources. */
public enum SmallTalk {
    /** Nothing, as far as words go. */
    SILENCE(""),
    /** "Hello there". */
    GREETING("(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|all|everybody|everyone|bot))*"),
    /** Or that it is well. */
    THANKS("(?:(?:ok|okay|great|perfect|nice|cool|good|yes|many|got it) ?)*(?:thanks|thank you|thx|ty|cheers)?"
            + "(?: (?:a lot|so much|very much|again|bot|all|bye|goodbye))*|(?:good)?bye"),
    /** A question for what can be done here. */
    HELP("help(?: me)?|what can (?:you do|i (?:do|ask))(?: here)?|how (?:do you|does (?:this|it)) work"
            + "|how (?:do|can) (?:i|we) (?:file|add|post|ask)"
            + "(?: (?:(?:an? |the |my |your |new )*(?:links?|sources?|articles?|texts?|questions?|cases?|polic(?:y|ies))"
            + "|you|it|this|one|something|here))*"),
    /** A question for who answers here. */
    ABOUT("(?:who|what) are you|are you(?: (?:really|just))?(?: (?:or )?(?:an? )?(?:real |actual )?"
            + "(?:bot|human(?: being)?|robot|ai(?: model)?|person|real|chatgpt|machine|program))+(?: here)?"
            + "|(?:can|should) (?:i|we|one) trust (?:(?:this|that|your) (?:bot|answers?)|this|you|it|that)"
            + "|what is (?:this|caseclerk)"),
    /** A question for the cases there are. */
    CASES(
            "(?:(?:please )?(?:list|show)(?: me)?(?: all)?(?: the)? cases|(?:which|what) cases (?:are there|do you (?:have|know)|exist|are filed)"
                    + "(?: here)?|what cases|how many cases (?:are there|do you (?:have|know)|are (?:stored|filed))(?: here)?)"),
    /** A question for the sources there are. */
    SOURCES(
            "(?:(?:please )?(?:list|show)(?: me)?(?: all)?(?: the)? sources|(?:which|what|how many) (?:sources|articles) (?:are there|do you have|are filed)"
                    + "(?: here)?)"),
    /** To file the link, or the file, that stands beside it. */
    FILING(
            "(?:please )?(?:file|add|save|read)(?: (?:this|that|these|one|it|them|link|links|article|page|files?|pdf|document|attachment"
                    + "|please))*");

    private final Pattern form;

    SmallTalk(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether {@code text} is that and nothing else. */
    public boolean is(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return form.matcher(words).matches();
    }

    /** Whether {@code text} is any of {@code these}. */
    public static boolean is(String text, SmallTalk... these) {
        return Arrays.stream(these).anyMatch(one -> one.is(text));
    }
}
