package caseclerk.answering;

import caseclerk.answering.HeldRole.Standing;
import caseclerk.answering.HeldRole.Told;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.grounding.Opposition;
import caseclerk.grounding.ReadQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences behind the others that do not answer although they have the words of the question: they say the opposite
 * of what is asked, tell of another's role, or date what is asked about to another time.
 */
final class OpposedSentences {
    private static final String MEASURE = "opposed";
    private static final String NAMED = "holder";
    private static final Pattern HOLDER = Pattern.compile(
            "^[Ww]ho (?:is|was|are|were) the (?:(?!of|at|for|in|on|from)\\p{Ll}+ ){0,2}(\\p{Ll}{3,})[\\s?.!]*$");
    private static final int NEAREST = 8;
    /** "Is it allowed?" is answered by its opposite, and a comparison has two sides. */
    private static final Set<Shape> EITHER_WAY =
            EnumSet.of(Shape.YES_NO, Shape.COMPARE, Shape.TIMELINE, Shape.DEFINITION, Shape.OTHER);

    private final Opposition opposition;

    OpposedSentences(Opposition opposition) {
        this.opposition = opposition;
    }

    /** Whether the sentence was seen to say something else than what is asked. */
    static boolean isOpposed(Evidence evidence) {
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

    /** What a sentence does instead of answering one question. */
    private final class Instead {
        private final String question;
        private final Shape shape;
        private final boolean eitherWay;
        private final ReadQuestion asked;
        private final Optional<AskedRole> role;
        private final QuestionWords words;
        /** "judge" of "Who was the judge?"; null for none */
        private final @Nullable Word asksFor;

        private final Optional<PresumedTime> time;

        Instead(String question, Shape shape) {
            this.question = question;
            this.shape = shape;
            this.eitherWay = EITHER_WAY.contains(shape);
            this.asked = opposition.to(question);
            this.role = AskedRole.in(question);
            this.words = QuestionWords.of(question);
            Matcher holder = HOLDER.matcher(question);
            this.asksFor = holder.find() ? Words.of(holder.group(1)).get(0) : null;
            this.time = eitherWay ? Optional.empty() : presumedTime(question);
        }

        boolean asksForHolder() {
            return role.filter(AskedRole::ofHolder).isPresent();
        }

        Optional<Told> told(Evidence e) {
            return role.map(asked -> HeldRole.in(asked, e.found().passage(), e.sentence()));
        }

        /** In words that follow on "the nearest sentence …"; empty where it may answer. */
        Optional<String> of(Evidence e) {
            Optional<String> ofRole = told(e).flatMap(this::ofRole);
            if (ofRole.isPresent() || eitherWay) return ofRole;
            String sentence = e.sentence().text();
            if (asksFor != null && words.match(asksFor.stem(), ReadPassages.stems(sentence)) == 0)
                return Optional.of("names no " + asksFor.folded());
            ReadQuestion.Beside said = asked.beside(sentence);
            if (shape == Shape.WHEN && said.surelyDatesSomethingElse())
                return Optional.of("gives the date of something else");
            return ofTime(e, said).or(said::opposition);
        }

        private Optional<String> ofRole(Told told) {
            AskedRole asked = role.orElseThrow();
            if (told.standing() == Standing.OTHERS && (asked.ofHolder() || !eitherWay))
                return Optional.of("tells of “" + told.owner() + "’s " + asked.word() + "”, not “" + asked.party()
                        + "’s " + asked.word() + "”");
            boolean unnamed = told.standing() == Standing.UNSAID || told.standing() == Standing.HELD;
            return unnamed && asked.ofHolder()
                    ? Optional.of("names no " + asked.word() + " of " + asked.party())
                    : Optional.empty();
        }

        private Optional<String> ofTime(Evidence e, ReadQuestion.Beside said) {
            return time.flatMap(presumed -> said.dates()
                            .flatMap(dates -> presumed.otherThan(
                                    dates, e.found().passage().version().day())))
                    .map(other -> "dates that to " + other);
        }
    }

    /**
     * The sentences again, those that are opposed last among the first {@code most}. No more are looked at than are
     * needed for {@link Answerability#LOOKED_AT} to go on with; where it is asked who holds a role, all are.
     *
     * @param ranked best first
     */
    List<Evidence> behind(String question, Shape shape, List<Evidence> ranked, int most) {
        if (ranked.isEmpty()) return ranked;
        Instead instead = new Instead(question, shape);
        if (instead.eitherWay && !instead.asksForHolder()) return ranked;
        int end = instead.asksForHolder() ? ranked.size() : Math.min(most, ranked.size());
        double least = ranked.get(end - 1).score();
        List<Evidence> going = new ArrayList<>();
        List<Evidence> opposed = new ArrayList<>();
        for (Evidence e : ranked.subList(0, end)) {
            boolean looked = instead.asksForHolder() || going.size() < Answerability.LOOKED_AT;
            if (looked && instead.of(e).isPresent()) opposed.add(with(MEASURE, 1, e, least));
            else if (instead.asksForHolder()
                    && instead.told(e)
                            .filter(told -> told.standing() == Standing.NAMED)
                            .isPresent()) going.add(with(NAMED, 1, e, e.score()));
            else going.add(e);
        }
        if (shape == Shape.WHEN) going = withOtherDatesLast(instead.asked, going, least);
        if (shape == Shape.HOW_MANY && Expectation.asksForMoney(QuestionWords.of(question)))
            going = fittingFirst(going, OpposedSentences::isFit, least);
        going.addAll(opposed);
        going.addAll(ranked.subList(end, ranked.size()));
        return going;
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

    /**
     * What the surest of the opposed sentences does instead of answering ("denies it"), first one that tells of the
     * role asked about; empty where none is opposed.
     */
    Optional<String> said(Reading reading) {
        Instead instead = new Instead(reading.question(), reading.shape());
        return reading.sentences().stream()
                .filter(OpposedSentences::isOpposed)
                .min(Comparator.comparing(
                        e -> instead.told(e).map(Told::standing).orElse(Standing.UNSAID)))
                .flatMap(instead::of);
    }
}
