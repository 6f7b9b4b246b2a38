package caseclerk.notes;

import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the office or description that stands beside a person's name. */
final class PersonTitle {
    private static final int LONGEST_WORD = 40;
    private static final String TITLE = "(?:" + Lexicon.anyOf("titles") + ")";
    private static final String OPENER = "(?:" + Lexicon.anyOf("title openers") + ")";
    private static final String ORG = "(?:\\p{Lu}[\\p{L}\\d&.-]*(?:[’']s)? )";

    /** "Microsoft vice chair and president ", "US Attorney General ". */
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}])((?:" + ORG + "{0,3})(?:(?i:" + OPENER
            + ")[ -])*(?i:" + TITLE + ")(?:(?: and|,|/) (?:(?i:" + OPENER + ") )*(?i:" + TITLE + "))?),? $");
    /** ", Microsoft’s president," and ", a lawyer for the group,". */
    private static final Pattern AFTER = Pattern.compile(
            "^, (?!and |or |with |but |plus |who |which )((?:(?:an?|the|then|now) )?(?:[\\p{L}’'&.-]+ ){0,5}?(?i:"
                    + TITLE + ")\\b(?:[^,.;“\"]{0,60}))(?=[,.;]|$)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\\.? $");

    /** What is no apposition but goes on with somebody else, or with a verb. */
    private static final String OTHERS = "(?s).*\\b(?:who|which|that|" + Lexicon.anyOf("verbs of saying") + ")\\b.*"
            + "|(?s).*\\b(?:Dr|Mr|Mrs|Ms|Judge|Sir) \\p{Lu}.*|(?s).*\\p{Ll} \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+";

    private PersonTitle() {}

    /** How many letters at the beginning of {@code name} are a title: 6 of "Judge Doe", 0 of "Doe". */
    static int leading(String name) {
        int end = 0;
        boolean titled = false;
        for (Word word : Words.of(name)) {
            boolean title = Lexicon.has("titles", word.folded());
            if (!title && !Lexicon.has("title openers", word.folded())) {
                boolean named = titled && word.span().start() <= end + 2;
                String rest = name.substring(word.span().start());
                // "General Court" is no court that is a general.
                return named && !(rest.indexOf(' ') < 0 && Lexicon.hasWordOf("authority words", rest))
                        ? word.span().start()
                        : 0;
            }
            titled |= title;
            end = word.span().end();
        }
        return titled ? name.length() : 0;
    }

    /** Where in {@code sentence} the title of the name at {@code name} stands; null when there is none. */
    static @Nullable TextSpan of(String sentence, TextSpan name) {
        Matcher after = AFTER.matcher(sentence.substring(name.end()));
        if (sentence.startsWith(", ", name.end())
                && after.lookingAt()
                && !after.group(1).matches(OTHERS))
            return new TextSpan(name.end() + after.start(1), name.end() + after.end(1));
        String head = sentence.substring(Math.max(0, name.start() - 120), name.start());
        Matcher before = BEFORE.matcher(head);
        int from = name.start() - head.length();
        if (!mayEndInTitle(head) || !before.find()) return null;
        int start = before.start(1);
        // "Because Judge Doe": the sentence opens with a capital letter too.
        for (Word word : Words.of(before.group(1)).stream().limit(1).toList())
            if (!Lexicon.has("titles", word.folded())
                    && (Lexicon.has("openers", word.folded()) || word.isFunctionWord()))
                start += word.span().end() + 1;
        return start < before.end(1) ? new TextSpan(from + start, from + before.end(1)) : null;
    }

    private static boolean mayEndInTitle(String head) {
        List<Word> words = Words.of(head.substring(Math.max(0, head.length() - LONGEST_WORD)));
        return !words.isEmpty() && Lexicon.endsIn("titles", words.get(words.size() - 1));
    }

    /** Whether the name is addressed as that of a person: "Mr ", "Lady ". */
    static boolean isAddressed(String sentence, int nameStart) {
        return ADDRESS.matcher(sentence.substring(Math.max(0, nameStart - 8), nameStart))
                .find();
    }
}
