package caseclerk.retrieval;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * One bit for each dimension of many vectors, in one array, searched whole. The Hamming distance between codes follows
 * the angle between vectors closely enough to find the candidates that are then compared in full precision.
 *
 * <p>Not safe for use while adding.
 */
public final class BinaryCodes {
    private final int words;
    private long[] codes = new long[0];
    private long[] ids = new long[0];
    private long[] groups = new long[0];
    private int size;

    /** @param dimensions of the vectors; a multiple of 64 is not needed */
    public BinaryCodes(int dimensions) {
        this.words = (dimensions + 63) / 64;
    }

    /** The signs of {@code vector}, 64 a number. */
    public static long[] of(float[] vector) {
        long[] code = new long[(vector.length + 63) / 64];
        for (int d = 0; d < vector.length; d++) if (vector[d] > 0) code[d / 64] |= 1L << (d % 64);
        return code;
    }

    /** How many codes there are. */
    public int size() {
        return size;
    }

    /**
     * Adds a code.
     *
     * @param id given back by the search
     * @param group what the filter of the search sees
     */
    public void add(long id, long group, long[] code) {
        if (size == ids.length) {
            int room = Math.max(64, size * 3 / 2);
            ids = Arrays.copyOf(ids, room);
            groups = Arrays.copyOf(groups, room);
            codes = Arrays.copyOf(codes, room * words);
        }
        ids[size] = id;
        groups[size] = group;
        System.arraycopy(code, 0, codes, size * words, words);
        size++;
    }

    /** The ids of the {@code limit} nearest codes whose group passes, nearest first, older first among equals. */
    public long[] nearest(long[] question, LongPredicate group, int limit) {
        int[] distances = new int[size];
        int[] histogram = new int[words * 64 + 1];
        for (int i = 0; i < size; i++) {
            distances[i] = group.test(groups[i]) ? distance(question, i) : -1;
            if (distances[i] >= 0) histogram[distances[i]]++;
        }
        return pick(distances, histogram, limit);
    }

    private int distance(long[] question, int slot) {
        int distance = 0;
        int at = slot * words;
        for (int w = 0; w < words; w++) distance += Long.bitCount(question[w] ^ codes[at + w]);
        return distance;
    }

    /** Counting sort: distances are small whole numbers, so the best need no heap. */
    private long[] pick(int[] distances, int[] histogram, int limit) {
        int[] start = new int[histogram.length];
        int total = 0;
        for (int d = 0; d < histogram.length; d++) {
            start[d] = total;
            total += histogram[d];
        }
        long[] picked = new long[Math.min(limit, total)];
        for (int i = 0; i < size; i++) {
            if (distances[i] < 0) continue;
            int place = start[distances[i]]++;
            if (place < picked.length) picked[place] = ids[i];
        }
        return picked;
    }
}
