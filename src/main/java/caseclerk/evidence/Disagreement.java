package caseclerk.evidence;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds where two sources answer one question with different dates or numbers. */
public final class Disagreement {
    /** Sentences that score this far below the best speak of something else. */
    private static final double COMPARABLE = 4;

    /** How much of the question both sentences must speak of; two dates of two matters are no conflict. */
    private static final double ON_THE_SUBJECT = 0.75;

    private Disagreement() {}

    /**
     * Two sentences on one question.
     *
     * @param about "date" or "number"
     * @param one the better one
     * @param other from another publisher
     */
    public record Sides(String about, Evidence one, Evidence other) {}

    /**
     * The first two comparable sentences of different publishers that give different values.
     *
     * @param opposed tells whose dates are those of something else
     */
    public static Optional<Sides> in(Reading reading, OpposedSentences opposed) {
        if (reading.shape() != Shape.WHEN && reading.shape() != Shape.HOW_MANY) return Optional.empty();
        QuestionWords question = QuestionWords.of(reading.question());
        List<Evidence> holding = reading.sentences().stream()
                .filter(e -> !Retraction.misleads(e.sentence().text(), reading.question()))
                .limit(12)
                .filter(e -> e.measure("expected") >= 1
                        && e.measure("predicate") >= ON_THE_SUBJECT
                        && (e.measure("words") >= ON_THE_SUBJECT || isSum(question, e)))
                .filter(e -> reading.shape() != Shape.WHEN || !opposed.datesSomethingElse(reading.question(), e))
                .toList();
        if (holding.isEmpty()) return Optional.empty();
        Evidence best = holding.get(0);
        for (Evidence other : holding.subList(1, holding.size())) {
            boolean alike = other.measure("words") >= best.measure("words") - 0.2 || isSum(question, other);
            boolean comparable = other.score() >= best.score() - COMPARABLE
                    && alike
                    && !voice(other).equals(voice(best));
            if (comparable && disagree(reading.shape(), question, best, other))
                return Optional.of(new Sides(reading.shape() == Shape.WHEN ? "date" : "number", best, other));
        }
        return Optional.empty();
    }

    /** "The 4.5 million euro fine": whose it is stands in the sentence beside it. */
    private static boolean isSum(QuestionWords question, Evidence evidence) {
        return Expectation.asksForMoney(question) && evidence.measure("nearWords") >= ON_THE_SUBJECT;
    }

    private static String voice(Evidence evidence) {
        return evidence.found().passage().version().voice();
    }

    private static boolean disagree(Shape shape, QuestionWords question, Evidence one, Evidence other) {
        if (shape == Shape.WHEN) return datesClash(DatedSentence.sortKey(one), DatedSentence.sortKey(other));
        if (question.counted().isEmpty())
            return Money.clash(one.sentence().text(), other.sentence().text());
        Set<String> a = numbers(question, one.sentence().text());
        Set<String> b = numbers(question, other.sentence().text());
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** "August 2025" does not clash with "15 August 2025": only parts that both give are compared. */
    static boolean datesClash(String a, String b) {
        if (a.startsWith("9999") || b.startsWith("9999")) return false;
        String[] x = a.split("-");
        String[] y = b.split("-");
        for (int i = 0; i < 3; i++) {
            if (x[i].equals("00") || y[i].equals("00")) return false;
            if (!x[i].equals(y[i])) return true;
        }
        return false;
    }

    private static final List<String> DIGITS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** The numbers that stand by the thing counted, in figures where they are small words. */
    private static Set<String> numbers(QuestionWords question, String sentence) {
        List<Word> words = Words.of(sentence);
        Set<String> numbers = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (question.match(question.counted(), words.get(i).stem()) == 0) continue;
            for (int j = Math.max(0, i - 3); j < i; j++) {
                String folded = words.get(j).folded();
                if (DIGITS.contains(folded)) numbers.add(Integer.toString(DIGITS.indexOf(folded)));
                else if (words.get(j).isNumber()) numbers.add(folded);
            }
        }
        return numbers.stream().filter(n -> !question.folded().contains(n)).collect(Collectors.toSet());
    }
}
