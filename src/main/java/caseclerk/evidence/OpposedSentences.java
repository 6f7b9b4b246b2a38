package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.evidence.HeldRole.Standing;
import caseclerk.evidence.HeldRole.Telling;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Opposition;
import caseclerk.grounding.ReadQuestion;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts sentences behind the others that do not answer although they have the words of the question: they say the opposite
 * of what is asked, tell of another's role, or date what is asked about to another time.
 */
public final class OpposedSentences {
    private static final String MEASURE = "opposed";
    private static final String NAMED = "holder";
    private static final int NEAREST = 8;
    private final Opposition opposition;

    /** @param opposition reads how the words of a question and of a sentence hang together */
    public OpposedSentences(Opposition opposition) {
        this.opposition = opposition;
    }

    /** Whether the sentence was seen to say something else than what is asked. */
    public static boolean isOpposed(Evidence evidence) {
        return evidence.measure(MEASURE) > 0;
    }

    /** Whether the sentence names who holds the role that the question asks for. */
    static boolean namesHolder(Evidence evidence) {
        return evidence.measure(NAMED) > 0;
    }

    /** The time of what {@code question} asks about; empty where it names none. */
    Optional<PresumedTime> presumedTime(String question) {
        return PresumedTime.in(question, opposition);
    }

    /** {@code question}, read to hold sentences beside it. */
    ReadQuestion read(String question) {
        return opposition.to(question);
    }

    /**
     * The sentences again, those that are opposed last among the first {@code most}. No more are looked at than are
     * needed for {@link Answerability#LOOKED_AT} to go on with; where it is asked who holds a role, all are, and those
     * that name who it is come before those that do not tell whose it is.
     *
     * @param ranked best first
     */
    List<Evidence> behind(String question, Shape shape, List<Evidence> ranked, int most) {
        if (ranked.isEmpty() || most == 0) return ranked;
        InsteadOfAnswer instead = new InsteadOfAnswer(question, shape, opposition, passages(ranked));
        boolean forHolder = instead.asksForHolder();
        if (instead.eitherWay() && !forHolder && !instead.asksForDeed()) return ranked;
        boolean ofDeed = instead.eitherWay() && !forHolder;
        if (ofDeed && instead.of(ranked.get(0), instead.told(ranked.get(0))).isEmpty()) return ranked;
        boolean forSum = Expectation.asksForSum(question);
        int end = forHolder ? ranked.size() : Math.min(forSum ? Math.max(most, NEAREST) : most, ranked.size());
        double least = ranked.get(end - 1).score();
        List<Evidence> going = new ArrayList<>();
        List<Evidence> opposed = new ArrayList<>();
        List<Evidence> unsure = new ArrayList<>();
        for (Evidence e : ranked.subList(0, end)) {
            boolean looked = forHolder || going.size() < Answerability.LOOKED_AT;
            Optional<Telling> told = looked ? instead.told(e) : Optional.empty();
            Optional<Standing> standing = told.filter(t -> forHolder).map(Telling::standing);
            if (looked && instead.of(e, told).isPresent()) opposed.add(with(MEASURE, 1, e, least));
            else if (standing.filter(Standing.NAMED::equals).isPresent()) going.add(with(NAMED, 1, e, e.score()));
            else if (standing.filter(Standing.UNSAID::equals).isPresent()) unsure.add(e);
            else going.add(e);
        }
        boolean isNamed = going.stream().anyMatch(OpposedSentences::namesHolder);
        for (Evidence e : unsure) going.add(isNamed ? new Evidence(e.found(), e.sentence(), least, e.measures()) : e);
        if (shape == Shape.WHEN) going = withOtherDatesLast(instead.asked(), going, least);
        if (shape == Shape.HOW_MANY && Expectation.asksForMoney(QuestionWords.of(question)))
            going = fittingFirst(going, OpposedSentences::isFit, least);
        if (forSum) going = fittingFirst(going, e -> Expectation.givesSum(question, e), least);
        going.addAll(opposed);
        going.addAll(ranked.subList(end, ranked.size()));
        return going;
    }

