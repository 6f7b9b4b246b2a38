package caseclerk.retrieval;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * One bit for each dimension of many vectors, searched whole. The Hamming distance between codes follows the angle
 * between vectors closely enough to find the candidates; among those, four bits for each dimension, weighed by the
 * question's own components, tell the nearest: where thousands of passages are of one topic, signs do not tell them apart.
 *
 * <p>Ids must be added in rising order. Not safe for use while adding.
 */
public final class BinaryCodes {
    private static final int BYTE = 256;
    /** Codes compared by one thread at a time; their distances stay in its cache meanwhile. */
    private static final int RUN = 1 << 12;

    /** Components beyond this lie outside the levels; three times the usual size of one of 384. */
    private static final float WIDEST = 0.153f;

    private static final int LEVELS = 16;

    private final int dimensions;
    private final int words;
    /** The first 64 dimensions of all codes, then the next: so the machine compares several codes at once. */
    private final long[][] columns;

    /** Four bits for each dimension, {@link #RUN} codes in each array. */
    private byte[][] levels = new byte[0][];

    private long[] ids = new long[0];
    private long[] groups = new long[0];
    private int size;

    /** @param dimensions of the vectors; a multiple of 64 is not needed */
    public BinaryCodes(int dimensions) {
        this.dimensions = dimensions;
        this.words = (dimensions + 63) / 64;
        this.columns = new long[words][0];
    }

    /** The signs of {@code vector}, 64 a number. */
    public static long[] of(float[] vector) {
        long[] code = new long[(vector.length + 63) / 64];
        for (int d = 0; d < vector.length; d++) if (vector[d] > 0) code[d / 64] |= 1L << (d % 64);
        return code;
    }

    /** The components of {@code vector} in sixteen levels, two in a byte. */
    public static byte[] levelsOf(float[] vector) {
        byte[] levels = new byte[(vector.length + 1) / 2];
        for (int d = 0; d < vector.length; d++) {
            int level = (int) Math.floor((vector[d] / WIDEST + 1) * LEVELS / 2);
            levels[d / 2] |= (byte) (Math.max(0, Math.min(LEVELS - 1, level)) << (d % 2 * 4));
        }
        return levels;
    }

    /** How many codes there are. */
    public int size() {
        return size;
    }

    /** The id added last; 0 when there is none. */
    public long lastId() {
        return size == 0 ? 0 : ids[size - 1];
    }

    /** These codes in arrays of their own, to which more can be added while others search the old ones. */
    public BinaryCodes copy() {
        BinaryCodes copy = new BinaryCodes(dimensions);
        copy.levels = levels.clone();
        if (size % RUN != 0) copy.levels[size / RUN] = levels[size / RUN].clone();
        for (int w = 0; w < words; w++) copy.columns[w] = columns[w].clone();
        copy.ids = ids.clone();
        copy.groups = groups.clone();
        copy.size = size;
        return copy;
    }

    /**
     * Adds a code.
     *
     * @param id given back by the search; higher than all before it
     * @param group what a selection sees
     * @param code as {@link #of} makes it
     * @param fine as {@link #levelsOf} makes it
     */
    public void add(long id, long group, long[] code, byte[] fine) {
        if (size > 0 && id <= ids[size - 1]) throw new IllegalArgumentException("ids rise");
        if (size == ids.length) {
            int room = Math.max(64, size * 3 / 2);
            ids = Arrays.copyOf(ids, room);
            groups = Arrays.copyOf(groups, room);
            for (int w = 0; w < words; w++) columns[w] = Arrays.copyOf(columns[w], room);
        }
        ids[size] = id;
        groups[size] = group;
        for (int w = 0; w < words; w++) columns[w][size] = code[w];
        int run = size / RUN;
        if (run == levels.length) levels = Arrays.copyOf(levels, run + 1);
        if (size % RUN == 0) levels[run] = new byte[RUN * bytes()];
        System.arraycopy(fine, 0, levels[run], size % RUN * bytes(), bytes());
        size++;
    }

    /** Which codes a search may see: a bit for each, made once and used for many searches. */
    public final class Selection {
        private final long[] bits;
        private final int count;

        private Selection(LongPredicate group) {
            bits = new long[(size + 63) / 64];
            int seen = 0;
            for (int i = 0; i < size; i++)
                if (group.test(groups[i])) {
                    bits[i / 64] |= 1L << (i % 64);
                    seen++;
                }
            count = seen;
        }

        /** How many codes it lets through. */
        public int count() {
            return count;
        }

