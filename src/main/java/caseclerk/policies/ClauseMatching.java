package caseclerk.policies;

import caseclerk.cases.Clause;
import caseclerk.policies.AscendingRun.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which clause of a later version is which clause of an earlier one. First the weightiest run of pairs that stand in one
 * order on both sides, so that of several copies of a text one is taken as a whole; then what moved: the same words, then
 * the same number and heading, then the same heading in the same place; of the rest, those that are most alike in words,
 * number and place. Words that few clauses have count for more than those that many have.
 */
final class ClauseMatching {
    /** Clauses less alike than this are two different ones. */
    private static final double LEAST = 0.5;

    private static final double SAME_PLACE = 0.12;
    private static final double SAME_NUMBER = 0.08;
    private static final double SAME_HEADING = 0.25;
    private static final double NEIGHBOUR = 0.1;
    private static final double SAME_OPENING = 0.15;
    private static final int OPENING_WORDS = 5;
    /** Two parts of a text ("terms for buyers") are one part when this much of their words, by weight, is. */
    private static final double LEAST_OF_PARTS = 0.7;

    /** A clause that stands elsewhere has to be known by its words alone. */
    private static final double LEAST_ELSEWHERE = 0.75;
    /** "Terms for buyers" are not "Terms for sellers". */
    private static final double LEAST_RENAMED = 0.85;
    /** The same clause still has at least this much in common with what it was. */
    private static final double LEAST_WORDS = 0.3;

    private final PolicyText a;
    private final PolicyText b;
    private final List<Side> before = new ArrayList<>();
    private final List<Side> after = new ArrayList<>();
    private final WordWeights weights;
    private final Map<Long, Boolean> parts = new HashMap<>();
    /** By ordinal in b, the ordinal in a; −1 for none. */
    private final int[] match;

    private final boolean[] taken;

    private ClauseMatching(PolicyText a, PolicyText b) {
        this.a = a;
        this.b = b;
        for (Clause clause : a.clauses()) before.add(Side.of(a, clause));
        for (Clause clause : b.clauses()) after.add(Side.of(b, clause));
        weights = WordWeights.of(
                Stream.concat(before.stream(), after.stream()).map(Side::bag).toList());
        match = new int[after.size()];
        Arrays.fill(match, -1);
        taken = new boolean[before.size()];
    }

