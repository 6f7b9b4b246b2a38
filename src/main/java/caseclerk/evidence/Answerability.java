package caseclerk.evidence;

import static caseclerk.questions.AskOutcome.Reason.NOTHING_FILED;
import static caseclerk.questions.AskOutcome.Reason.NOT_STATED;
import static caseclerk.questions.AskOutcome.Reason.SUBJECT_NOT_FOUND;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import caseclerk.retrieval.WordGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Do the passages hold the answer? A fitted probability over the measures of the best sentences, and a few plain rules
 * that no probability may overrule: what the question names must be named, what it counts must be counted,
 * "all" is not answered by "some", and nothing is answered by its opposite.
 */
public final class Answerability {
    private static final Weights FITTED = Weights.load("answerable");
    private static final Weights FITTED_READ = Weights.load("answerable-read");
    /** The best few sentences are looked at, since the best by rank is not always the one that answers. */
    static final int LOOKED_AT = 3;

    /**
     * Next to the best sentences this much of what is asked about the names must be spoken of, or the least like word of
     * the question must be this like one of theirs.
     */
    private static final double LEAST_SAID = 0.3;

    private static final double LEAST_LIKE = 0.15;

    /** So sure of a sentence, the model has met the question's words in others. */
    private static final double SURE = 0.4;

    private static final double LISTED = 0.6;
    /** A rule that speaks of most of what is asked about answers whether that is allowed, in other words than the question's. */
    private static final double RULED = 0.5;

    private static final Pattern ALLOWING =
            Pattern.compile("(?i)\\b(?:allow|permit|forbid|forbade|prohibit|ban|bar|require|entitle|oblige)\\w*");
    private static final Pattern DEONTIC = Pattern.compile(
            "(?i)\\b(?:must|may|shall|cannot|not|prohibit\\w*|forbid\\w*|forbidden|allow\\w*|permit\\w*|require\\w*|agree\\w*)\\b");

    /** Words that speak of the question itself; no source lacks them. */
    private static final Set<String> OF_THE_QUESTION =
            Set.of("case", "cases", "status", "question", "questions", "answer", "summary");

    private static final int MOST_NAMED = 3;

    private final double threshold;
    private final OpposedSentences opposed;

    /**
     * @param threshold how sure it must be that a sentence answers, 0 to 1
     * @param opposed tells the sentences that say the opposite of what is asked
     */
    public Answerability(double threshold, OpposedSentences opposed) {
        this.threshold = threshold;
        this.opposed = opposed;
    }

    /** How sure it must be that a sentence answers, 0 to 1. */
    public double threshold() {
        return threshold;
    }

    /** 0 to 1: how likely the reading holds the answer. */
    public double confidence(Reading reading) {
        return reading.sentences().stream()
                .limit(LOOKED_AT)
                .mapToDouble(Answerability::probability)
                .max()
                .orElse(0);
    }

    /** 0 to 1: how likely this sentence answers; 0 where it says the opposite. */
    private static double probability(Evidence evidence) {
        if (OpposedSentences.isOpposed(evidence)) return 0;
        Weights fitted = AnswerSpans.in(evidence.measures()) ? FITTED_READ : FITTED;
        return fitted.probability(evidence.measures());
    }

    /** Why the question should not be answered; empty when it should. */
    public Optional<Abstained> objection(Reading reading) {
        if (reading.passages().isEmpty())
            return Optional.of(new Abstained(NOTHING_FILED, "Post or file a source about this, then ask again."));
        QuestionWords question = QuestionWords.of(reading.question());
        Optional<String> unnamed = unnamed(reading, question);
        if (unnamed.isPresent())
            return Optional.of(new Abstained(
                    SUBJECT_NOT_FOUND,
                    "Nothing found speaks of “" + unnamed.get()
                            + (unnamed.get().matches("[\\d.,]+") ? "”." : "”; if it has another name, ask with that.")
                            + opposed.otherTime(reading)
                                    .map(other -> " The nearest sentence dates that to " + other + ".")
                                    .orElse("")));
        Optional<Permission> permission = Permission.asked(reading.question());
        if (permission.isPresent()) {
            if (reading.sentences().stream().anyMatch(permission.get()::isSaidBy)) return Optional.empty();
            if (!reading.sentences().isEmpty()
                    && permission.get().isOfSomethingElse(reading.sentences().get(0)))
                return Optional.of(new Abstained(
                        NOT_STATED,
                        "The nearest clause says who " + permission.get().what() + " something else."));
        }
        Optional<String> rule = broken(reading, question);
        if (rule.isPresent()) return Optional.of(new Abstained(NOT_STATED, rule.get()));
        if (confidence(reading) < threshold * need(reading, question)
                && !isDefined(reading)
                && !isExplained(reading)
                && !isHeld(reading)
                && !isSum(reading)) return Optional.of(new Abstained(NOT_STATED, nearest(reading, question)));
        return Optional.empty();
    }

