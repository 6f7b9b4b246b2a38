package caseclerk.policies;

import caseclerk.cases.Clause;
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

/**
 * Which clause of a later version is which clause of an earlier one. Certain pairs first: the same words, then the same
 * number and heading, then the same heading in the same place; of the rest, those that are most alike in words, number
 * and place.
 */
final class ClauseMatching {
    /** Clauses less alike than this are two different ones. */
    private static final double LEAST = 0.5;

    private static final double SAME_PLACE = 0.12;
    private static final double SAME_NUMBER = 0.08;
    private static final double SAME_HEADING = 0.25;
    private static final double NEIGHBOUR = 0.1;
    /** A clause that stands elsewhere has to be known by its words alone. */
    private static final double LEAST_ELSEWHERE = 0.65;
    /** "Terms for buyers" are not "Terms for sellers". */
    private static final double LEAST_RENAMED = 0.85;
    /** The same clause still has at least this much in common with what it was. */
    private static final double LEAST_WORDS = 0.3;

    private final PolicyText a;
    private final PolicyText b;
    private final List<Side> before = new ArrayList<>();
    private final List<Side> after = new ArrayList<>();
    /** By ordinal in b, the ordinal in a; −1 for none. */
    private final int[] match;

    private final boolean[] taken;

    private ClauseMatching(PolicyText a, PolicyText b) {
        this.a = a;
        this.b = b;
        for (Clause clause : a.clauses()) before.add(Side.of(a, clause));
        for (Clause clause : b.clauses()) after.add(Side.of(b, clause));
        match = new int[after.size()];
        Arrays.fill(match, -1);
        taken = new boolean[before.size()];
    }

    /** What a clause is compared by. */
    private record Side(Clause clause, String words, String heading, String path, Map<String, Integer> bag) {
        static Side of(PolicyText text, Clause clause) {
            String own = clause.own().cutFrom(text.text());
            String heading = Cosmetics.folded(clause.heading());
            String words = withoutNumber(own);
            return new Side(clause, words, heading, path(text, clause), Likeness.bag(words));
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
            "^\\s*(?:\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]{1,4})[.)]+|\\d{1,3}(?:\\.\\d{1,3})*(?=\\s))\\s*");

    /** The words of a clause without the number before them, and without what is only looks. */
    static String withoutNumber(String own) {
        Matcher number = NUMBER.matcher(own);
        return Cosmetics.folded(number.lookingAt() ? own.substring(number.end()) : own);
    }

    /** For each clause of {@code b}, in order, the ordinal of the same clause in {@code a}; −1 where it is new. */
    static int[] of(PolicyText a, PolicyText b) {
        ClauseMatching matching = new ClauseMatching(a, b);
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

    private record Candidate(int old, int fresh, double score) {}

    private void byLikeness() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < before.size(); i++)
            if (!taken[i])
                for (String word : before.get(i).bag().keySet())
                    index.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            if (match[j] >= 0) continue;
            for (int i : sharing(after.get(j), index)) {
                double score = score(before.get(i), after.get(j));
                if (score >= LEAST) candidates.add(new Candidate(i, j, score));
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score())
                .thenComparing(Candidate::fresh)
                .thenComparing(Candidate::old));
        for (Candidate one : candidates) if (!taken[one.old()] && match[one.fresh()] < 0) pair(one.old(), one.fresh());
    }

    private static Set<Integer> sharing(Side side, Map<String, List<Integer>> index) {
        Set<Integer> all = new HashSet<>();
        for (String word : side.bag().keySet()) all.addAll(index.getOrDefault(word, List.of()));
        return all;
    }

    private double score(Side old, Side fresh) {
        double words = Likeness.of(old.bag(), fresh.bag());
        boolean sameHeading = !old.heading().isEmpty() && old.heading().equals(fresh.heading());
        if (words < LEAST_WORDS && !sameHeading) return 0;
        if (words < LEAST_ELSEWHERE && !sameHeading && !parentsMatch(old.clause(), fresh.clause())) return 0;
        if (words < LEAST_RENAMED && old.isHeadingAlone() && fresh.isHeadingAlone()) return 0;
        double score = words;
        if (sameHeading) score += SAME_HEADING;
        if (!old.clause().number().isEmpty()
                && old.clause().number().equals(fresh.clause().number())) score += SAME_NUMBER;
        if (parentsMatch(old.clause(), fresh.clause())) score += SAME_PLACE;
        if (neighboursMatch(old.clause().ordinal(), fresh.clause().ordinal())) score += NEIGHBOUR;
        return score;
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
