package caseclerk.grounding;

import caseclerk.grammar.SameMeaning;
import caseclerk.grammar.VerbForm;
import caseclerk.grammar.WordClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for a way to read each word of a claim as a word of its source, such that whatever hangs together in the claim
 * hangs together in the source in the same way.
 */
final class Match {
    private static final int MOST_TRIES = 4_000;

    private final Web claim;
    private final Web source;
    private final SameMeaning same;
    private final Mentions mentions;
    private final Map<Integer, List<Integer>> candidates = new LinkedHashMap<>();
    private final Map<Integer, Integer> read = new HashMap<>();
    private List<String> best = List.of("cannot be compared with the sentence it cites");
    private int bestDepth = -1;
    private int tries;

    Match(Web claim, Web source, SameMeaning same) {
        this.claim = claim;
        this.source = source;
        this.same = same;
        this.mentions = new Mentions(source);
    }

    /** What is wrong with the claim; empty when the source carries it. */
    List<String> objections() {
        List<String> strange = strangers();
        strange.addAll(new AddedWords(claim, source, candidates.keySet()).objections());
        if (!strange.isEmpty()) return strange.stream().distinct().toList();
        if (!isSentence()) return List.of("is no sentence");
        List<Integer> order = new ArrayList<>(candidates.keySet());
        order.sort(Comparator.comparingInt(t -> candidates.get(t).size()));
        search(order, 0, new Bonds(claim, source, mentions, candidates.keySet(), read));
        return best;
    }

    /** Finds the candidates of each word, and what to say of the words that have none. */
    private List<String> strangers() {
        ToldWords told = new ToldWords(claim);
        Candidates readable = new Candidates(claim, source, same, told);
        List<String> strange = new ArrayList<>();
        for (int t = 0; t < claim.tokens.size(); t++) {
            if (!told.contains(t)) continue;
            List<Integer> found = readable.of(t);
            if (found.isEmpty())
                strange.add("says “" + claim.tokens.get(t).text() + "”, which the sentence it cites does not");
            candidates.put(t, found);
        }
        return strange;
    }

    private boolean isSentence() {
        return claim.verbs.entrySet().stream()
                .anyMatch(v -> v.getValue().kind() == VerbForm.Kind.FINITE
                        && claim.up(v.getKey()).stream()
                                .noneMatch(e -> e.relation().equals("which")));
    }

    private void search(List<Integer> order, int depth, Bonds bonds) {
        if (best.isEmpty() || tries++ > MOST_TRIES) return;
        if (depth == order.size()) {
            weigh(depth);
            return;
        }
        int t = order.get(depth);
        for (int u : candidates.get(t)) {
            if (u >= 0 && taken(t, u)) continue;
            read.put(t, u);
            String unmet = bonds.unmet(t);
            if (unmet == null) search(order, depth + 1, bonds);
            else if (bestDepth < depth) {
                bestDepth = depth;
                best = List.of(unmet);
            }
            read.remove(t);
        }
    }

    /** Every word is read: what is still wrong with the claim, if that is less than with another reading. */
    private void weigh(int depth) {
        List<String> wrong = new ArrayList<>(new Keeping(claim, source, read, mentions::of).objections());
        wrong.addAll(new Pointing(claim, source, read, mentions).objections());
        if (bestDepth < depth || wrong.size() < best.size()) best = wrong;
        bestDepth = depth;
    }

    private boolean taken(int t, int u) {
        boolean shared =
                claim.tokens.get(t).is(WordClass.PRONOUN) || !source.meant(u).isEmpty();
        return !shared
                && read.entrySet().stream()
                        .anyMatch(e -> e.getValue() == u
                                && !claim.tokens.get(e.getKey()).is(WordClass.PRONOUN));
    }
}
