package caseclerk.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One bit for each dimension of many vectors, searched whole: whether the vector is beyond the mean of all of them there,
 * since those of an embedding model lie in a narrow cone and have most of their signs in common. The Hamming distance
 * between such codes follows the angle between vectors closely enough to find the candidates; among those, four bits for
 * each dimension, weighed by the question's own components, tell the nearest.
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
    /** What stands for the components of each level. */
    private static final float[] MIDDLES = middles();

    /** A mean of few vectors says little of those to come: it is taken again when there are so many times as many. */
    private static final int OUTGROWN = 2;

    private final int dimensions;
    private final int words;
    /** The mean of the vectors, of as many as there were when it was taken last. */
    private float[] centre;

    private int centred;
    /** The first 64 dimensions of all codes, then the next: so the machine compares several codes at once. */
    private final long[][] columns;

    /** Four bits for each dimension, {@link #RUN} codes in each array. */
    private byte[][] levels = new byte[0][];

    private long[] ids = new long[0];
    private long[] groups = new long[0];
    private int size;
    /** So many have their bits. */
    private int settled;

    /** @param dimensions of the vectors; a multiple of 64 is not needed */
    public BinaryCodes(int dimensions) {
        this.dimensions = dimensions;
        this.words = (dimensions + 63) / 64;
        this.columns = new long[words][0];
        this.centre = new float[dimensions];
    }

    /** Where {@code vector} is beyond the centre, 64 dimensions a number. */
    private long[] code(float[] vector) {
        long[] code = new long[words];
        for (int d = 0; d < vector.length; d++) if (vector[d] > centre[d]) code[d / 64] |= 1L << (d % 64);
        return code;
    }

    private static float[] middles() {
        float[] middles = new float[LEVELS];
        for (int level = 0; level < LEVELS; level++) middles[level] = WIDEST * ((level + 0.5f) * 2 / LEVELS - 1);
        return middles;
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
        copy.settled = settled;
        copy.centre = centre;
        copy.centred = centred;
        return copy;
    }

    /**
     * Adds a code.
     *
     * @param id given back by the search; higher than all before it
     * @param group what a selection sees
     * @param fine as {@link #levelsOf} makes it
     */
    public void add(long id, long group, byte[] fine) {
        if (size > 0 && id <= ids[size - 1]) throw new IllegalArgumentException("ids rise");
        if (size == ids.length) {
            int room = Math.max(64, size * 3 / 2);
            ids = Arrays.copyOf(ids, room);
            groups = Arrays.copyOf(groups, room);
            for (int w = 0; w < words; w++) columns[w] = Arrays.copyOf(columns[w], room);
        }
        ids[size] = id;
        groups[size] = group;
        int run = size / RUN;
        if (run == levels.length) levels = Arrays.copyOf(levels, run + 1);
        if (size % RUN == 0) levels[run] = new byte[RUN * bytes()];
        System.arraycopy(fine, 0, levels[run], size % RUN * bytes(), bytes());
        size++;
    }

    /** To be called when all are added for now, before the first search: finds out which bits they have. */
    public void settle() {
        boolean outgrown = size > OUTGROWN * centred;
        if (outgrown) {
            centre = mean();
            centred = size;
        }
        int from = outgrown ? 0 : settled;
        byte[] pairs = pairs();
        runs().filter(run -> (run + 1) * RUN > from).forEach(run -> settle(pairs, run, Math.max(from, run * RUN)));
        settled = size;
    }

    private void settle(byte[] pairs, int run, int from) {
        int bytes = bytes();
        for (int slot = from; slot < Math.min(size, (run + 1) * RUN); slot++) {
            for (int w = 0; w < words; w++) columns[w][slot] = 0;
            for (int b = 0; b < bytes; b++) {
                long pair = pairs[b * BYTE + (levels[run][slot % RUN * bytes + b] & 0xff)];
                columns[b / 32][slot] |= pair << (b % 32 * 2);
            }
        }
    }

    /** For each byte of levels and each of its values, the bits of the two dimensions in it. */
    private byte[] pairs() {
        byte[] pairs = new byte[bytes() * BYTE];
        for (int d = 0; d < dimensions; d++)
            for (int value = 0; value < BYTE; value++)
                if (middle(d, value) > centre[d]) pairs[d / 2 * BYTE + value] |= (byte) (1 << d % 2);
        return pairs;
    }

    /** What stands for the component of dimension {@code d} where the byte that holds its level has a value. */
    private static float middle(int d, int value) {
        return MIDDLES[value >>> (d % 2 * 4) & (LEVELS - 1)];
    }

    private float[] mean() {
        int[] counts = runs().mapToObj(this::counts).reduce(new int[bytes() * BYTE], (a, b) -> {
            int[] both = a.clone();
            for (int i = 0; i < both.length; i++) both[i] += b[i];
            return both;
        });
        float[] mean = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            double sum = 0;
            for (int value = 0; value < BYTE; value++) sum += (double) counts[d / 2 * BYTE + value] * middle(d, value);
            mean[d] = (float) (sum / Math.max(1, size));
        }
        return mean;
    }

    /** For each byte of levels and each of its values, how many codes of a run have it. */
    private int[] counts(int run) {
        int bytes = bytes();
        int[] counts = new int[bytes * BYTE];
        int used = Math.min(RUN, size - run * RUN) * bytes;
        for (int at = 0; at < used; at++) counts[at % bytes * BYTE + (levels[run][at] & 0xff)]++;
        return counts;
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

        /** Calls for each of {@code length} slots that it does not let through; {@code from} is a multiple of 64. */
        private void eachUnseen(int from, int length, IntConsumer unseen) {
            for (int word = 0; word * 64 < length; word++)
                for (long left = ~bits[from / 64 + word]; left != 0; left &= left - 1) {
                    int i = word * 64 + Long.numberOfTrailingZeros(left);
                    if (i < length) unseen.accept(i);
                }
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
     * @param coarse about how many are taken by Hamming distance before the question's own components decide: so many,
     *     and all that are as near as the last of them
     */
    public long[] nearest(float[] question, Selection selection, int coarse, int limit) {
        long[] code = code(question);
        List<Measured> measured =
                runs().mapToObj(run -> measure(code, selection, run * RUN)).toList();
        int farthest = farthest(measured, Math.max(coarse, limit));
        float[] table = table(question);
        long[] keys = runs().mapToObj(run -> keys(measured.get(run), farthest, table, run * RUN))
                .flatMapToLong(Arrays::stream)
                .toArray();
        return lowest(keys, limit).map(key -> ids[(int) key]).toArray();
    }

    private IntStream runs() {
        return IntStream.range(0, (size + RUN - 1) / RUN).parallel();
    }

    /**
     * What a run of codes is like.
     *
     * @param distances of each from the question; those not selected are farther than any
     * @param histogram how many selected ones there are at each distance
     */
    private record Measured(int[] distances, int[] histogram) {}

    private Measured measure(long[] question, Selection selection, int from) {
        int[] distances = new int[Math.min(RUN, size - from)];
        for (int w = 0; w < words; w++) addDifferences(question[w], columns[w], from, distances);
        int[] histogram = new int[words * 64 + 1];
        for (int distance : distances) histogram[distance]++;
        selection.eachUnseen(from, distances.length, i -> {
            histogram[distances[i]]--;
            distances[i] = histogram.length;
        });
        return new Measured(distances, histogram);
    }

    private static void addDifferences(long question, long[] column, int from, int[] distances) {
        for (int i = 0; i < distances.length; i++) distances[i] += Long.bitCount(question ^ column[from + i]);
    }

    /** The least distance within which there are {@code wanted} codes; the greatest there is, if there are fewer. */
    private int farthest(List<Measured> measured, int wanted) {
        int within = 0;
        for (int distance = 0; distance < words * 64; distance++) {
            for (Measured run : measured) within += run.histogram()[distance];
            if (within >= wanted) return distance;
        }
        return words * 64;
    }

    /** Of the codes of one run within a distance, score and slot as one number, the lowest for the highest score. */
    private long[] keys(Measured run, int farthest, float[] table, int from) {
        long[] keys = new long[run.distances().length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (run.distances()[i] > farthest) continue;
            int score = Math.round(score(table, from + i) * 1e6f);
            keys[count++] = (long) -score << 32 | (from + i);
        }
        return Arrays.copyOf(keys, count);
    }

    private static LongStream lowest(long[] keys, int limit) {
        PriorityQueue<Long> lowest = new PriorityQueue<>(Comparator.reverseOrder());
        for (long key : keys) {
            if (lowest.size() == limit && key > lowest.element()) continue;
            lowest.add(key);
            if (lowest.size() > limit) lowest.remove();
        }
        return lowest.stream().mapToLong(key -> key).sorted();
    }

    private int bytes() {
        return (dimensions + 1) / 2;
    }

    /** For each byte of levels and each of its values, what it adds to the score. */
    private float[] table(float[] question) {
        float[] table = new float[bytes() * BYTE];
        for (int d = 0; d < question.length; d++)
            for (int value = 0; value < BYTE; value++) table[d / 2 * BYTE + value] += question[d] * middle(d, value);
        return table;
    }

    /** Summed in two halves, neither of which waits for the other. */
    private float score(float[] table, int slot) {
        byte[] run = levels[slot / RUN];
        int bytes = bytes();
        int half = bytes / 2;
        int from = slot % RUN * bytes;
        float one = 0;
        float other = 0;
        for (int b = 0; b < half; b++) {
            one += table[b * BYTE + (run[from + b] & 0xff)];
            other += table[(b + half) * BYTE + (run[from + half + b] & 0xff)];
        }
        if (bytes % 2 != 0) one += table[(bytes - 1) * BYTE + (run[from + bytes - 1] & 0xff)];
        return one + other;
    }
}