    /** What is missing: words that nothing found has, where it is asked whether something is so; else what is said instead. */
    private String nearest(Reading reading, QuestionWords question) {
        Set<String> found = found(reading);
        boolean lacking = reading.shape() == Shape.YES_NO
                && question.predicates().stream().anyMatch(term -> question.match(term, found) == 0);
        String wanted = wanted(reading, question);
        return lacking ? wanted : otherwise(reading).orElse(wanted);
    }

    /** "The passages come near, but the nearest sentence denies it." */
    private Optional<String> otherwise(Reading reading) {
        return opposed.said(reading).map(does -> "The sources speak of it, but the nearest sentence " + does + ".");
    }

    /** "Dana Okafor, a reporter" says who she is, however little else of the sentence is asked about. */
    private static boolean isDefined(Reading reading) {
        return reading.shape() == Shape.DEFINITION
                && reading.sentences().stream()
                        .limit(LOOKED_AT)
                        .anyMatch(e -> Expectation.defines(
                                reading.question(), e.sentence().text()));
    }

    /** "Picto's lawyer, Dana Marsh, said": who holds the role is named, and nothing else was asked. */
    private static boolean isHeld(Reading reading) {
        return reading.sentences().stream().limit(LOOKED_AT).anyMatch(OpposedSentences::namesHolder);
    }

    /** A reason stands beside what it is given for, and speaks of little that is asked about. */
    private static boolean isExplained(Reading reading) {
        return Explanation.in(reading).stream().anyMatch(Explanation::isOutright);
    }

    private static boolean isSum(Reading reading) {
        return Expectation.asksForSum(reading.question())
                && reading.sentences().stream()
                        .limit(LOOKED_AT)
                        .filter(e -> !OpposedSentences.isOpposed(e))
                        .anyMatch(e -> Expectation.givesSum(reading.question(), e));
    }

    /** One sentence answers little of what asks for several, so less is asked of each. */
    private static double need(Reading reading, QuestionWords question) {
        boolean ruled = reading.sentences().stream().limit(LOOKED_AT).anyMatch(e -> isRuleFor(reading.question(), e));
        return switch (reading.shape()) {
            case YES_NO -> ruled ? RULED : 1;
            case TIMELINE, COMPARE -> question.names().isEmpty() ? 1 : 0;
            case LIST -> LISTED;
            default -> 1;
        };
    }

