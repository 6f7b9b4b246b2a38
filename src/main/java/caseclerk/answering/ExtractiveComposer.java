package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.Words;
import caseclerk.evidence.DatedSentence;
import caseclerk.evidence.Evidence;
import caseclerk.evidence.Expectation;
import caseclerk.evidence.Explanation;
import caseclerk.evidence.NewestState;
import caseclerk.evidence.OpposedSentences;
import caseclerk.evidence.Permission;
import caseclerk.evidence.Reading;
import caseclerk.evidence.Retraction;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Subject;
import caseclerk.rules.ClauseAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers with the sources' own sentences, chosen and ordered for the kind of question: a date sentence leads the
 * answer to "when", a list question gets a list, a comparison one sentence for each side, a timeline dated sentences
 * in order.
 */
public final class ExtractiveComposer implements AnswerDrafter {
    /**
     * How far a further sentence may score below the best one. Scores are logits of one answering rather than the
     * other, so that at .7 every third such sentence would be the better one.
     */
    private static final double NEARLY_AS_GOOD = 0.7;

    private static final double WORTH_LISTING = 2.5;
    /** A dated sentence of a timeline need only be about the matter. */
    private static final double WORTH_DATING = 8;

    private static final int MAX_LISTED = 5;
    /** Of the sentences so many are looked at for a date or a number. */
    private static final int LOOKED_AT = 8;

    private static final double ALL_SAID = 0.95;
    private static final double HALF_SAID = 0.55;

    private final int maxClaims;

    /** @param maxClaims most sentences of an ordinary answer, 1 or more */
    public ExtractiveComposer(int maxClaims) {
        this.maxClaims = maxClaims;
    }

    @Override
    public String name() {
        return "extractive";
    }

    @Override
    public Draft draft(Reading reading) {
        List<Evidence> usable = reading.sentences().stream()
                .filter(e -> e.sentence().kind() != SentenceKind.HEADING)
                .filter(e -> e.measure("question") == 0)
                .filter(e -> !OpposedSentences.isOpposed(e))
                .filter(e -> !ClauseAnswer.isLabel(e.found().passage(), e.sentence()))
                .filter(e -> !Retraction.misleads(e.sentence().text(), reading.question()))
                .toList();
        if (usable.isEmpty()) return new Draft(List.of());
        List<Evidence> chosen = choose(reading, usable);
        return new Draft(claims(chosen));
    }

    private List<Evidence> choose(Reading reading, List<Evidence> usable) {
        List<Evidence> letting = Permission.asked(reading.question()).stream()
                .flatMap(asked -> usable.stream().filter(asked::isSaidBy))
                .limit(maxClaims)
                .toList();
        if (!letting.isEmpty()) return letting;
        return switch (reading.shape()) {
            case WHEN -> dated(usable);
            case HOW_MANY, HOW_LONG -> expectedFirst(usable);
            case LIST -> inReadingOrder(atLeast(usable, WORTH_LISTING, MAX_LISTED));
            case TIMELINE -> timeline(usable);
            case COMPARE -> oneForEachSide(QuestionWords.of(reading.question()), usable);
            case WHY -> explained(reading, usable);
            case YES_NO -> NewestState.leading(reading, atLeast(usable, NEARLY_AS_GOOD, maxClaims), usable);
            case DEFINITION ->
                preferred(
                        usable,
                        e -> Expectation.defines(
                                reading.question(), e.sentence().text()));
            default -> atLeast(usable, NEARLY_AS_GOOD, maxClaims);
        };
    }

    private static List<Evidence> atLeast(List<Evidence> usable, double below, int most) {
        double least = usable.get(0).score() - below;
        List<Evidence> chosen = new ArrayList<>();
        for (Evidence evidence : usable)
            if (evidence.score() >= least
                    && chosen.size() < most
                    && chosen.stream().noneMatch(c -> repeats(c, evidence))) chosen.add(evidence);
        return chosen;
    }

    /** The same said twice adds nothing, unless another source says it. */
    private static boolean repeats(Evidence chosen, Evidence other) {
        Set<String> a = Words.stems(chosen.sentence().text());
        Set<String> b = Words.stems(other.sentence().text());
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size() > 0.75 * Math.min(a.size(), b.size());
    }

