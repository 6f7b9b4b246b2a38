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
 * between such codes follows the angle between vectors closely enough to find the candidates; among those, one byte for
 * each dimension tells the cosine to about a two-thousandth.
 *
 * <p>Ids must be added in rising order. Not safe for use while adding.
 */
public final class BinaryCodes {
    /** Codes compared by one thread at a time; their distances stay in its cache meanwhile. */
    private static final int RUN = 1 << 12;

    /** The question's largest component as a whole number; sums of a thousand products with bytes fit an int. */
    private static final int QUESTION_SCALE = 1 << 14;

    /** Cosines that differ by less than a millionth count as equal. */
    private static final double KEY_STEPS = 1e6;

    /** A mean of few vectors says little of those to come: it is taken again when there are so many times as many. */
    private static final int OUTGROWN = 2;

    private final int dimensions;
    private final int words;
    /** The mean of the vectors, of as many as there were when it was taken last. */
    private float[] centre;

    private int centred;
    /** The first 64 dimensions of all codes, then the next: so the machine compares several codes at once. */
    private final long[][] columns;

    /** A byte for each dimension, {@link #RUN} codes in each array. */
    private byte[][] components = new byte[0][];

    /** What makes the components of each code those of a unit vector. */
    private float[] scales = new float[0];

    private long[] ids = new long[0];
    private long[] groups = new long[0];
    private int size;
    /** So many have their bits. */
    private int settled;

    /** @param dimensions of the vectors, at most 1,000; a multiple of 64 is not needed */
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
        copy.components = components.clone();
        if (size % RUN != 0) copy.components[size / RUN] = components[size / RUN].clone();
        copy.scales = scales.clone();
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
     * @param vector a byte for each dimension, in proportion to the components of the vector
     */
    public void add(long id, long group, byte[] vector) {
        if (size > 0 && id <= ids[size - 1]) throw new IllegalArgumentException("ids rise");
        if (vector.length != dimensions) throw new IllegalArgumentException(vector.length + " dimensions");
        if (size == ids.length) {
            int room = Math.max(64, size * 3 / 2);
            ids = Arrays.copyOf(ids, room);
            groups = Arrays.copyOf(groups, room);
            scales = Arrays.copyOf(scales, room);
            for (int w = 0; w < words; w++) columns[w] = Arrays.copyOf(columns[w], room);
        }
        ids[size] = id;
        groups[size] = group;
        scales[size] = scale(vector);
        int run = size / RUN;
        if (run == components.length) components = Arrays.copyOf(components, run + 1);
        if (size % RUN == 0) components[run] = new byte[RUN * dimensions];
        System.arraycopy(vector, 0, components[run], size % RUN * dimensions, dimensions);
        size++;
    }

    /** One through the length of {@code vector}; 0 for one of no length. */
    private static float scale(byte[] vector) {
        int square = 0;
        for (byte component : vector) square += component * component;
        return square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }

    /** To be called when all are added for now, before the first search: finds out which bits they have. */
    public void settle() {
        boolean outgrown = size > OUTGROWN * centred;
        if (outgrown) {
            centre = mean();
            centred = size;
        }
        int from = outgrown ? 0 : settled;
        runs().filter(run -> (run + 1) * RUN > from).forEach(run -> settle(run, Math.max(from, run * RUN)));
        settled = size;
    }

    private void settle(int run, int from) {
        for (int slot = from; slot < Math.min(size, (run + 1) * RUN); slot++) {
            int at = slot % RUN * dimensions;
            for (int w = 0; w < words; w++) {
                long bits = 0;
                for (int d = w * 64; d < Math.min(dimensions, (w + 1) * 64); d++)
                    if (components[run][at + d] * scales[slot] > centre[d]) bits |= 1L << (d % 64);
                columns[w][slot] = bits;
            }
        }
    }

    private float[] mean() {
        double[] sum = runs().mapToObj(this::sum).reduce(new double[dimensions], (a, b) -> {
            double[] both = a.clone();
            for (int d = 0; d < both.length; d++) both[d] += b[d];
            return both;
        });
        float[] mean = new float[dimensions];
        for (int d = 0; d < dimensions; d++) mean[d] = (float) (sum[d] / Math.max(1, size));
        return mean;
    }

    /** The sum of the vectors of a run. */
    private double[] sum(int run) {
        double[] sum = new double[dimensions];
        for (int slot = run * RUN; slot < Math.min(size, (run + 1) * RUN); slot++)
            for (int d = 0; d < dimensions; d++) sum[d] += components[run][slot % RUN * dimensions + d] * scales[slot];
        return sum;
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
     * The {@code limit} nearest of the selected codes with their cosines as the bytes tell them, nearest first, older first
     * among equals.
     *
     * @param coarse about how many are taken by Hamming distance before the components decide: so many, and all that are
     *     as near as the last of them
     */
    public List<ScoredPassage> nearest(float[] question, Selection selection, int coarse, int limit) {
        long[] code = code(question);
        List<Measured> measured =
                runs().mapToObj(run -> measure(code, selection, run * RUN)).toList();
        int farthest = farthest(measured, Math.max(coarse, limit));
        int[] whole = whole(question);
        float scale = scale(whole);
        long[] keys = runs().mapToObj(run -> keys(measured.get(run), farthest, whole, scale, run * RUN))
                .flatMapToLong(Arrays::stream)
                .toArray();
        return lowest(keys, limit)
                .mapToObj(key -> new ScoredPassage(ids[(int) key], -(key >> 32) / KEY_STEPS))
                .toList();
    }

    /** The components of {@code question} as whole numbers up to {@link #QUESTION_SCALE}. */
    private static int[] whole(float[] question) {
        float largest = 1e-9f;
        for (float component : question) largest = Math.max(largest, Math.abs(component));
        int[] whole = new int[question.length];
        for (int d = 0; d < whole.length; d++) whole[d] = Math.round(question[d] / largest * QUESTION_SCALE);
        return whole;
    }

    private static float scale(int[] vector) {
        double square = 0;
        for (int component : vector) square += (double) component * component;
        return square == 0 ? 0 : (float) (1 / Math.sqrt(square));
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
    private long[] keys(Measured run, int farthest, int[] question, float scale, int from) {
        long[] keys = new long[run.distances().length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (run.distances()[i] > farthest) continue;
            long score = Math.round(product(question, from + i) * scale * scales[from + i] * KEY_STEPS);
            keys[count++] = -score << 32 | (from + i);
        }
        return Arrays.copyOf(keys, count);
    }

    private int product(int[] question, int slot) {
        byte[] run = components[slot / RUN];
        int from = slot % RUN * dimensions;
        int sum = 0;
        for (int d = 0; d < question.length; d++) sum += question[d] * run[from + d];
        return sum;
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
}
