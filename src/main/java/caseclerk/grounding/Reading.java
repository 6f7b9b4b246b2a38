package caseclerk.grounding;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** A claim each word of which is read as a word of its source, and what is found wrong with the claim when it is so read. */
abstract class Reading {
    final Web claim;
    final Web source;
    /** Which token of the source a token of the claim is read as; -1 for one that the source does without. */
    final Map<Integer, Integer> read;
    /** The tokens of the source that mean the same as one of them. */
    final IntFunction<Set<Integer>> cluster;
    /** The tokens of the source that the claim says, by themselves or by others that mean the same. */
    final Set<Integer> covered;

    final Set<String> objections;

    Reading(Web claim, Web source, Map<Integer, Integer> read, IntFunction<Set<Integer>> cluster) {
        this.claim = claim;
        this.source = source;
        this.read = read;
        this.cluster = cluster;
        this.covered = new HashSet<>();
        this.objections = new TreeSet<>();
        for (int u : read.values()) if (u >= 0) covered.addAll(cluster.apply(u));
    }

    /** The same claim read in the same way: objections go with those of the other. */
    Reading(Reading other) {
        this.claim = other.claim;
        this.source = other.source;
        this.read = other.read;
        this.cluster = other.cluster;
        this.covered = other.covered;
        this.objections = other.objections;
    }

    /** The claim must say token {@code x} of the source. */
    final void keep(int x) {
        if (!covered.contains(x))
            objections.add("leaves out “" + source.tokens.get(x).text() + "”");
    }

    /** Whether token {@code t} of the claim is a verb that hangs on no other: what it says is said to be so. */
    final boolean isRoot(int t) {
        return claim.verbs.containsKey(t)
                && claim.up(t).stream()
                        .allMatch(e ->
                                e.relation().startsWith("&") || e.relation().equals("beside"));
    }
}
