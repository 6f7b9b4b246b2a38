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
        going.addAll(opposed);
        going.addAll(ranked.subList(end, ranked.size()));
        return going;
    }

    /** Where one sentence gives the date of what is asked about, those that give dates of something else come last. */
    private List<Evidence> withOtherDatesLast(String question, List<Evidence> sentences, double score) {
        List<Evidence> first = new ArrayList<>();
        List<Evidence> last = new ArrayList<>();
        for (Evidence e : sentences) {
            if (e.measure("expected") >= 1 && datesSomethingElse(question, e))
                last.add(new Evidence(e.found(), e.sentence(), score, e.measures()));
            else first.add(e);
        }
        if (first.stream().noneMatch(e -> e.measure("expected") >= 1)) return sentences;
        first.addAll(last);
        return first;
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
