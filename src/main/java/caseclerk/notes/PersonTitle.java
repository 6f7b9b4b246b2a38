package caseclerk.notes;

import caseclerk.cases.TextSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the office or description that stands beside a person's name. */
final class PersonTitle {
    private static final String TITLE = "(?:" + Lexicon.anyOf("titles") + ")";
    private static final String OPENER = "(?:" + Lexicon.anyOf("title openers") + ")";
    private static final String ORG = "(?:\\p{Lu}[\\p{L}\\d&.-]*(?:[’']s)? )";

    /** "Microsoft vice chair and president ", "US Attorney General ". */
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}])((?:" + ORG + "{0,3})(?:(?i:" + OPENER
            + ")[ -])*(?i:" + TITLE + ")(?:(?: and|,|/) (?:(?i:" + OPENER + ") )*(?i:" + TITLE + "))?),? $");
    /** ", Microsoft’s president," and ", a lawyer for the group,". */
    private static final Pattern AFTER = Pattern.compile("^, ((?:(?:an?|the|then|now) )?(?:[\\p{L}’'&.-]+ ){0,5}?(?i:"
            + TITLE + ")\\b(?:[^,.;“\"]{0,60}))(?=[,.;]|$)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\\.? $");

    private PersonTitle() {}

    /** Where in {@code sentence} the title of the name at {@code name} stands; null when there is none. */
    static @Nullable TextSpan of(String sentence, TextSpan name) {
        Matcher after = AFTER.matcher(sentence.substring(name.end()));
        if (after.find() && !after.group(1).matches("(?s).*\\b(?:said|told|who|which|that)\\b.*"))
            return new TextSpan(name.end() + after.start(1), name.end() + after.end(1));
        String head = sentence.substring(Math.max(0, name.start() - 120), name.start());
        Matcher before = BEFORE.matcher(head);
        int from = name.start() - head.length();
        return before.find() ? new TextSpan(from + before.start(1), from + before.end(1)) : null;
    }

    /** Whether the name is addressed as that of a person: "Mr ", "Lady ". */
    static boolean isAddressed(String sentence, int nameStart) {
        return ADDRESS.matcher(sentence.substring(Math.max(0, nameStart - 8), nameStart))
                .find();
    }
}