    private static List<Passage> passages(List<Evidence> sentences) {
        return sentences.stream().map(e -> e.found().passage()).distinct().toList();
    }

    /** Where one sentence gives the date of what is asked about, those that give dates of something else come last. */
    private List<Evidence> withOtherDatesLast(ReadQuestion asked, List<Evidence> sentences, double score) {
        List<Evidence> others = sentences.stream()
                .filter(e ->
                        isFit(e) && datesSomethingElse(asked.beside(e.sentence().text())))
                .toList();
        boolean some = sentences.stream().anyMatch(e -> isFit(e) && !others.contains(e));
        return some ? fittingFirst(sentences, e -> !others.contains(e), score) : sentences;
    }

    private static boolean datesSomethingElse(ReadQuestion.Beside said) {
        return said.datesSomethingElse() && !said.countsFromAnother();
    }

    /** Where a sentence holds what is asked for, those that do not come behind. */
    private static List<Evidence> fittingFirst(List<Evidence> sentences, Predicate<Evidence> fits, double score) {
        List<Evidence> first = sentences.stream().filter(fits).toList();
        if (first.isEmpty()) return sentences;
        List<Evidence> ordered = new ArrayList<>(first);
        for (Evidence e : sentences)
            if (!fits.test(e)) ordered.add(new Evidence(e.found(), e.sentence(), score, e.measures()));
        return ordered;
    }

    private static boolean isFit(Evidence evidence) {
        return evidence.measure("expected") >= 1;
    }

    private static Evidence with(String measure, double value, Evidence e, double score) {
        Map<String, Double> measures = new TreeMap<>(e.measures());
        measures.put(measure, value);
        return new Evidence(e.found(), e.sentence(), score, measures);
    }

    /** Whether the dates of the sentence are those of something else than is asked about. */
    boolean datesSomethingElse(String question, Evidence evidence) {
        return read(question).beside(evidence.sentence().text()).datesSomethingElse();
    }

    /** When the nearest sentences say that what is asked about happened, where that is not the time asked about. */
    Optional<String> otherTime(Reading reading) {
        ReadQuestion question = read(reading.question());
        return presumedTime(reading.question())
                .flatMap(asked -> reading.sentences().stream()
                        .limit(NEAREST)
                        .flatMap(e -> question
                                .beside(e.sentence().text())
                                .dates()
                                .flatMap(dates -> asked.otherThan(
                                        dates, e.found().passage().version().day()))
                                .stream())
                        .findFirst());
    }

    /** The words for what {@code question} asks whether it was done; none where it asks for nothing so definite. */
    List<String> deed(String question, Shape shape) {
        return shape == Shape.YES_NO ? read(question).deed() : List.of();
    }

    /** Whether all that is said tells what is asked whether it was done only as planned, wanted or possible. */
    public boolean leavesOpen(Reading reading, List<Claim> said) {
        if (reading.shape() != Shape.YES_NO || said.isEmpty()) return false;
        ReadQuestion asked = read(reading.question());
        return said.stream()
                .flatMap(claim -> claim.citations().stream())
                .allMatch(citation -> citation.version().kind() != SourceKind.POLICY
                        && asked.beside(citation.quote()).leavesDeedOpen());
    }

    /**
     * What the surest of the opposed sentences does instead of answering ("denies it"), first one that tells of the
     * role asked about; empty where none is opposed.
     */
    Optional<String> said(Reading reading) {
        InsteadOfAnswer instead =
                new InsteadOfAnswer(reading.question(), reading.shape(), opposition, passages(reading.sentences()));
        record Opposed(Evidence evidence, Optional<Telling> told) {
            Standing standing() {
                return told.map(Telling::standing).orElse(Standing.UNSAID);
            }
        }
        return reading.sentences().stream()
                .filter(OpposedSentences::isOpposed)
                .map(e -> new Opposed(e, instead.told(e)))
                .min(Comparator.comparing(Opposed::standing))
                .flatMap(surest -> instead.of(surest.evidence(), surest.told()));
    }
}
