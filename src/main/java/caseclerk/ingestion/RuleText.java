package caseclerk.ingestion;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells texts with rules (terms, guidelines, laws) from reporting. Two texts with rules are never copies of each other:
 * what differs may be the one clause that matters, and the same words may be in force on other days.
 */
public final class RuleText {
    private static final Set<String> RULE_WORDS = Set.of(
            ("you your yours shall must may not agree agreement terms policy policies guidelines services service "
                            + "account accounts content users user prohibited prohibit allow allowed permitted rights license "
                            + "applicable liable liability section clause article paragraph pursuant hereby herein provide "
                            + "remove community violate violates violation access we our us")
                    .split(" "));
    private static final Set<String> OBLIGING_WORDS =
            Set.of("you your yours shall must agree prohibited permitted hereby herein".split(" "));
    private static final Set<String> REPORT_WORDS =
            Set.of(("said says told added announced reported saying asked wrote spokesman spokeswoman monday tuesday "
                            + "wednesday thursday friday saturday sunday yesterday was were had he she his her who")
                    .split(" "));
    private static final Pattern RULE_TITLE = Pattern.compile(
            "(?iU)\\b(terms|conditions|polic(y|ies)|guidelines|code of conduct|standards|agreement|licen[cs]e|statute|act|"
                    + "regulation|directive|privacy notice|rules)\\b");
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(§|Art(icle|\\.|ikel)?\\s*\\d|\\(?(\\d{1,3}|[a-z]|[ivxIVX]{1,5})[.)](\\d{1,2}[.)]?){0,19}\\s).*");

    private static final int LEAST_WORDS = 20;
    /**
     * Rule words less twice the report words, as a share of all: between the lowest of 85 dated terms (0.054) and an
     * article about terms (0.033); 2,500 agency articles stay below zero.
     */
    private static final double RULES = 0.045;
    /** Where hardly a word reports (agency articles have at least 0.016 of them), a few rule words are enough. */
    private static final double SILENT = 0.006;

    private static final double RULES_IN_SILENCE = 0.02;
    /** Under a title that names rules, it is enough that nothing is reported. */
    private static final double RULES_BY_TITLE = 0.0;

    private static final double NUMBERED_LINES = 0.35;
    private static final int LEAST_NUMBERED = 4;

    private static final double OBLIGES = 0.01;

    /** The month, and the country. */
    private static final Set<String> NAMES = Set.of("May", "US");

    /** Of fewer words only a title or numbers tell plainly. */
    private static final int PLAIN_WORDS = 60;

    private RuleText() {}

    /**
     * Whether {@code text} states rules and nothing else can be made of it, as is asked before a text is kept out of
     * all cases; a short report may have few words that report.
     */
    static boolean isPlainly(String title, String text) {
        if (isNumbered(text)) return true;
        List<Word> words = Words.of(text);
        double score = share(words, RULE_WORDS) - 2 * share(words, REPORT_WORDS);
        if (words.size() >= PLAIN_WORDS && score >= RULES && obliges(words)) return true;
        return score >= RULES && RULE_TITLE.matcher(title).find();
    }

    /** Whether it binds its reader: a firm that only tells of its rules and accounts states none. */
    private static boolean obliges(List<Word> words) {
        return share(words, OBLIGING_WORDS) >= OBLIGES;
    }

    /** Whether {@code text}, which stands under {@code title}, states rules. */
    public static boolean is(String title, String text) {
        if (isNumbered(text)) return true;
        List<Word> words = Words.of(text);
        if (words.size() < LEAST_WORDS) return false;
        double rules = share(words, RULE_WORDS);
        double reports = share(words, REPORT_WORDS);
        double score = rules - 2 * reports;
        if (score >= RULES || (reports <= SILENT && rules >= RULES_IN_SILENCE)) return true;
        return score > RULES_BY_TITLE && RULE_TITLE.matcher(title).find();
    }

    private static double share(List<Word> words, Set<String> of) {
        int count = 0;
        for (Word word : words) {
            boolean isName = NAMES.contains(word.text());
            if (!isName && of.contains(word.folded())) count++;
        }
        return count / (double) words.size();
    }

    private static boolean isNumbered(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        long numbered =
                lines.stream().filter(line -> NUMBERED.matcher(line).matches()).count();
        return numbered >= LEAST_NUMBERED && numbered >= NUMBERED_LINES * lines.size();
    }
}
