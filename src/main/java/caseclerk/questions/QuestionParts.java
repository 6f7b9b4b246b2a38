package caseclerk.questions;

import caseclerk.questions.FollowUp.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions that somebody asks in one go: "Who sued Picto and how much was Acme fined?", "When was it? And why?",
 * "When, where and why did Acme close the account?". What is joined within one question ("Who sued and won?", "Why did
 * they ban and fine it?") stays together, and so does what is asked within another ("Did Smith say when it began and who
 * led it?").
 */
public final class QuestionParts {
    /** More at once are left to the search as they are. */
    private static final int MOST = 5;

    private static final String AUXILIARY = AskedParts.AUXILIARY;
    private static final String PREPOSITION =
            "(?:to|for|by|from|with|in|on|at|of|since|until|under|against|within|after|before)";
    private static final String ASKING = "(?:who|whom|whose|what|which|when|where|why"
            + "|how(?: (?:many|much|long|often|old|big|large|high|soon))?)";
    private static final String ADVERB = "(?:when|where|why|how|how long|how often|since when)";
    private static final String NAMED = "(?:(?:the|an?|its|their|his|her|this|that|these|those|any|all|each|every)\\b"
            + "|(?:it|they|he|she|there|we|you|i|anyone|anybody)\\b|\\p{Lu})";

    /** Nothing but what is asked. */
    private static final String BARE =
            "(?i:(?:exactly )?(?:" + PREPOSITION + " )?" + ASKING + "|what for|who by|how come" + "|" + PREPOSITION
                    + " (?:which|what) \\p{Ll}+|how (?:many|much) \\p{Ll}+|which \\p{Ll}+)";

    private static final String BARE_LIST = BARE + "(?:, " + BARE + ")*(?:,? (?:and|or|&) " + BARE + ")?";
    /** A question of its own: "how much did it pay", "who led it", "has it been decided". */
    private static final String WHOLE = "(?:(?i:" + PREPOSITION + " )?(?i:" + ASKING
            + ")(?: \\p{L}[\\p{L}’'-]*){0,3}? (?i:"
            + AUXILIARY + ")\\b|(?i:who|what) (?!(?:of|about|with|if)\\b)\\p{Ll}+|(?i:how (?:many|much)) \\p{Ll}+"
            + "|(?i:which|what) (?!(?:the|an?|it|they|he|she|of|to|in|has|had|was|were|is|are)\\b)\\p{L}+ \\p{Ll}+|(?i:"
            + AUXILIARY + ") " + NAMED + ")";
    /** After a mere comma, "who" and "where" may go on about what stands before it. */
    private static final String AFTER_COMMA =
            "(?i:what|why|how)\\b(?: \\p{L}[\\p{L}’'-]*){0,3}? (?i:" + AUXILIARY + ")\\b";

    private static final Pattern JOINT =
            Pattern.compile("(?:,? (?:and|but|&)(?: also| then)?|\\s*;|,? and,? if (?:so|yes),?) (?=" + WHOLE + "|"
                    + BARE_LIST + "$)|, (?=" + AFTER_COMMA + "|" + BARE_LIST + "$)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[^\\s?]\\?)[?!]*\\s+(?=\\S)");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:and|but|so|also|then|or),? )?(?:(?:" + PREPOSITION + " )?" + ASKING + "|" + AUXILIARY + ")\\b");
    private static final Pattern WITHIN = Pattern.compile(
            "(?i)\\b(?:who|whom|whose|what|which|when|where|why|how|whether|if)\\b|\\b(?:say|said|says|know|tell|told|explain|explained"
                    + "|decide|decided|report|reported|state|stated|claim|claimed) that\\b");
    /** "When the club closed, what …" */
    private static final Pattern CLAUSE_AHEAD = Pattern.compile(
            "(?i)^(?:(?:and|but|so),? )?(?:when|where|while|if)\\b(?! (?:exactly )?" + AUXILIARY + "\\b)");
    /** "Who did what": asked at the end as well. */
    private static final Pattern ASKED_LAST = Pattern.compile("(?i) (?:what|whom|who)$");

    private static final String VERBLESS = "(?:did|does|do|will|would|can|could|should|must|may|might)";
    /** "What did Acme", "Under what rule": no verb is left but the auxiliary, if any. */
    private static final Pattern WITHOUT_VERB = Pattern.compile("^(?:(?i:(?:(?!" + VERBLESS + "\\b)\\S+ )*+" + VERBLESS
            + " (?:(?:the|an?|its|their|his|her|this|that|these|those) )?)(?!(?i:" + ASKING
            + ")\\b)\\S+(?: \\p{Lu}\\S*)*"
            + "|(?i:" + PREPOSITION + " " + ASKING + "\\b(?!.* " + AUXILIARY + " ).*))$");

    private static final Pattern OPENS_WITH_SEVERAL =
            Pattern.compile("(?i)^(?:(?:and|but|so),? )?((?:who|what|" + ADVERB + ")(?:, (?:who|what|" + ADVERB
                    + "))*),? (?:and|or|&) (who|what|" + ADVERB + ") (?=(" + AUXILIARY + ")\\b)(.+)$");
    private static final Pattern CLAUSES = Pattern.compile(
            "(?i)^(what) (do|did) (?:the )?(clause|section|article|rule|paragraph|guideline)s (\\d[\\d.]*(?:, \\d[\\d.]*)*),? and (\\d[\\d.]*\\d|\\d)\\b(.*)$");
    private static final int SHORTEST = 3;

    private QuestionParts() {}

    /** The questions of {@code text}, in their order, the later ones as they are put; {@code text} alone where it is one. */
    public static List<String> of(String text) {
        if (Shape.of(text) == Shape.COMPARE) return List.of(text);
        List<String> sentences =
                Stream.of(SENTENCE.split(text.strip())).map(String::strip).toList();
        boolean allAsk = sentences.stream().allMatch(QuestionParts::asks);
        if (!allAsk) return List.of(text);
        List<String> parts = new ArrayList<>();
        for (String sentence : sentences) add(sentence.replaceAll("(?<![\\s?!.])[\\s?!.]++$", ""), parts);
        return parts.size() < 2 || parts.size() > MOST
                ? List.of(text)
                : parts.stream().map(part -> part + "?").toList();
    }

    private static boolean asks(String sentence) {
        return OPENING.matcher(sentence).find();
    }

    /** The last of the questions of {@code text}, understood from those before it. */
    static String last(String text) {
        List<Turn> turns = new ArrayList<>();
        String last = text;
        for (String part : of(text)) {
            last = FollowUp.alone(part, turns);
            turns.add(new Turn(last, List.of()));
        }
        return last;
    }

    private static void add(String sentence, List<String> parts) {
        Matcher several = OPENS_WITH_SEVERAL.matcher(sentence);
        if (several.matches()) {
            addAllAsked(several, parts);
            return;
        }
        List<String> clauses = clauses(sentence).orElse(List.of());
        if (!clauses.isEmpty()) {
            clauses.forEach(one -> add(one, parts));
            return;
        }
        Optional<Matcher> joint = joint(sentence);
        if (joint.isEmpty()) {
            parts.add(sentence);
            return;
        }
        parts.add(sentence.substring(0, joint.get().start()));
        addRest(sentence.substring(joint.get().end()), parts);
    }

    private static void addRest(String rest, List<String> parts) {
        if (rest.matches(BARE_LIST)) parts.addAll(List.of(rest.split(",? (?:and|or|&) |, ")));
        else add(rest, parts);
    }

    private static Optional<Matcher> joint(String sentence) {
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) if (isWhole(sentence.substring(0, joint.start()))) return Optional.of(joint);
        return Optional.empty();
    }

    /** Whether {@code left} is a question that asks one thing. */
    private static boolean isWhole(String left) {
        Matcher opening = OPENING.matcher(left);
        if (!opening.find() || left.split(" ").length < SHORTEST) return false;
        boolean quotes =
                left.chars().filter(c -> c == '"').count() % 2 == 1 || left.lastIndexOf('“') > left.lastIndexOf('”');
        String rest = ASKED_LAST.matcher(left.substring(opening.end())).replaceFirst("");
        return !quotes
                && !WITHOUT_VERB.matcher(left).matches()
                && !CLAUSE_AHEAD.matcher(left).find()
                && !WITHIN.matcher(rest).find();
    }

    /** "When and where did it close": when it did, and where it did; what is asked behind it is asked once. */
    private static void addAllAsked(Matcher several, List<String> parts) {
        String last = several.group(2) + " " + several.group(4);
        Optional<Matcher> joint = joint(last);
        String clause = joint.map(at -> last.substring(several.group(2).length() + 1, at.start()))
                .orElse(several.group(4));
        List<String> asking = new ArrayList<>(List.of(several.group(1).split(", ")));
        asking.add(several.group(2));
        boolean passive = several.group(3).toLowerCase(Locale.ROOT).matches("is|are|was|were");
        asking.stream()
                .map(one -> passive && one.equalsIgnoreCase("who") ? "By whom" : capitalised(one))
                .map(one -> one + " " + clause)
                .forEach(parts::add);
        joint.ifPresent(at -> addRest(last.substring(at.end()), parts));
    }

    /** "What do clauses 4.2 and 4.3 say": what each of them does. */
    private static Optional<List<String>> clauses(String sentence) {
        Matcher clauses = CLAUSES.matcher(sentence);
        if (!clauses.matches()) return Optional.empty();
        String auxiliary = clauses.group(2).equalsIgnoreCase("do") ? "does" : "did";
        return Optional.of(Stream.concat(Stream.of(clauses.group(4).split(", ")), Stream.of(clauses.group(5)))
                .map(number -> "What " + auxiliary + " " + clauses.group(3) + " " + number + clauses.group(6))
                .toList());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
