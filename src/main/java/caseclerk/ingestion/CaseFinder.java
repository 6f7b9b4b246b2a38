package caseclerk.ingestion;

import caseclerk.ingestion.Proposal.Candidate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the case that a text belongs to, from what is filed so far: how much closer it is in meaning to the case than to
 * the next best ones, how many more of its telling words the case has, whether they share a name, and how near their
 * days are. A word weighs by the number of cases that have it, not of texts: a name that half a large case mentions
 * tells that case well. Meaning is compared with the other cases, so that a dense field (forty court orders about one
 * kind of error) does not become one case.
 *
 * <p>The weights are those of a logistic regression on a replay of dated timeline entries and court matters
 * ({@code CaseFilingBench} prints it); the weights of the days and of a missing name were set by hand, so that a later day
 * never counts more, and a text that shares no name with a case seldom joins it.
 */
final class CaseFinder {
    private static final double MEANING = 26.3;
    private static final double WORDS = 9.7;
    private static final double NO_NAME = -2.5;
    private static final double NEAR_DAYS = 1.0;
    private static final double SAME_YEAR = 2.0;
    private static final double BIAS = -4.05;
    /** Between these a person is asked. */
    private static final double DOUBT = 1.0;
    /** With fewer cases than this, doubt begins a unit of score earlier for each that lacks; chosen, not fitted. */
    private static final int FEW = 4;
    /** The likeness in meaning of two reports that have nothing to do with each other. */
    private static final double UNRELATED = 0.60;

    private static final int RIVALS = 3;
    private static final int SPREAD = 3;
    private static final double SHARED_NAME = Math.expm1(0.3);

    /** A text with its case. */
    private record Filed(String slug, CaseProfile profile) {}

    private final Map<String, Filed> filed = new HashMap<>();
    private final Map<String, Held> cases = new LinkedHashMap<>();
    private final Map<String, Map<Held, Integer>> postings = new HashMap<>();
    private final Map<String, Map<Held, Integer>> namePostings = new HashMap<>();

    /** A case with what its members have in common. */
    private static final class Held {
        private final String slug;
        private final double[] sum;
        private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
        private int members;

        Held(String slug, int dimensions) {
            this.slug = slug;
            this.sum = new double[dimensions];
        }

        /**
         * The mean of the likenesses to each of the members. Not the likeness to their mean, which grows with their
         * number to whatever is compared with them, so that a large case would draw in all that resembles no other.
         */
        double likeness(float[] vector) {
            double dot = 0;
            for (int d = 0; d < sum.length; d++) dot += sum[d] * vector[d];
            return dot / members;
        }

        double nearness(@Nullable LocalDate day) {
            if (day == null || days.isEmpty()) return 0;
            long apart = Long.MAX_VALUE;
            LocalDate before = days.floorKey(day);
            LocalDate after = days.ceilingKey(day);
            if (before != null) apart = ChronoUnit.DAYS.between(before, day);
            if (after != null) apart = Math.min(apart, ChronoUnit.DAYS.between(day, after));
            return NEAR_DAYS * Math.exp(-apart / 30.0) + SAME_YEAR * Math.exp(-apart / 365.0);
        }
    }

    /** The text at this address is filed under this case now, and no longer under another. */
    void learn(String url, String slug, CaseProfile profile) {
        forget(url);
        filed.put(url, new Filed(slug, profile));
        Held held = cases.computeIfAbsent(slug, s -> new Held(s, profile.vector().length));
        held.members++;
        add(held, profile, 1);
    }

    /** The text at this address moves to this case. */
    void move(String url, String slug) {
        Filed known = filed.get(url);
        if (known != null) learn(url, slug, known.profile());
    }

    private void forget(String url) {
        Filed old = filed.remove(url);
        if (old == null) return;
        Held held = cases.get(old.slug());
        held.members--;
        add(held, old.profile(), -1);
        if (held.members == 0) cases.remove(old.slug());
    }

    private void add(Held held, CaseProfile profile, int times) {
        for (int d = 0; d < held.sum.length; d++) held.sum[d] += times * profile.vector()[d];
        if (profile.day() != null) held.days.merge(profile.day(), times, CaseFinder::sum);
        for (String term : profile.terms().terms()) count(postings, term, held, times);
        for (String name : profile.terms().names()) count(namePostings, name, held, times);
    }

    private static void count(Map<String, Map<Held, Integer>> into, String term, Held held, int times) {
        into.computeIfAbsent(term, t -> new HashMap<>()).merge(held, times, CaseFinder::sum);
    }

    /** Null, which takes an entry out of a map, when nothing is left. */
    private static @Nullable Integer sum(Integer one, Integer other) {
        return one + other == 0 ? null : one + other;
    }

