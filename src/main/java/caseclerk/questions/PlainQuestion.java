package caseclerk.questions;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what people put around a question out of courtesy: "Hi! Could you tell me when it began? Thanks". */
public final class PlainQuestion {
    private static final String PLEASE = "(?:please |pls |plz |kindly |just )*+";
    private static final Pattern TELL = Pattern.compile("(?i)^" + PLEASE + "(?:"
            + "(?:can|could|would|will) (?:you|u|someone|somebody|sb|anyone|anybody) " + PLEASE
            + "(?:be so kind (?:as )?to )?(?:tell|explain to|remind|let) (?:me|us)(?: know)?(?: again)?"
            + "|(?:can|could|would) you " + PLEASE + "(?:explain|say)"
            + "|(?:(?:do|would) (?:you|u)|does (?:anyone|anybody|somebody|someone))(?: here)?(?: happen to)? (?:know|remember|recall)"
            + "|i(?: was| am|['’]m| was just| am just) wondering|i wonder|i(?:['’]d| would) (?:like|love|want) to know|i (?:want|need) to know"
            + "|any idea|"
            + "(?:tell|explain to) (?:me|us)|let me know|explain (?:to me )?(?:like|as if) i(?:['’]?m| am| were| was) (?:5|five|a child),?)"
            + " " + PLEASE + "(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\\b)");
    private static final Pattern IDENTITY = Pattern.compile("(?i)^(who|what) (.+) (is|was|are|were)$");
    private static final Pattern WHETHER = Pattern.compile("(?i)^(?:if|whether) (.+)$");

    /** Whatever is said of something: looked for by its name alone. */
    private static final Pattern TOPIC = Pattern.compile("(?i)^" + PLEASE + "(?:(?:can|could) (?:you|u) )?" + PLEASE
            + "(?:tell me (?:more |everything |something |all |a bit )?about|what (?:do|can) you (?:know|have|tell me) (?:about|on|of)"
            + "|(?:do you have|do you know|have you got) (?:anything|something) (?:about|on)|what is known (?:about|of)"
            + "|is there (?:anything|something) (?:about|(?<on>on))"
            + "|(?:any )?info(?:rmation)? (?:about|on)|anything (?:about|on)) "
            + "(?!(?:it|this|that|them|him|her|what|how|why|when|who|whether)\\b)(?<about>[^,;?]*[^,;?.! ])[?.! ]*+$");

    private static final Pattern CLAUSE =
            Pattern.compile("(?i)^(?:(clause|section|article|rule|paragraph) |§ ?)?(\\d+(?:\\.\\d+)+)\\s*\\??$");
    private static final Map<String, String> ASKING = Map.of(
            "wen", "when", "whn", "when", "wehn", "when", "wat", "what", "waht", "what", "hwo", "how", "woh", "who",
            "wich", "which", "whch", "which", "wy", "why");
    /** "Who got fined?" */
    private static final Pattern GOT =
            Pattern.compile("(?i)^(who|(?:which|what|how many) \\p{L}+) got (?=\\p{Ll}+(?:ed|en)\\b|sued\\b)");

    private static final Pattern MISSPELT_MEASURE =
            Pattern.compile("(?i)^(how) (?!much )(?:m[uhc]{3}|mutch|muc|mch)(?= )");

    /** "Who's the director?"; not "Who's been fined?" */
    private static final Pattern IS = Pattern.compile(
            "(?i)^((?:(?:and|so|but),? )?(?:who|what|when|where|how))[’']?s(?= (?!been\\b|got\\b|had\\b))");

    private PlainQuestion() {}

    /** {@code typed} without them; as it is where nothing else would be left. */
    public static String of(String typed) {
        return of(typed, true);
    }

    /** The same, where it names what it is about, without what else its asker only mentions: "I write for Acme. …". */
    static String withoutMentions(String typed) {
        return of(typed, false);
    }

    /** What of {@code typed} is not asked, as a sentence; empty where all is. */
    static Optional<String> leftOut(String typed) {
        ChatMarks.Written written = ChatMarks.off(typed);
        int left = Introduction.unchecked(written.quoted(), Courtesies.off(bare(written.own())));
        return left == 0
                ? Optional.empty()
                : Optional.of("Of the " + (Introduction.MOST_CHECKED + left) + " sentences to be checked the first "
                        + Introduction.MOST_CHECKED + " were; paste the others by themselves.");
    }

    private static String of(String typed, boolean mentions) {
        String stripped = typed.strip().replaceAll("\\s+", " ");
        ChatMarks.Written written = ChatMarks.off(typed);
        if (written.own().isEmpty()) return stripped;
        String asked = Introduction.off(written.quoted(), Courtesies.off(bare(written.own())), mentions);
        Matcher tell = TELL.matcher(asked);
        if (tell.lookingAt()) asked = direct(asked.substring(tell.end()));
        else asked = asked.replaceFirst("(?i)^(?:please|pls|plz),? (?=\\p{L})", "");
        asked = ChatMarks.writtenOut(IS.matcher(spelled(asked)).replaceFirst("$1 is"));
        Matcher topic = TOPIC.matcher(asked);
        if (topic.matches() && isTopic(topic)) return topic(topic.group("about"));
        Matcher clause = CLAUSE.matcher(asked);
        if (clause.matches())
            return "What does "
                    + (clause.group(1) == null ? "clause" : clause.group(1).toLowerCase(Locale.ROOT)) + " "
                    + clause.group(2) + " say?";
        if (asked.isBlank() || asked.equals(stripped)) return stripped;
        boolean marked = typed.contains("?") && !asked.matches(".*[.!?]$");
        return marked ? asked + "?" : asked;
    }

    /** Something on a named one is told of it; on an agenda or a table it is where something may stand. */
    private static boolean isTopic(Matcher topic) {
        return topic.group("on") == null || !NameSpans.in(topic.group("about")).isEmpty();
    }

    private static String topic(String about) {
        boolean ofCase = about.toLowerCase(Locale.ROOT).matches("(?:the )?.+ (?:case|matter|affair)");
        return ofCase ? "Summarise " + about : about;
    }

    private static String spelled(String asked) {
        String[] words = asked.split(" ", 2);
        String meant = ASKING.get(words[0].toLowerCase(Locale.ROOT));
        String opened = meant == null || words.length < 2 ? asked : meant + " " + words[1];
        String got = GOT.matcher(opened).replaceFirst("$1 was ").replaceFirst("^(\\S+ \\S+s) was ", "$1 were ");
        return MISSPELT_MEASURE.matcher(got).replaceFirst("$1 much");
    }

    /** Pictures around the words are no part of them. */
    private static String bare(String stripped) {
        String words =
                stripped.replaceAll("^[\\p{So}\\p{Cs}\\uFE0F\\u200D\\s]+|[\\p{So}\\p{Cs}\\uFE0F\\u200D\\s]+$", "");
        return words.isEmpty() ? stripped : words;
    }

    /** "who Ada Sample is" asks "who is Ada Sample"; "whether it is over", "is it so that it is over". */
    private static String direct(String clause) {
        String mark = clause.matches("(?s).*\\?\\s*$") ? "?" : "";
        String plain = clause.replaceFirst("(?<![\\s?])[\\s?]++$", "");
        Matcher identity = IDENTITY.matcher(plain);
        if (identity.matches() && NounPhrase.is(identity.group(2)))
            return identity.group(1) + " " + identity.group(3) + " " + identity.group(2) + mark;
        Matcher whether = WHETHER.matcher(plain);
        if (whether.matches()) return "Is it so that " + whether.group(1) + mark;
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + mark;
    }
}