    /** What a clause is compared by. */
    private record Side(
            Clause clause,
            String words,
            String heading,
            String path,
            Map<String, Integer> bag,
            Map<String, Integer> first) {
        static Side of(PolicyText text, Clause clause) {
            String own = clause.own().cutFrom(text.text());
            String heading = Cosmetics.folded(clause.heading());
            String words = withoutNumber(own);
            return new Side(clause, words, heading, path(text, clause), Likeness.bag(words), first(own));
        }

        /** The words of its first line: what stands below may belong to the whole list. */
        private static Map<String, Integer> first(String own) {
            return Likeness.bag(withoutNumber(own.strip().lines().findFirst().orElse("")));
        }

        boolean isHeadingAlone() {
            return !heading.isEmpty() && words.length() <= heading.length();
        }

        private static String path(PolicyText text, Clause clause) {
            StringBuilder path = new StringBuilder();
            for (int up = clause.parent(); up >= 0; up = text.clauses().get(up).parent())
                path.append('/').append(name(text.clauses().get(up)));
            return path.toString();
        }

        static String name(Clause clause) {
            String heading = Cosmetics.folded(clause.heading());
            return heading.isEmpty() ? clause.number().toLowerCase(Locale.ROOT) : heading;
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*+|[a-zA-Z]{1,4})[.)]+|\\d{1,3}(?:\\.\\d{1,3})*(?=\\s))\\s*");

    /** The words of a clause without the number before them, and without what is only looks. */
    static String withoutNumber(String own) {
        Matcher number = NUMBER.matcher(own);
        return Cosmetics.folded(number.lookingAt() ? own.substring(number.end()) : own);
    }

    /** For each clause of {@code b}, in order, the ordinal of the same clause in {@code a}; −1 where it is new. */
    static int[] of(PolicyText a, PolicyText b) {
        ClauseMatching matching = new ClauseMatching(a, b);
        matching.inOneOrder();
        matching.byKey(s -> s.words().length() < 12 ? "" : s.path() + "\n" + s.words());
        matching.byKey(s -> s.words().length() < 12 ? "" : s.clause().number() + "\n" + s.words());
        matching.byKey(s -> s.words().length() < 24 ? "" : s.words());
        matching.byKey(
                s -> s.heading().isEmpty() ? "" : s.path() + "\n" + s.clause().number() + "\n" + s.heading());
        matching.byKey(s -> s.heading().isEmpty() ? "" : s.path() + "\n" + s.heading());
        matching.byLikeness();
        matching.byPlace();
        return matching.match;
    }

    @FunctionalInterface
    private interface Key {
        String of(Side side);
    }

    /** Pairs those that have a key in common with each other and with the same number of others on both sides. */
    private void byKey(Key key) {
        Map<String, List<Integer>> old = grouped(before, key, i -> !taken[i]);
        Map<String, List<Integer>> fresh = grouped(after, key, i -> match[i] < 0);
        fresh.forEach((name, mine) -> {
            List<Integer> theirs = old.getOrDefault(name, List.of());
            if (mine.size() == theirs.size()) for (int i = 0; i < mine.size(); i++) pair(theirs.get(i), mine.get(i));
        });
    }

    private static Map<String, List<Integer>> grouped(
            List<Side> sides, Key key, java.util.function.IntPredicate isFree) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            if (!isFree.test(i)) continue;
            String name = key.of(sides.get(i));
            if (!name.isEmpty())
                groups.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private void pair(int old, int fresh) {
        taken[old] = true;
        match[fresh] = old;
    }

    private void byLikeness() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < before.size(); i++)
            if (!taken[i])
                for (String word : before.get(i).bag().keySet())
                    index.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        List<Pair> candidates = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            if (match[j] >= 0) continue;
            for (int i : sharing(after.get(j), index)) {
                double score = score(before.get(i), after.get(j));
                if (score >= LEAST) candidates.add(new Pair(i, j, score));
            }
        }
        candidates.sort(Comparator.comparingDouble((Pair c) -> -c.score())
                .thenComparing(Pair::fresh)
                .thenComparing(Pair::old));
        for (Pair one : candidates) if (!taken[one.old()] && match[one.fresh()] < 0) pair(one.old(), one.fresh());
    }

    /** Pairs the weightiest run of likely pairs that ascends on both sides. */
    private void inOneOrder() {
        Map<String, List<Integer>> words = grouped(before, Side::words, i -> true);
        Map<String, List<Integer>> headings = grouped(before, Side::heading, i -> true);
        List<Pair> likely = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            Side fresh = after.get(j);
            for (int i : words.getOrDefault(fresh.words(), List.of())) likely.add(new Pair(i, j, 1));
            for (int i : headings.getOrDefault(fresh.heading(), List.of())) {
                double alike = likeness(before.get(i), fresh);
                if (alike < 1
                        && alike >= LEAST_WORDS
                        && placesAlike(before.get(i).clause(), fresh.clause())) likely.add(new Pair(i, j, alike));
            }
        }
        for (Pair one : AscendingRun.of(likely, before.size())) pair(one.old(), one.fresh());
    }

    private double likeness(Side old, Side fresh) {
        return likeness(old.bag(), fresh.bag());
    }

    private double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        return weights.likeness(one, weights.total(one), other, weights.total(other));
    }

    /** Whether what the clauses stand in is the same part of the text, as far as its words tell. */
    private boolean placesAlike(Clause old, Clause fresh) {
        if (old.parent() < 0 || fresh.parent() < 0) return true;
        return partsAlike(old.parent(), fresh.parent());
    }

    private boolean partsAlike(int old, int fresh) {
        return parts.computeIfAbsent((long) old * after.size() + fresh, key -> {
            Map<String, Integer> one = whole(a, a.clauses().get(old));
            Map<String, Integer> other = whole(b, b.clauses().get(fresh));
            return likeness(one, other) >= LEAST_OF_PARTS;
        });
    }

    private static Map<String, Integer> whole(PolicyText text, Clause clause) {
        return Likeness.words(clause.whole().cutFrom(text.text()));
    }

    private static Set<Integer> sharing(Side side, Map<String, List<Integer>> index) {
        Set<Integer> all = new HashSet<>();
        for (String word : side.bag().keySet()) all.addAll(index.getOrDefault(word, List.of()));
        return all;
    }

    private double score(Side old, Side fresh) {
        double words = likeness(old, fresh);
        boolean sameHeading = !old.heading().isEmpty() && old.heading().equals(fresh.heading());
        if (words < LEAST_WORDS && !sameHeading) return 0;
        if (words < LEAST_ELSEWHERE && !sameHeading && !parentsMatch(old.clause(), fresh.clause())) return 0;
        if (sameHeading && words < LEAST_ELSEWHERE && !placesAlike(old.clause(), fresh.clause())) return 0;
        if (!sameHeading && old.isHeadingAlone() && fresh.isHeadingAlone()) return renamed(old, fresh, words);
        boolean unheaded = old.heading().isEmpty() && fresh.heading().isEmpty();
        if (unheaded && likeness(old.first(), fresh.first()) < LEAST_WORDS) return 0;
        double score = words;
        if (sameOpening(old.words(), fresh.words())) score += SAME_OPENING;
        if (sameHeading) score += SAME_HEADING;
        if (!old.clause().number().isEmpty()
                && old.clause().number().equals(fresh.clause().number())) score += SAME_NUMBER;
        if (parentsMatch(old.clause(), fresh.clause())) score += SAME_PLACE;
        if (neighboursMatch(old.clause().ordinal(), fresh.clause().ordinal())) score += NEIGHBOUR;
        return score;
    }

    /** A heading with nothing below it is known by its words; another, by what stands below it. */
    private double renamed(Side old, Side fresh, double words) {
        boolean parts = old.clause().whole().length() > old.clause().own().length()
                && fresh.clause().whole().length() > fresh.clause().own().length();
        boolean same = parts
                ? parentsMatch(old.clause(), fresh.clause())
                        && partsAlike(old.clause().ordinal(), fresh.clause().ordinal())
                : words >= LEAST_RENAMED;
        return same ? Math.max(words, LEAST) : 0;
    }

    private static boolean sameOpening(String one, String other) {
        int end = 0;
        for (int words = 0; words < OPENING_WORDS && end >= 0; words++) end = one.indexOf(' ', end + 1);
        return end > 0 && other.startsWith(one.substring(0, end + 1));
    }

    private boolean parentsMatch(Clause old, Clause fresh) {
        if (old.parent() < 0 || fresh.parent() < 0) return old.parent() == fresh.parent();
        return match[fresh.parent()] == old.parent();
    }

    private boolean neighboursMatch(int old, int fresh) {
        boolean above = fresh > 0 && old > 0 && match[fresh - 1] == old - 1;
        boolean below = fresh + 1 < match.length && match[fresh + 1] == old + 1 && old + 1 < taken.length;
        return above || below;
    }

    /** A lone clause without a partner between two pairs of neighbours, of one number or heading, is that clause rewritten. */
    private void byPlace() {
        for (int j = 0; j < match.length; j++) {
            if (match[j] >= 0) continue;
            int old = j > 0 ? match[j - 1] + 1 : 0;
            boolean free = (j == 0 || match[j - 1] >= 0) && old < taken.length && !taken[old];
            boolean closed = j + 1 < match.length ? match[j + 1] == old + 1 : old + 1 == taken.length;
            if (!free
                    || !closed
                    || !parentsMatch(a.clauses().get(old), b.clauses().get(j))) continue;
            Clause one = a.clauses().get(old);
            Clause other = b.clauses().get(j);
            boolean named = !one.number().isEmpty() && one.number().equals(other.number());
            if (named && score(before.get(old), after.get(j)) >= LEAST_WORDS) pair(old, j);
        }
    }
}
