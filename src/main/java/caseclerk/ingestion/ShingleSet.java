package caseclerk.ingestion;

import caseclerk.cases.Words;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of five words that a text is made of, as hashes: what stays the same when paragraphs are moved or cut and a
 * headline is changed. Texts are compared by containment and resemblance (Broder 1997), and found by the one hash in
 * eight that is divisible by eight, which any two texts that share runs share as well. Linear in the length of the text.
 */
public final class ShingleSet {
    private static final int RUN = 5;
    private static final int ONE_IN = 8;
    /** Of a very long text this many sampled hashes are enough to find it by. */
    private static final int MOST_SAMPLED = 1_000;
    /** Fewer runs in common than this may be a shared quotation. */
    private static final int LEAST_SHARED = 8;
    /** Share of the shorter text's runs that a copy has in common; unrelated agency reports stay below 0.35. */
    private static final double CONTAINED = 0.45;
    /** Share of the runs of both texts together that a copy has in common. */
    private static final double RESEMBLES = 0.2;
    /** An excerpt is short beside the whole, but nearly all of it stands there. */
    private static final double EXCERPT = 0.75;

    private static final int LEAST_EXCERPT = 25;

    private final long[] hashes;

    private ShingleSet(long[] hashes) {
        this.hashes = hashes;
    }

    /** The runs of {@code text}; none when it has fewer than five words. */
    public static ShingleSet of(String text) {
        List<String> words = Words.folded(text);
        long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) runs[i] = run(words, i);
        return new ShingleSet(Arrays.stream(runs).sorted().distinct().toArray());
    }

    private static long run(List<String> words, int from) {
        long hash = 0;
        for (int i = from; i < from + RUN; i++)
            hash = mixed(hash * 31 + words.get(i).hashCode());
        return hash;
    }

    /** Spreads every bit over the whole number (the finaliser of MurmurHash3, Appleby 2011). */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** The hashes that the text is found by; ascending. */
    public long[] sampled() {
        return Arrays.stream(hashes)
                .filter(hash -> Math.floorMod(hash, ONE_IN) == 0)
                .limit(MOST_SAMPLED)
                .toArray();
    }

    /** Whether the two texts are the same reporting: one is a copy, a light rewrite or an excerpt of the other. */
    public boolean isCopyOf(ShingleSet other) {
        int shared = shared(other);
        if (shared < LEAST_SHARED) return false;
        double contained = shared / (double) Math.min(hashes.length, other.hashes.length);
        double resembles = shared / (double) (hashes.length + other.hashes.length - shared);
        return (contained >= CONTAINED && resembles >= RESEMBLES) || (contained >= EXCERPT && shared >= LEAST_EXCERPT);
    }

    /** Whether at least half of the runs of this text stand in {@code other}; a text without runs tells nothing new. */
    public boolean isToldIn(ShingleSet other) {
        return 2 * shared(other) >= hashes.length;
    }

    private int shared(ShingleSet other) {
        int shared = 0;
        int at = 0;
        for (long hash : hashes) {
            while (at < other.hashes.length && other.hashes[at] < hash) at++;
            if (at < other.hashes.length && other.hashes[at] == hash) shared++;
        }
        return shared;
    }
}
