package caseclerk.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number by which a question names a clause ("clause 4.2(b)", "guideline 1.4.2", "§ 7", "1.4.2" alone). */
public final class ClauseNumber {
    private static final String CUE =
            "(?:clause|section|article|paragraph|subsection|sub-clause|rule|guideline|point|part|chapter)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:\\b" + CUE + "s?|§)\\s*(?:no\\.?\\s*)?"
                    + "((?:\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|(?-i:[IVXLC]{1,6}|[A-Z](?:\\.\\d{1,3})+))(?:\\s?\\([a-z0-9]{1,5}\\))*)(?![\\w-])");
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<![\\w.-])(?<!version )(\\d{1,3}(?:\\.\\d{1,3})+(?:\\([a-z]{1,4}\\))*|\\d{1,3}(?:\\([a-z]{1,4}\\))+)"
                    + "(?![\\w-])(?!\\.\\d)(?!\\s*(?:%|per\\s?cent|million|billion|euros?|dollars?|pounds?))");
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("^(?:" + CUE + "|annex|schedule|appendix|title|§)\\s*");

    private ClauseNumber() {}

    /** The number that {@code question} names, without blanks; empty when it names none. */
    public static Optional<String> in(String question) {
        for (Pattern form : new Pattern[] {NUMBER, BARE}) {
            Matcher number = form.matcher(question);
            if (number.find()) return Optional.of(number.group(1).replaceAll("\\s", ""));
        }
        return Optional.empty();
    }

    /** The number alone, in one form: that of "Section 7." is that of "7". */
    public static String plain(String number) {
        return BEFORE_NUMBER
                .matcher(number.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[\\s.]+$", "");
    }
}
