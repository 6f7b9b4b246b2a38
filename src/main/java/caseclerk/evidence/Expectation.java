package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grammar.Numerals;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sentence must hold to answer a question of a kind: a date, a number with its unit, a name, a reason. */
public final class Expectation {
    /** Words by which a sentence tells a time: a month, a day of the week, a year, "last week". */
    public static final Pattern DATE = Pattern.compile(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\b"
                    + "|\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b1\\d{3}s?\\b|\\b20\\d\\ds?\\b|\\b\\d{1,2}(st|nd|rd|th)?[- ]centur"
                    + "|\\b(last|next|this|past|earlier this|the same|the following|the previous) (day|week|month|year|summer|winter|spring|autumn|night)\\b"
                    + "|\\b(yesterday|today|tomorrow|recently)\\b|\\b(\\w+) (days?|weeks?|months?|years?|hours?|minutes?) (ago|later|after|before|earlier)\\b");

    private static final Pattern REASON = Pattern.compile(
            "(?i)\\b(because|due to|following|owing to|as a result|so that|so as to|in order to|reasons?|therefore|thus|"
                    + "caused?|prompt\\w*|trigger\\w*|led to|in response|credited|cit(?:ed|es|ing)|relied on|found that"
                    + "|on (?:the )?grounds|breach\\w*|violat\\w*|broken?)\\b");
    private static final Pattern WEAK_REASON = Pattern.compile("(?i)\\b(to|since|after|over|for)\\b");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(in|at|near|from|outside|inside|across|to|of|within|on|around|between|through)\\s+(the\\s+)?(\\p{Lu}|north|south|east|west)");
    private static final Pattern DURATION = Pattern.compile(
            "(?i)\\b(days?|weeks?|months?|years?|hours?|minutes?|decades?|centur\\w+|seconds?|nights?|since|until|from)\\b");
    private static final Pattern DEFINED =
            Pattern.compile("(?i:who|what) (?:is|was|are|were) (?:the )?(\\p{Lu}[^?]*?)[?\\s]*");
    /** "The Information Commissioner, ", "Its chief executive, " as a sentence opens. */
    private static final String ROLE_BEFORE =
            "^(?:The|Its|Their|His|Her|An?) (?:[\\p{L}’'-]+ ){0,5}[\\p{L}’'-]+(?: (?:of|for|at|in) [\\p{L} ’'-]{1,60})?, ";

    /** Words for how many that are no numerals. */
    private static final Set<String> NUMBER_WORDS = Set.of(
            "single",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "trillion",
            "dozens",
            "half",
            "third",
            "quarter",
            "several",
            "multiple",
            "none",
            "both",
            "twice",
            "once",
            "double",
            "triple");

    private static final Set<String> PAYING = Set.of(
            "fine",
            "fined",
            "pay",
            "paid",
            "cost",
            "penalty",
            "owe",
            "earn",
            "earned",
            "spend",
            "spent",
            "award",
            "awarded",
            "charge",
            "charged",
            "damages",
            "compensation",
            "settlement",
            "price",
            "fee",
            "fees",
            "fines",
            "penalties",
            "sanction",
            "sanctioned",
            "sanctions",
            "settle",
            "settled",
            "refund",
            "refunded",
            "compensate",
            "compensated",
            "donate",
            "donated",
            "reimburse",
            "reimbursed");
    /** Of several sums one is asked for. */
    private static final Set<String> OF_SEVERAL = Set.of(
            "before",
            "earlier",
            "previously",
            "prior",
            "first",
            "originally",
            "initially",
            "second",
            "again",
            "total",
            "altogether",
            "instead");

    private static final Set<String> PAYING_STEMS =
            PAYING.stream().map(Words::stem).collect(Collectors.toSet());

    private static final String PAYMENT =
            "(?:fine|penalty|sanction|settlement|damages|compensation|award|fee|payment|refund)s?";
    private static final Pattern SUM_ASKED = Pattern.compile(
            "(?i)^(?:and |so )?(?:what|which) (?:(?:is|was|were|are) (?:the |his |her |its |their )?)?(?:[\\p{L}-]+ )?"
                    + PAYMENT + "\\b");
    /** Who imposes it is told, or nobody at all. */
    private static final Pattern UNSAID_PAYER = Pattern.compile(
            "(?i)\\b(?:impose[sd]?|issue[sd]?|levie[sd]|ordered|assessed)\\b|^(?:an? |the )?\\p{Sc} ?\\d[\\d,.]*[^.;]{0,40}\\b"
                    + PAYMENT);

    private static final Pattern SAID_PAYER = Pattern.compile("(?i)\\b" + PAYMENT
            + "\\b(?: of [^,;]{1,30}?)? (?:on|upon|against|for|from)\\b|\\d (?:on|upon|against|from) \\p{L}"
            + "|\\b(?:ordered|told|required) (?!to\\b|notice\\b)[^,;.]{1,60} to pay\\b|\\bimpose[sd]? (?:on|upon)\\b");

    /** How much a price rose may be told in shares. */
    private static final Set<String> CHANGING =
            Set.of("increase", "rise", "grow", "fall", "drop", "decline", "decrease", "change", "raise", "cut");

    /** A number may stand this many words before or after the thing counted. */
    private static final int UNIT_REACH = 5;