    /** Whether there is a case of that name. */
    boolean knows(String slug) {
        return cases.containsKey(slug);
    }

    /** Which case {@code profile} may belong to. */
    Proposal propose(CaseProfile profile) {
        if (cases.isEmpty()) return Proposal.NONE;
        Map<Held, Double> meaning = new LinkedHashMap<>();
        for (Held held : cases.values()) meaning.put(held, held.likeness(profile.vector()));
        Map<Held, Double> words = coverage(profile);
        Map<Held, Double> names = sharedNames(profile);
        TreeMap<Double, Integer> likenesses = new TreeMap<>(Comparator.reverseOrder());
        meaning.values().forEach(value -> likenesses.merge(value, 1, Integer::sum));
        double[] topWords = topTwo(words);
        List<Scored> scored = new ArrayList<>();
        for (Held held : cases.values()) {
            double own = words.getOrDefault(held, 0.0);
            double rival = own == topWords[0] ? topWords[1] : topWords[0];
            double score = BIAS
                    + MEANING * (meaning.get(held) - rivals(likenesses, meaning.get(held)))
                    + WORDS * (own - rival)
                    + (names.getOrDefault(held, 0.0) < SHARED_NAME ? NO_NAME : 0)
                    + held.nearness(profile.day());
            scored.add(new Scored(held.slug, score));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(Scored::slug));
        return proposal(scored);
    }

    private record Scored(String slug, double score) {
        double probability() {
            return Math.round(1000 / (1 + Math.exp(-score))) / 1000.0;
        }
    }

    /** Where there are few cases to compare with, the best of them may only be the nearest of what is there. */
    private double doubt() {
        return DOUBT + Math.max(0, FEW - cases.size());
    }

    private Proposal proposal(List<Scored> scored) {
        Scored best = scored.get(0);
        List<Candidate> candidates = scored.stream()
                .limit(2)
                .map(s -> new Candidate(s.slug(), s.probability()))
                .toList();
        return new Proposal(
                best.score() >= 0 ? best.slug() : null,
                best.probability(),
                candidates,
                Math.abs(best.score()) < doubt());
    }

    /** What share of the telling words of {@code profile} each case has, weighed; cases without any are left out. */
    private Map<Held, Double> coverage(CaseProfile profile) {
        Map<Held, Double> covered = new HashMap<>();
        double all = 0;
        for (String term : profile.terms().terms()) {
            double weight = weight(term) * (profile.terms().names().contains(term) ? 1 : 0.5);
            all += weight;
            add(covered, postings.getOrDefault(term, Map.of()), weight);
        }
        double total = all == 0 ? 1 : all;
        covered.replaceAll((held, sum) -> sum / total);
        return covered;
    }

    private Map<Held, Double> sharedNames(CaseProfile profile) {
        Map<Held, Double> shared = new HashMap<>();
        for (String name : profile.terms().names())
            add(shared, namePostings.getOrDefault(name, Map.of()), weight(name));
        return shared;
    }

    /** A word counts in full where a third of the members have it. */
    private static void add(Map<Held, Double> sums, Map<Held, Integer> members, double weight) {
        members.forEach((held, count) ->
                sums.merge(held, weight * Math.min(1, SPREAD * count / (double) held.members), Double::sum));
    }

    /** The fewer cases have a word, the more it tells; words that all kinds of cases share tell nothing. */
    private double weight(String term) {
        if (CaseTerms.isCommon(term)) return 0;
        int having = postings.getOrDefault(term, Map.of()).size();
        return Math.max(0, Math.log((cases.size() + 6.0) / (having + 1)));
    }

    /** The mean of the best others; where there are fewer than three, as if the rest were unrelated. */
    private static double rivals(TreeMap<Double, Integer> likenesses, double own) {
        double sum = 0;
        int taken = 0;
        boolean passedOver = false;
        for (Map.Entry<Double, Integer> entry : likenesses.entrySet()) {
            int here = entry.getValue();
            if (!passedOver && entry.getKey() == own) {
                passedOver = true;
                here--;
            }
            for (; here > 0 && taken < RIVALS; here--, taken++) sum += entry.getKey();
            if (taken == RIVALS) break;
        }
        return (sum + (RIVALS - taken) * UNRELATED) / RIVALS;
    }

    private static double[] topTwo(Map<Held, Double> values) {
        double[] top = {0, 0};
        for (double value : values.values()) {
            if (value > top[0]) {
                top[1] = top[0];
                top[0] = value;
            } else if (value > top[1]) top[1] = value;
        }
        return top;
    }
}
