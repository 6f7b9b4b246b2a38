package caseclerk.notes;

import caseclerk.cases.EventDate;
import caseclerk.cases.TextSpan;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a date does in its sentence, told by the words around it.
 *
 * @param clause the words of its clause before it, or after it where it leads the clause
 * @param next the word right after it
 * @param attributive whether it only names a thing: "the 11 April blast"
 * @param told whether it is told of something to come, perhaps on that date: "threatened a strike in July"
 */
record DateManner(String clause, String next, boolean attributive, boolean told) {
    /** Where a clause begins: nothing before it says how its verb stands. */
    private static final Pattern BORDER =
            Pattern.compile("[,;:—–]\\s|\\b(?:that|which|who|when|after|before|because|while|and|but|as|where|since) ");

    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:will|shall|won[’']t|is to|are to|due|is set to|are set to|(?:set|fixed|slated|listed|planned) (?:down )?for|scheduled|(?<!\\b(?:its|the|a|an|their|his|her|our|this|that|any|no|of|new) )plans?|planned|expects?|expected|going to"
                    + "|upcoming|ahead of|later (?:this|on)|takes? effect|begins? on|starts? on|opens? on|ends on|expires|lapses|runs out|deadlines?)\\b|[’']ll\\b");
    /** Whoever does so speaks of what is to come; of what he does so stands behind it. */
    private static final Pattern TELLS_OF_COMING = Pattern.compile(
            "(?i)\\b(?:threaten(?:s|ed)?|announc(?:es|ed)|call(?:s|ed) (?:for|on)|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)"
                    + "|propos(?:es|ed)|warn(?:s|ed) of|demand(?:s|ed)?|schedul(?:es|ed)|conven(?:es|ed))"
                    + " (?!(?:in|on|at|last|this|early|late)\\b)(?:[^,;:.]+ )?(?:in|on|for|from|of|early|late|mid)?[ -]?$");
    /** "by Friday" looks ahead, but not in "had not answered by Friday". */
    private static final Pattern BY = Pattern.compile("\\s(?:[Bb]y|[Uu]ntil)\\s+\\S+(?: \\S+){0,3}$");

    private static final Pattern OVER = Pattern.compile("(?i)\\b(?:had|did not|didn[’']t|was|were)\\b");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:\\p{L}{2,}ed|was|were|had|did|began|met|held|told|made|took|gave|came|went|left|saw|found|led|cut|put|set|won|lost"
                    + "|paid|sent|built|brought|bought|became|fell|rose|ran|spoke|wrote|broke|hit|let|quit|shut|spent|stood|struck|threw"
                    + "|withdrew|sold|sank|fled|since|ago|last|been)\\b");
    private static final Pattern SUPPOSED = Pattern.compile(
            "(?i)\\b(?:if|unless|would|could|might|(?-i:may)|should|whether|hopes?|hoped|possibly|threatened to)\\b");
    private static final Pattern SAID =
            Pattern.compile("(?i)\\b(?:said|told|announced|wrote|warned|added|reported)\\b");
    private static final Pattern DETERMINED = Pattern.compile("(?i)\\b(?:the|its|his|her|their|a|an|this|that)\\s$");
    /** "the bombings of July 7" names, "on the evening of July 7" dates. */
    private static final Pattern OF = Pattern.compile(
            "(?<!\\b(?:morning|evening|night|afternoon|end|beginning|start|hours|middle|week|month|deadline)) of $");
    /** What is done "in its decision of 28 November" is done on that day. */
    private static final Pattern DONE_IN = Pattern.compile(
            "\\b[Ii]n (?:its|the|a|his|her|their) (?:decision|ruling|judgment|order|letter|statement) of $");

    private static final Pattern NOUN_NEXT = Pattern.compile(
            "^[’']s\\b|^ (?!(?:that|when|where|which|it|they|he|she|we|the|its|their|his|her|and|or|but|in|on|at"
                    + "|to|of|for|from|by|with|after|before|as|a|an|was|were|is|are|has|had|have|will|said)\\b)\\p{Ll}{3,}");
    private static final Pattern OPENING = Pattern.compile("^[\\s“\"'‘(…-]*$");
    private static final int LOOK_AHEAD = 60;

    static DateManner of(String sentence, TextSpan span) {
        String before = sentence.substring(0, span.start());
        String after = sentence.substring(span.end());
        boolean named =
                DETERMINED.matcher(before).find() && NOUN_NEXT.matcher(after).find()
                        || OF.matcher(before).find() && !DONE_IN.matcher(before).find()
                        || after.startsWith("’s ")
                        || after.startsWith("'s ");
        int border = 0;
        Matcher borders = BORDER.matcher(before);
        while (borders.find()) border = borders.end();
        String own = before.substring(border);
        boolean leads = OPENING.matcher(own).matches();
        String clause = leads ? after.substring(0, Math.min(after.length(), LOOK_AHEAD)) : own;
        boolean told = !leads && TELLS_OF_COMING.matcher(own).find();
        return new DateManner(clause + words(sentence, span), next(after), named, told);
    }

    /** The preposition that belongs to the date itself: "by Friday", "until March". */
    private static String words(String sentence, TextSpan span) {
        return " " + span.cutFrom(sentence);
    }

    /** "an inspection on 30 September found": the verb may stand behind. */
    private static String next(String after) {
        int end = after.indexOf(' ', 1);
        return after.startsWith(" ") ? after.substring(1, end < 0 ? after.length() : end) : "";
    }

    /** Whether the clause tells of the past. */
    boolean looksBack() {
        return tellsOfPast(clause) || tellsOfPast(next);
    }

    /** Whether a word of {@code words} stands in the past. */
    static boolean tellsOfPast(String words) {
        return PAST.matcher(words).find();
    }

    boolean looksAhead() {
        if (BY.matcher(clause).find() && !OVER.matcher(clause).find()) return true;
        Matcher ahead = AHEAD.matcher(clause);
        return ahead.find() && !SAID.matcher(clause.substring(ahead.start())).find();
    }

    private boolean isSupposed() {
        Matcher supposed = SUPPOSED.matcher(clause);
        int last = -1;
        while (supposed.find()) last = supposed.start();
        return last >= 0 && !SAID.matcher(clause.substring(last)).find();
    }

    FoundDate.Manner manner(EventDate date, @Nullable LocalDate published) {
        if (attributive || isSupposed()) return FoundDate.Manner.ASIDE;
        boolean over = published != null && date.last().isBefore(published);
        boolean ahead = published != null && date.first().isAfter(published) || !over && looksAhead();
        return ahead ? FoundDate.Manner.AHEAD : FoundDate.Manner.WHEN;
    }
}
