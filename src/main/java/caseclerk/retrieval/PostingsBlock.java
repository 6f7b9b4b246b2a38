package caseclerk.retrieval;

import caseclerk.cases.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which words stand how often in each of some passages: for every stem the places of the passages that hold it, in one
 * array. Stems are told apart by 64-bit hashes, so that no word of a text is held; that two of a million stems share
 * one has a chance of one in 37 million.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class PostingsBlock {
    /** So many passages at most, since places are held in 16 bits. */
    public static final int MOST = 1 << 16;

    /** Raised when words are told apart or counted otherwise. */
    private static final int EDITION = 1;

    /** A word of the text counts as two, one of the header as one; more than this is not told apart. */
    private static final int MOST_COUNTED = 255;

    private final long[] ids;
    private final int[] lengths;
    private final long words;
    private final long[] stems;
    private final int[] starts;
    private final char[] places;
    private final byte[] counts;

    private PostingsBlock(long[] ids, int[] lengths, long[] stems, int[] starts, char[] places, byte[] counts) {
        this.ids = ids;
        this.lengths = lengths;
        this.words = Arrays.stream(lengths).asLongStream().sum();
        this.stems = stems;
        this.starts = starts;
        this.places = places;
        this.counts = counts;
    }

    /** The hash that stands for a stem. */
    public static long hash(String stem) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < stem.length(); i++) hash = (hash ^ stem.charAt(i)) * 0x100000001b3L;
        return hash ^ hash >>> 32;
    }

    /** All of it, for {@link #read}. */
    public byte[] bytes() {
        int bytes = 4 * Integer.BYTES
                + ids.length * (Long.BYTES + Integer.BYTES)
                + stems.length * Long.BYTES
                + starts.length * Integer.BYTES
                + places.length * (Character.BYTES + 1);
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(EDITION).putInt(ids.length).putInt(stems.length).putInt(places.length);
        next(buffer, ids.length * Long.BYTES).asLongBuffer().put(ids);
        next(buffer, lengths.length * Integer.BYTES).asIntBuffer().put(lengths);
        next(buffer, stems.length * Long.BYTES).asLongBuffer().put(stems);
        next(buffer, starts.length * Integer.BYTES).asIntBuffer().put(starts);
        next(buffer, places.length * Character.BYTES).asCharBuffer().put(places);
        return buffer.put(counts).array();
    }

    /** The next {@code bytes} of {@code buffer}, which then goes on after them. */
    private static ByteBuffer next(ByteBuffer buffer, int bytes) {
        ByteBuffer slice = buffer.slice(buffer.position(), bytes).order(buffer.order());
        buffer.position(buffer.position() + bytes);
        return slice;
    }

    /** What {@link #bytes} was called on; empty when an edition of the program made them that counted otherwise. */
    public static Optional<PostingsBlock> read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt() != EDITION) return Optional.empty();
        long[] ids = new long[buffer.getInt()];
        long[] stems = new long[buffer.getInt()];
        char[] places = new char[buffer.getInt()];
        int[] lengths = new int[ids.length];
        int[] starts = new int[stems.length + 1];
        byte[] counts = new byte[places.length];
        next(buffer, ids.length * Long.BYTES).asLongBuffer().get(ids);
        next(buffer, lengths.length * Integer.BYTES).asIntBuffer().get(lengths);
        next(buffer, stems.length * Long.BYTES).asLongBuffer().get(stems);
        next(buffer, starts.length * Integer.BYTES).asIntBuffer().get(starts);
        next(buffer, places.length * Character.BYTES).asCharBuffer().get(places);
        buffer.get(counts);
        return Optional.of(new PostingsBlock(ids, lengths, stems, starts, places, counts));
    }

    /** How many passages. */
    public int size() {
        return ids.length;
    }

    /** How many words all passages have together, headers too. */
    public long words() {
        return words;
    }

    /** The passage at {@code place}; ids rise with places. */
    long id(int place) {
        return ids[place];
    }

    /** How many words the passage at {@code place} has, its header's too. */
    int length(int place) {
        return lengths[place];
    }

    /**
     * The passages that hold something, {@code from} inclusive to {@code to} exclusive.
     *
     * @param places rising
     * @param counts how often, in halves, unsigned
     */
    record Postings(char[] places, byte[] counts, int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** The passages that hold every one of {@code all}; of a passage the rarest counts. */
    Postings holding(long[] all) {
        Postings held = holding(all[0]);
        for (int i = 1; i < all.length && held.size() > 0; i++) held = both(held, holding(all[i]));
        return held;
    }

    private Postings holding(long stem) {
        int at = Arrays.binarySearch(stems, stem);
        return at < 0 ? new Postings(places, counts, 0, 0) : new Postings(places, counts, starts[at], starts[at + 1]);
    }

    private static Postings both(Postings one, Postings other) {
        char[] places = new char[Math.min(one.size(), other.size())];
        byte[] counts = new byte[places.length];
        int found = 0;
        int a = one.from;
        int b = other.from;
        while (a < one.to && b < other.to) {
            if (one.places[a] < other.places[b]) a++;
            else if (one.places[a] > other.places[b]) b++;
            else {
                places[found] = one.places[a];
                counts[found++] = (byte) Math.min(one.counts[a++] & 0xff, other.counts[b++] & 0xff);
            }
        }
        return new Postings(places, counts, 0, found);
    }

    /** Reads passages into a block. */
    public static final class Builder {
        private final List<Long> ids = new ArrayList<>();
        private final List<Integer> lengths = new ArrayList<>();
        /** By word as folded, so that a word is stemmed once. */
        private final Map<String, Integer> numbers = new HashMap<>();

        private final Map<Long, Integer> stems = new HashMap<>();
        private int[] seen = new int[1 << 12];
        /** Number of the stem, place and count of each posting, in order of places. */
        private long[] postings = new long[1 << 16];

        private int size;

        /**
         * Adds a passage.
         *
         * @param id higher than all before it
         * @throws IllegalArgumentException if it is not, or the block is full
         */
        public void add(long id, String header, String text) {
            if (ids.size() == MOST) throw new IllegalArgumentException("full");
            if (!ids.isEmpty() && id <= ids.get(ids.size() - 1)) throw new IllegalArgumentException("ids rise");
            int from = size;
            lengths.add(count(header, 1, from) + count(text, 2, from));
            for (int i = from; i < size; i++) {
                int stem = (int) (postings[i] >>> 32);
                postings[i] |= (long) ids.size() << 8 | Math.min(MOST_COUNTED, seen[stem]);
                seen[stem] = 0;
            }
            ids.add(id);
        }

        private int count(String text, int weight, int from) {
            List<String> words = Words.folded(text);
            for (String word : words) {
                int stem = numbers.computeIfAbsent(word, this::number);
                if (stem >= seen.length) seen = Arrays.copyOf(seen, Math.max(stem + 1, 2 * seen.length));
                if (seen[stem] == 0) {
                    if (size == postings.length) postings = Arrays.copyOf(postings, 2 * size);
                    postings[size++] = (long) stem << 32;
                }
                seen[stem] += weight;
            }
            return words.size();
        }

        private int number(String word) {
            return stems.computeIfAbsent(hash(PorterStem.of(word)), hash -> stems.size());
        }

        /** The block of all that was added. */
        public PostingsBlock build() {
            long[] sorted =
                    stems.keySet().stream().mapToLong(hash -> hash).sorted().toArray();
            int[] rank = new int[sorted.length];
            for (int i = 0; i < sorted.length; i++) rank[stems.get(sorted[i])] = i;
            int[] starts = new int[sorted.length + 1];
            for (int i = 0; i < size; i++) starts[rank[(int) (postings[i] >>> 32)] + 1]++;
            for (int i = 0; i < sorted.length; i++) starts[i + 1] += starts[i];
            int[] next = starts.clone();
            char[] places = new char[size];
            byte[] counts = new byte[size];
            for (int i = 0; i < size; i++) {
                int at = next[rank[(int) (postings[i] >>> 32)]]++;
                places[at] = (char) (postings[i] >>> 8);
                counts[at] = (byte) postings[i];
            }
            return new PostingsBlock(
                    ids.stream().mapToLong(id -> id).toArray(),
                    lengths.stream().mapToInt(length -> length).toArray(),
                    sorted,
                    starts,
                    places,
                    counts);
        }
    }
}
