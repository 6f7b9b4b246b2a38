package caseclerk.cases;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows lines that say who wrote, edited or pictured a text, or by which standards, and tell nothing of its matter. */
public final class CreditLine {
    private static final String NAME =
            "\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:van|von|de|da|del|al|bin|den|der) )?\\p{Lu}[\\p{L}.’'-]*){0,4}";
    private static final String LIST = NAME + "(?: (?:in|at|for|of) (?:the )?" + NAME + ")?";
    private static final String WHO = "(?:the |our )?" + LIST + "(?:(?:,? and|,| &) " + LIST + ")*";
    private static final String WORK =
            "(?i:(?:additional |further |original )?(?:report(?:ing|s|ed)?|writing|written|edit(?:ing|ed)|research(?:ed)?|compiled"
                    + "|translat(?:ion|ed)|graphics?|fact[- ]check(?:ing|ed)|photo(?:graph(?:s|y))?s?|pictures?|illustrations?|video"
                    + "|production|produced|words))";
    private static final String WORKED =
            WORK + "(?:(?:,| and| &) " + WORK + ")?(?: for [^.;]{2,40})?(?: (?i:by|from)|:) " + WHO;
    /** "Reporting by Ada Roe in London; editing by John Doe". */
    private static final Pattern WORKERS =
            Pattern.compile("[(\\[—–*-]?\\s*" + WORKED + "(?:[;.,] ?(?:and )?" + WORKED + ")*[.)\\]*]*");
    /** "With assistance from Ada Roe.", "Ada Roe and John Doe contributed to this report." */
    private static final Pattern HELPERS = Pattern.compile(
            "[(\\[—–*-]?\\s*(?:[Ww]ith (?:assistance|reporting|contributions|help|files) (?:from|by) " + WHO + "|" + WHO
                    + " contributed (?:to this (?:report|article|story|piece)|(?:additional )?reporting))[.)\\]*]*");
    /** What stands below a post or a picture. */
    private static final Pattern BELOW = Pattern.compile(
            "\\(@\\w+\\)|^[—–] |^- " + NAME + "(?:, [^.]{0,60})?$|^(?:Photo|Photograph|Image|Picture)[^.]{0,40}:");

    private static final Pattern BYLINE =
            Pattern.compile("By (?:\\p{Lu}[\\p{L}.’'-]+ ){1,3}\\p{Lu}[\\p{L}’'-]+(?:, \\p{Lu}[^.,]{0,60})?\\.?");
    private static final Pattern THIS_TEXT = Pattern.compile(
            "(?i)this (?:article|story|post|piece|interview|transcript) (?:was|has been) (?:also |originally |first )?"
                    + "(?:written|edited|reported|compiled|translated|published|fact-checked|lightly edited)\\b.*"
                    + "|our standards: .*|follow (?:him|her|them|us|me) on \\p{L}.{0,60}");
    private static final Pattern OFFICE = Pattern.compile(
            " (?:is|was) (?:an?|the|our) (?:[^.]{0,40} )?(?:reporter|correspondent|journalist|editor|columnist|writer|freelancer?)\\b.*");

    private CreditLine() {}

    /**
     * Whether {@code line} is one.
     *
     * @param author who wrote the text; null when unknown
     */
    public static boolean isOne(String line, @Nullable String author) {
        return BELOW.matcher(line).find()
                || BYLINE.matcher(line).matches()
                || WORKERS.matcher(line).matches()
                || HELPERS.matcher(line).matches()
                || THIS_TEXT.matcher(line).matches()
                || isOfTheWriter(line, author);
    }

    /** "Ada Roe is a reporter based in Lisbon." */
    private static boolean isOfTheWriter(String line, @Nullable String author) {
        if (author == null) return false;
        for (String name : author.split(",| and "))
            if (!name.isBlank()
                    && line.startsWith(name.strip())
                    && OFFICE.matcher(line.substring(name.strip().length())).matches()) return true;
        return false;
    }
}