    private List<Evidence> expectedFirst(List<Evidence> usable) {
        List<Evidence> holding = usable.stream()
                .limit(LOOKED_AT)
                .filter(e -> e.measure("expected") >= 1)
                .toList();
        return atLeast(holding.isEmpty() ? usable : holding, NEARLY_AS_GOOD, maxClaims);
    }

    /**
     * A date beside something else is no answer where a sentence of dated news tells, without one, of just what is asked
     * about.
     */
    private List<Evidence> dated(List<Evidence> usable) {
        List<Evidence> first = expectedFirst(usable);
        double said =
                first.stream().mapToDouble(e -> e.measure("predicate")).max().orElse(0);
        return usable.stream()
                .limit(LOOKED_AT)
                .filter(e -> e.measure("predicate") >= ALL_SAID && said < HALF_SAID)
                .filter(e -> e.found().passage().version().day() != null)
                .findFirst()
                .map(List::of)
                .orElse(first);
    }

    /** Those that say what is asked for, where they are not far behind the best; else the best. */
    private List<Evidence> preferred(List<Evidence> usable, Predicate<Evidence> says) {
        double least = usable.get(0).score() - WORTH_LISTING;
        List<Evidence> saying =
                usable.stream().filter(e -> e.score() >= least && says.test(e)).toList();
        return atLeast(saying.isEmpty() ? usable : saying, NEARLY_AS_GOOD, maxClaims);
    }

    private List<Evidence> explained(Reading reading, List<Evidence> usable) {
        List<Evidence> explained =
                Explanation.in(reading).stream().flatMap(Explanation::sentences).toList();
        return explained.isEmpty() ? preferred(usable, e -> e.measure("expected") >= 1) : explained;
    }

    private static List<Evidence> inReadingOrder(List<Evidence> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingInt((Evidence e) -> bestRank(chosen, e))
                        .thenComparing(e -> e.sentence().ordinal()))
                .toList();
    }

    private static int bestRank(List<Evidence> chosen, Evidence one) {
        return chosen.stream()
                .filter(e -> e.found().passage().version().sourceId()
                        == one.found().passage().version().sourceId())
                .mapToInt(e -> e.found().rank())
                .min()
                .orElse(one.found().rank());
    }

    private static List<Evidence> timeline(List<Evidence> usable) {
        List<Evidence> dated = usable.stream()
                .filter(e -> Expectation.DATE.matcher(e.sentence().text()).find())
                .toList();
        if (dated.isEmpty()) return atLeast(usable, NEARLY_AS_GOOD, 1);
        return atLeast(dated, WORTH_DATING, MAX_LISTED).stream()
                .sorted(Comparator.comparing(e -> DatedSentence.sortKey(e)))
                .toList();
    }

    private List<Evidence> oneForEachSide(QuestionWords question, List<Evidence> usable) {
        Set<Evidence> chosen = new LinkedHashSet<>();
        for (String name : question.names())
            usable.stream()
                    .filter(e -> Words.stems(e.sentence().text()).contains(name))
                    .findFirst()
                    .ifPresent(chosen::add);
        chosen.addAll(atLeast(usable, NEARLY_AS_GOOD, maxClaims));
        return chosen.stream().limit(MAX_LISTED).toList();
    }

    private static List<Claim> claims(List<Evidence> chosen) {
        List<Claim> claims = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Evidence evidence : chosen) {
            Passage passage = evidence.found().passage();
            add(claims, said, passage, evidence.sentence());
            if (evidence.sentence().text().strip().endsWith(":"))
                passage.sentences().stream()
                        .filter(s -> s.ordinal() == evidence.sentence().ordinal() + 1)
                        .findFirst()
                        .ifPresent(next -> add(claims, said, passage, next));
        }
        return claims;
    }

    private static void add(List<Claim> claims, Set<String> said, Passage passage, Sentence sentence) {
        if (said.add(passage.version().sourceId() + "/" + sentence.ordinal()))
            claims.add(Subject.claim(passage, sentence));
    }
}
