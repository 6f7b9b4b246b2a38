package caseclerk.answering;

import caseclerk.grounding.Opposition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts sentences that say the opposite of what is asked behind the others; they do not answer. */
final class OpposedSentences {
    private static final String MEASURE = "opposed";
    /** "Is it allowed?" is answered by its opposite, and a comparison has two sides. */
    private static final Set<Shape> EITHER_WAY =
            EnumSet.of(Shape.YES_NO, Shape.COMPARE, Shape.TIMELINE, Shape.DEFINITION, Shape.OTHER);

    private final Opposition opposition;

    OpposedSentences(Opposition opposition) {
        this.opposition = opposition;
    }

    /** Whether the sentence was seen to say the opposite of what is asked. */
    static boolean isOpposed(Evidence evidence) {
        return evidence.measure(MEASURE) > 0;
    }

    /**
     * The sentences again, those that are opposed last among the first {@code most}. No more are looked at than are
     * needed for {@link Answerability#LOOKED_AT} to go on with.
     *
     * @param ranked best first
     */
    List<Evidence> behind(String question, Shape shape, List<Evidence> ranked, int most) {
        if (EITHER_WAY.contains(shape) || ranked.isEmpty()) return ranked;
        int end = Math.min(most, ranked.size());
        double least = ranked.get(end - 1).score();
        Function<String, Optional<String>> opposing = opposition.to(question);
        List<Evidence> going = new ArrayList<>();
        List<Evidence> opposed = new ArrayList<>();
        for (Evidence e : ranked.subList(0, end)) {
            boolean opposes = going.size() < Answerability.LOOKED_AT
                    && opposing.apply(e.sentence().text()).isPresent();
            if (opposes) opposed.add(marked(e, least));
            else going.add(e);
        }
        if (shape == Shape.WHEN) going = withOtherDatesLast(question, going, least);
        if (shape == Shape.HOW_MANY && Expectation.asksForMoney(QuestionWords.of(question)))
            going = fittingFirst(going, OpposedSentences::isFit, least);
        going.addAll(opposed);
        going.addAll(ranked.subList(end, ranked.size()));
        return going;
    }

    /** Where one sentence gives the date of what is asked about, those that give dates of something else come last. */
    private List<Evidence> withOtherDatesLast(String question, List<Evidence> sentences, double score) {
        List<Evidence> others = sentences.stream()
                .filter(e -> isFit(e) && datesSomethingElse(question, e))
                .toList();
        boolean some = sentences.stream().anyMatch(e -> isFit(e) && !others.contains(e));
        return some ? fittingFirst(sentences, e -> !others.contains(e), score) : sentences;
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

    private static Evidence marked(Evidence e, double score) {
        Map<String, Double> measures = new TreeMap<>(e.measures());
        measures.put(MEASURE, 1.0);
        return new Evidence(e.found(), e.sentence(), score, measures);
    }

    /** Whether the dates of the sentence are those of something else than is asked about. */
    boolean datesSomethingElse(String question, Evidence evidence) {
        return opposition.datesSomethingElse(question, evidence.sentence().text());
    }

    /** What the surest of the opposed sentences does instead of answering ("denies it"); empty where none is opposed. */
    Optional<String> said(Reading reading) {
        return reading.sentences().stream()
                .filter(OpposedSentences::isOpposed)
                .findFirst()
                .flatMap(e -> opposition.of(reading.question(), e.sentence().text()));
    }
}
