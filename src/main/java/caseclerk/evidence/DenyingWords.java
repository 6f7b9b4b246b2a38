package caseclerk.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the words of a sentence whether somebody denies something in it, and what. */
final class DenyingWords {
    private static final String ACCUSED =
            "(?:claim|allegation|accusation|charge|report|account|suggestion|assertion|statement|finding|version|story|insinuation)s?";
    private static final String UNTRUE =
            "(?:not (?:true|so|correct|the case)|untrue|false|wrong|incorrect|baseless|groundless|unfounded|nonsense|inaccurate|a lie|an? invention"
                    + "|made up|invented|fabricated|a fabrication)";
    private static final String DENY = "(?:den(?:y|ies|ied)|disput(?:es?|ed)|contest(?:s|ed)?)";
    /** What is denied is what was said before. */
    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed))"
                    + "(?: (?:all|any|both|each) of)? (?:that|this|it|these|them|doing (?:so|that|this|it)|having done (?:so|that|this|it)|wrongdoing|any wrongdoing)"
                    + "(?=[.,;:!?”\"’]|$| (?:in|on|and|to|but|when|as|through|yesterday|today)\\b)"
                    + "|\\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|contradict(?:s|ed)?|refut(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)?|dismiss(?:es|ed)?)"
                    + " (?:all |any |both )?(?:of )?(?:the|that|this|these|those|all|any|both|h(?:is|er)|their|its|such) (?:[\\p{L}-]+ ){0,2}"
                    + ACCUSED
                    + "\\b|\\b(?:that|this|it|the " + ACCUSED + "|these|those " + ACCUSED + ") (?:is|was|are|were) "
                    + "(?:simply |completely |entirely |plainly )?" + UNTRUE + "\\b(?! (?:to|of|for)\\b)"
                    + "|\\bcall(?:s|ed) (?:that|this|it|(?:the|this|that|these|those) " + ACCUSED + ") " + UNTRUE
                    + "\\b");

    /** What is denied stands behind it, as something that happened, not as a thing that is not granted. */
    private static final Pattern DENYING = Pattern.compile(
            "(?i)\\b" + DENY
                    + " (?:(?:that|having|ever) |any (?!(?:\\p{L}+ ){0,2}(?:appeal|request|bail|entry|motion|petition|application|permission|access|leave|help)s?\\b)"
                    + "|(?=(?:it|they|he|she|we|I|there) (?:\\p{Ll}+ly |also |ever |never )?"
                    + "(?:has|had|have|is|was|are|were|did|does|could|would|will|\\p{Ll}+ed|paid|sold|took|gave|made|knew|told|said|sent|lost|kept|held"
                    + "|broke|left|hid|stole|bought|built|cut|put|ran|spoke|wrote|got|went)\\b)"
                    + "|(?=(?:all |h(?:is|er) |its |their )?(?:involvement|responsibility|knowledge|wrongdoing|guilt|blame)\\b)"
                    + "|(?=(?!(?:any|some|no|every)thing|(?:building|housing|funding|parking|planning|existing|remaining|pending|incoming|working|boarding|hearing)\\b)\\p{Ll}{2,}ing\\b))");

    private static final Pattern SAID_NOT = Pattern.compile(
            "(?i)\\b(?:said|says|stated|states|insist(?:s|ed)|maintain(?:s|ed)|told)\\b[^.;]{0,60}?"
                    + "(?:\\b(?<!\\b(?:will|would|shall|should|must|may|might) )(?:not|never|no)|(?<!\\b(?:wo|would|sha|should|must|might))n[’']t)\\b");

    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:not|never|nor|neither|without|cannot|no longer)|n[’']t)\\b(?: \\p{L}+){0,2} $");
    /** "was denied any pay": it is not granted. */
    private static final Pattern UNDERGONE_BEFORE =
            Pattern.compile("(?i)\\b(?:is|are|was|were|be|been|being|got)(?: \\p{L}+ly)? $");

    private static final Pattern THING = Pattern.compile("(?i)(?:disput|contest)(?:es?|s)?\\b.*", Pattern.DOTALL);
    /** Who may dispute something: other words before "dispute" say which dispute is meant. */
    private static final Pattern SOMEBODY_BEFORE = Pattern.compile(
            "(?:\\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Bb]oth|[Aa]ll|who|which|to|do|does|did|still|also|will|would|may|might|can|could|\\p{Ll}+ly)"
                    + "|(?<!\\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Ii]ts) )\\b(?!(?:The|An?|This|These|That|Those|Its|Their|His|Her|Our|Such|Any|No|One|Two|Three) )\\p{Lu}[\\p{L}\\d’'&.-]*"
                    + "|\\b(?!(?:border|water|power|labor|order|paper)s? )\\p{Ll}*(?:er|or|ist|ee|ant|ian|man|woman|men|women)s?"
                    + "|\\b(?:company|companies|firm|group|union|agency|board|government|council|party|authority|official|member)s?|\\b(?:authorities|parties|staff|people|parents|chief|head)) $");

    private static final Pattern COURT_BEFORE = Pattern.compile(
            "(?i)\\b(?:courts?|judges?|justices?|jury|tribunals?|magistrates?)\\b(?:(?! (?:it|he|she|they|we|that)\\b)[^,.;]){0,40}$");
    private static final Pattern ENDS_ACCUSED =
            Pattern.compile("(?i)(?:den|disput|reject|contest|dismiss).* " + ACCUSED, Pattern.DOTALL);

    private DenyingWords() {}

    /** Whether {@code sentence} denies what was said before it, without saying what. */
    static boolean pointBack(String sentence) {
        return behind(POINTING, sentence).isPresent();
    }

    /** Whether {@code sentence} denies something. */
    static boolean stand(String sentence) {
        return pointBack(sentence) || denied(sentence).isPresent();
    }

    /** What {@code sentence} denies, from "denied that" and its like on; empty where it denies nothing. */
    static Optional<String> denied(String sentence) {
        return behind(DENYING, sentence);
    }

    /** What somebody says in {@code sentence} not to be so; empty where nobody does. */
    static Optional<String> saidNot(String sentence) {
        return behind(SAID_NOT, sentence);
    }

    private static Optional<String> behind(Pattern pattern, String sentence) {
        if (sentence.strip().endsWith("?")) return Optional.empty();
        Matcher found = pattern.matcher(sentence);
        while (found.find())
            if (isDone(found.group(), sentence.substring(0, found.start())))
                return Optional.of(sentence.substring(found.end()));
        return Optional.empty();
    }

    private static boolean isDone(String words, String before) {
        if (NOT_BEFORE.matcher(before).find()) return false;
        if (words.matches("(?is)\\p{L}+ed .*")
                && UNDERGONE_BEFORE.matcher(before).find()) return false;
        if (THING.matcher(words).matches() && !SOMEBODY_BEFORE.matcher(before).find()) return false;
        return !ENDS_ACCUSED.matcher(words).matches()
                || !COURT_BEFORE.matcher(before).find();
    }
}