    private static Optional<String> unnamed(Reading reading, QuestionWords question) {
        Set<String> stems = found(reading);
        boolean held = isHeld(reading);
        List<Word> words = Words.of(reading.question());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!question.names().contains(word.stem()) || isSmallNumber(words, i)) continue;
            if (question.match(word.stem(), stems) == 0
                    && !aliasStands(word, stems)
                    && !isRole(word, reading)
                    && !(held && isCountry(word, reading))) return Optional.of(word.text());
        }
        return Optional.empty();
    }

    /** "CEO" names nobody; a "chief executive" is one. */
    private static boolean isRole(Word word, Reading reading) {
        return AskedRole.in(reading.question())
                .filter(asked -> asked.isWord(word))
                .filter(asked -> reading.passages().stream()
                        .anyMatch(found ->
                                !asked.role().mentionsIn(found.passage().text()).isEmpty()))
                .isPresent();
    }

    /** "French president Emmanuel Macron" speaks of France. */
    private static boolean isCountry(Word word, Reading reading) {
        return reading.passages().stream()
                .flatMap(found -> Words.of(found.passage().text()).stream())
                .anyMatch(said -> said.isCapitalised() && PartyNames.areOfOne(word.text(), said.text()));
    }

    /** "2 parties" are "two" or "both" in a source; "section 2" is named so. */
    private static boolean isSmallNumber(List<Word> words, int at) {
        return words.get(at).text().matches("\\d")
                && (at == 0 || !QuestionWords.isNumbered(words.get(at - 1).folded()));
    }

    /** The stems of all that was found. */
    private static Set<String> found(Reading reading) {
        Set<String> stems = new HashSet<>();
        for (var found : reading.passages()) {
            Passage passage = found.passage();
            stems.addAll(Words.stems(passage.header() + " " + passage.version().title() + " " + passage.text()));
        }
        return stems;
    }

    private static boolean aliasStands(Word word, Set<String> stems) {
        return WordGroups.aliasGroups().stream()
                .filter(group ->
                        group.stream().anyMatch(name -> Words.stems(name).contains(word.stem())))
                .flatMap(List::stream)
                .anyMatch(name -> stems.containsAll(Words.stems(name)));
    }

    private Optional<String> broken(Reading reading, QuestionWords question) {
        List<Evidence> best = reading.sentences().stream().limit(LOOKED_AT).toList();
        if (reading.shape() == Shape.TIMELINE || reading.shape() == Shape.COMPARE || isHeld(reading))
            return Optional.empty();
        if (!question.predicates().isEmpty()
                && confidence(reading) < SURE
                && best.stream().noneMatch(Answerability::saysSomethingOf)
                && best.stream().noneMatch(e -> isRuleFor(reading.question(), e))
                && !isSum(reading)) return Optional.of(nearest(reading, question));
        if (isAboutNothingFound(reading, question)) return Optional.of(wanted(reading, question));
        if (reading.shape() == Shape.HOW_MANY
                && !question.counted().isEmpty()
                && reading.sentences().stream().limit(8).noneMatch(e -> e.measure("expected") >= 1))
            return Optional.of("No sentence found gives a number of “" + counted(reading.question(), question) + "”.");
        if (reading.shape() == Shape.HOW_MANY
                && Expectation.asksForMoney(question)
                && best.stream()
                        .noneMatch(e -> Expectation.hasNumber(e.sentence().text())))
            return Optional.of("No sentence found gives a sum of money.");
        if (reading.shape() == Shape.WHEN && best.stream().noneMatch(e -> e.measure("expected") >= 1))
            return Optional.of("No sentence found tells when.");
        if (reading.shape() == Shape.YES_NO
                && question.quantified()
                && best.stream()
                        .noneMatch(
                                e -> QuestionWords.holdsQuantifier(e.sentence().text())))
            return Optional.of("The sources say something of this, but not whether it holds of all of it.");
        return Optional.empty();
    }

    /** "How many people died?": it names nobody, and nothing found speaks of dying. */
    private static boolean isAboutNothingFound(Reading reading, QuestionWords question) {
        Set<String> found = found(reading);
        return question.names().isEmpty()
                && !question.predicates().isEmpty()
                && question.predicates().stream().allMatch(term -> question.match(term, found) == 0);
    }

    /** A rule does not say that it allows or forbids something: it says what must and may be done. */
    private static boolean isRuleFor(String question, Evidence evidence) {
        String sentence = evidence.sentence().text();
        if (evidence.found().passage().version().kind() != SourceKind.POLICY
                || !ALLOWING.matcher(question).find()
                || !DEONTIC.matcher(sentence).find()) return false;
        List<Word> asked = SilentPolicies.asked(question, Set.of());
        Set<String> said = Words.stems(sentence);
        long held =
                asked.stream().filter(word -> SilentPolicies.stands(word, said)).count();
        return held > 1 && 3 * held >= 2 * asked.size();
    }

    private static boolean saysSomethingOf(Evidence evidence) {
        return evidence.measure("nearPredicate") >= LEAST_SAID || evidence.measure("least") >= LEAST_LIKE;
    }

    private static String counted(String text, QuestionWords question) {
        return Words.of(text).stream()
                .filter(w -> w.stem().equals(question.counted()))
                .map(Word::text)
                .findFirst()
                .orElse(question.counted());
    }

    private static String wanted(Reading reading, QuestionWords question) {
        Set<String> found = found(reading);
        String missing = listed(reading, question, word -> question.match(word.stem(), found) == 0);
        if (!missing.isEmpty()) return "The sources found say nothing of " + missing + ".";
        String spoken = listed(reading, question, word -> word.text().length() > 1);
        return spoken.isEmpty()
                ? "The question names nothing that could be looked for."
                : "The sources speak of " + spoken + ", but no sentence found says what was asked of it.";
    }

    /** The first few telling words of the question that are {@code wanted}, each once. */
    private static String listed(Reading reading, QuestionWords question, Predicate<Word> wanted) {
        return Words.of(reading.question()).stream()
                .filter(word -> question.terms().contains(word.stem())
                        && !word.isFunctionWord()
                        && !OF_THE_QUESTION.contains(word.folded()))
                .filter(wanted)
                .map(word -> "“" + word.text() + "”")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }
}