    private Expectation() {}

    /** 0 (does not hold what is asked for) to 1 (does), for one sentence. */
    static double fit(Shape shape, QuestionWords question, String sentence) {
        return switch (shape) {
            case WHEN -> DATE.matcher(sentence).find() ? 1 : 0;
            case HOW_MANY -> numberFit(question, sentence);
            case HOW_LONG -> DURATION.matcher(sentence).find() ? 1 : 0;
            case WHY ->
                REASON.matcher(sentence).find()
                        ? 1
                        : WEAK_REASON.matcher(sentence).find() ? 0.5 : 0;
            case WHERE -> PLACE.matcher(sentence).find() ? 1 : 0;
            case WHO -> newName(question, sentence) ? 1 : 0;
            default -> 1;
        };
    }

    /**
     * Whether {@code sentence} says beside the name asked about what its bearer is ("Dana Okafor, a reporter", "its editor,
     * Dana Okafor, said").
     */
    public static boolean defines(String question, String sentence) {
        Matcher asked = DEFINED.matcher(question.strip());
        if (!asked.matches()) return false;
        String name = "(?<![\\p{L}\\d])" + Pattern.quote(asked.group(1));
        return Pattern.compile(
                        name + "(?:,(?: who is| which is)?| is| was) (?:an?|the) \\p{Ll}|" + ROLE_BEFORE + name + ",")
                .matcher(sentence)
                .find();
    }

    private static double numberFit(QuestionWords question, String sentence) {
        List<Word> words = Words.of(sentence);
        String unit = question.counted();
        if (asksForMoney(question)) return Money.isIn(sentence) ? 1 : 0;
        double best = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!isNumber(words.get(i))
                    || question.folded().contains(words.get(i).folded())) continue;
            best = Math.max(best, unit.isEmpty() || unitNear(question, words, i) ? 1 : 0.3);
        }
        return best;
    }

    /** Whether a sum that is paid is asked for: "How much was Picto fined?", "What was the penalty for Picto?" */
    static boolean asksForSum(String question) {
        return asksForMoney(QuestionWords.of(question))
                || SUM_ASKED.matcher(question.strip()).find();
    }

    /**
     * Whether the sentence gives a sum that is paid, in whatever words, with all else that the question names: "Picto was
     * fined €400" for "How much did Picto have to pay?". Where it does not say who pays ("The court imposed a fine of
     * €400"), all else may stand in its passage, if that tells of no other sum.
     */
    static boolean givesSum(String question, Evidence evidence) {
        QuestionWords asked = QuestionWords.of(question);
        Passage passage = evidence.found().passage();
        String sentence = evidence.sentence().text();
        if (!asksForSum(question)
                || !Money.isIn(sentence)
                || asked.folded().stream().anyMatch(OF_SEVERAL::contains)) return false;
        Set<String> said = Words.stems(sentence);
        Set<String> around = Words.stems(passage.version().title() + " " + passage.text());
        List<String> others = asked.terms().stream()
                .filter(term -> !PAYING_STEMS.contains(term))
                .toList();
        if (others.isEmpty() || PAYING_STEMS.stream().noneMatch(said::contains)) return false;
        if (UNSAID_PAYER.matcher(sentence).find()
                && !SAID_PAYER.matcher(sentence).find()
                && isOnlySum(passage)) return others.stream().allMatch(term -> asked.match(term, around) > 0);
        boolean names = asked.names().isEmpty()
                || asked.names().stream().anyMatch(said::contains)
                        && asked.names().stream().allMatch(around::contains);
        return names
                && others.stream()
                        .filter(term -> !asked.names().contains(term))
                        .allMatch(term -> asked.match(term, said) > 0);
    }

    private static boolean isOnlySum(Passage passage) {
        return Money.in(passage.version().title() + ". " + passage.text()).stream()
                        .map(Money::amount)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                == 1;
    }

    /** "How much was it fined?" is not answered by a number of weeks. */
    static boolean asksForMoney(QuestionWords question) {
        return question.counted().isEmpty()
                && question.folded().contains("much")
                && question.folded().stream().anyMatch(PAYING::contains)
                && question.folded().stream().noneMatch(CHANGING::contains);
    }

    static boolean hasNumber(String sentence) {
        return Words.of(sentence).stream().anyMatch(Expectation::isNumber);
    }

    static boolean isNumber(Word word) {
        return word.isNumber() || NUMBER_WORDS.contains(word.folded()) || Numerals.value(word.folded()) != null;
    }

    private static boolean unitNear(QuestionWords question, List<Word> words, int number) {
        for (int j = Math.max(0, number - UNIT_REACH); j < Math.min(words.size(), number + UNIT_REACH + 1); j++)
            if (question.match(question.counted(), words.get(j).stem()) > 0) return true;
        return false;
    }

    private static boolean newName(QuestionWords question, String sentence) {
        List<Word> words = Words.of(sentence);
        Set<String> asked = question.folded();
        return words.stream()
                        .skip(1)
                        .anyMatch(w -> w.isCapitalised() && !w.isFunctionWord() && !asked.contains(w.folded()))
                || words.stream()
                        .limit(2)
                        .map(Word::text)
                        .collect(Collectors.joining(" "))
                        .matches("\\p{Lu}\\w+ \\p{Lu}\\w+");
    }
}
