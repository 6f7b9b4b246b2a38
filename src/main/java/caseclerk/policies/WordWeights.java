package caseclerk.policies;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much each word tells of the clause it stands in: more the fewer clauses have it. */
final class WordWeights {
    private final Map<String, Double> weights;

    private WordWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * The weights of the words in {@code bags}: 1 + ln(n / clauses that have it), for n clauses; so no word weighs less
     * than 1.
     */
    static WordWeights of(Collection<Map<String, Integer>> bags) {
        Map<String, Integer> having = new HashMap<>();
        for (Map<String, Integer> bag : bags) bag.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        having.forEach((word, count) -> weights.put(word, 1 + Math.log((double) bags.size() / count)));
        return new WordWeights(weights);
    }

    /** The weight of all words of {@code bag} together. */
    double total(Map<String, Integer> bag) {
        double total = 0;
        for (Map.Entry<String, Integer> word : bag.entrySet())
            total += word.getValue() * weights.getOrDefault(word.getKey(), 1.0);
        return total;
    }

    /** Dice coefficient of two bags by the weight of their words, 0 to 1; of two empty ones, 1. */
    double likeness(Map<String, Integer> one, double total, Map<String, Integer> other, double otherTotal) {
        if (total + otherTotal == 0) return 1;
        Map<String, Integer> small = one.size() <= other.size() ? one : other;
        Map<String, Integer> large = small == one ? other : one;
        double common = 0;
        for (Map.Entry<String, Integer> word : small.entrySet()) {
            int there = large.getOrDefault(word.getKey(), 0);
            if (there > 0) common += Math.min(word.getValue(), there) * weights.getOrDefault(word.getKey(), 1.0);
        }
        return 2 * common / (total + otherTotal);
    }
}