        /** Whether it lets through the code with this id; false when there is none. */
        public boolean holds(long id) {
            int slot = Arrays.binarySearch(ids, 0, size, id);
            return slot >= 0 && holdsSlot(slot);
        }

        /** As {@link #holds}, for ids asked in rising order, which is quick; for one thread. */
        public LongPredicate rising() {
            int[] slot = new int[1];
            return id -> {
                while (slot[0] < size && ids[slot[0]] < id) slot[0]++;
                return slot[0] < size && ids[slot[0]] == id && holdsSlot(slot[0]);
            };
        }

        private boolean holdsSlot(int slot) {
            return (bits[slot / 64] >>> (slot % 64) & 1) != 0;
        }
    }

    /** The codes whose group passes. */
    public Selection select(LongPredicate group) {
        return new Selection(group);
    }

    /**
     * The ids of the {@code limit} nearest of the selected codes, nearest first, older first among equals.
     *
     * @param coarse how many are taken by Hamming distance before the question's own components decide; at least
     *     {@code limit}
     */
    public long[] nearest(float[] question, Selection selection, int coarse, int limit) {
        int[] candidates = near(of(question), selection, Math.max(coarse, limit));
        float[][] tables = tables(question);
        // Scores as sortable numbers, the highest first; the place among the candidates breaks ties.
        long[] keys = IntStream.range(0, candidates.length)
                .parallel()
                .mapToLong(i -> ((long) -Math.round(score(tables, candidates[i]) * 1e6f) << 32) | i)
                .sorted()
                .toArray();
        long[] nearest = new long[Math.min(limit, keys.length)];
        for (int i = 0; i < nearest.length; i++) nearest[i] = ids[candidates[(int) keys[i]]];
        return nearest;
    }

    private int bytes() {
        return (dimensions + 1) / 2;
    }

    /** For each byte of levels, what each of its values adds to the score. */
    private float[][] tables(float[] question) {
        float[][] tables = new float[bytes()][BYTE];
        for (int d = 0; d < question.length; d++)
            for (int value = 0; value < BYTE; value++) {
                int level = value >>> (d % 2 * 4) & (LEVELS - 1);
                tables[d / 2][value] += question[d] * WIDEST * ((level + 0.5f) * 2 / LEVELS - 1);
            }
        return tables;
    }

    private float score(float[][] tables, int slot) {
        float score = 0;
        byte[] run = levels[slot / RUN];
        int from = slot % RUN * tables.length;
        for (int b = 0; b < tables.length; b++) score += tables[b][run[from + b] & 0xff];
        return score;
    }

    private int[] near(long[] question, Selection selection, int limit) {
        short[] distances = new short[size];
        int[] histogram = IntStream.range(0, (size + RUN - 1) / RUN)
                .parallel()
                .mapToObj(run -> measure(question, selection, distances, run * RUN))
                .reduce(new int[words * 64 + 1], BinaryCodes::sum);
        return pick(distances, histogram, limit);
    }

    /** The distances of one run of codes, into {@code distances}; how many there are of each. */
    private int[] measure(long[] question, Selection selection, short[] distances, int from) {
        int[] run = new int[Math.min(RUN, size - from)];
        for (int w = 0; w < words; w++) addDifferences(question[w], columns[w], from, run);
        int[] histogram = new int[words * 64 + 1];
        for (int i = 0; i < run.length; i++) {
            boolean seen = selection.holdsSlot(from + i);
            distances[from + i] = seen ? (short) run[i] : -1;
            if (seen) histogram[run[i]]++;
        }
        return histogram;
    }

    private static void addDifferences(long question, long[] column, int from, int[] run) {
        for (int i = 0; i < run.length; i++) run[i] += Long.bitCount(question ^ column[from + i]);
    }

    private static int[] sum(int[] a, int[] b) {
        int[] sum = a.clone();
        for (int i = 0; i < b.length; i++) sum[i] += b[i];
        return sum;
    }

    /** Counting sort: distances are small whole numbers, so the best need no heap. */
    private int[] pick(short[] distances, int[] histogram, int limit) {
        int[] start = new int[histogram.length];
        int total = 0;
        int farthest = 0;
        for (int d = 0; d < histogram.length; d++) {
            start[d] = total;
            total += histogram[d];
            if (start[d] < limit) farthest = d;
        }
        int[] picked = new int[Math.min(limit, total)];
        for (int i = 0; i < size; i++) {
            if (distances[i] < 0 || distances[i] > farthest) continue;
            int place = start[distances[i]]++;
            if (place < picked.length) picked[place] = i;
        }
        return picked;
    }
}
