package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryCodesTest {
    private static final int GROUPS = 3;
    private static final int HIDDEN = 1;

    private static float[] vector(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) vector[d] = 0.05f * (float) random.nextGaussian() + 0.03f;
        return vector;
    }

    private static byte[] bytes(float[] vector) {
        float largest = 0;
        for (float component : vector) largest = Math.max(largest, Math.abs(component));
        byte[] bytes = new byte[vector.length];
        for (int d = 0; d < bytes.length; d++) bytes[d] = (byte) Math.round(vector[d] / largest * 127);
        return bytes;
    }

    /** What the bytes of {@code vector} still tell of it, as a unit vector. */
    private static float[] told(float[] vector) {
        byte[] bytes = bytes(vector);
        double square = 0;
        for (byte component : bytes) square += component * component;
        float scale = (float) (1 / Math.sqrt(square));
        float[] told = new float[bytes.length];
        for (int d = 0; d < told.length; d++) told[d] = bytes[d] * scale;
        return told;
    }

    private static BinaryCodes codes(float[][] all) {
        BinaryCodes codes = new BinaryCodes(all[0].length);
        for (int i = 0; i < all.length; i++) codes.add(i, i % GROUPS, bytes(all[i]));
        codes.settle();
        return codes;
    }

    private static long[] nearest(BinaryCodes codes, float[] question, int coarse, int limit) {
        return codes.nearest(question, codes.select(group -> group != HIDDEN), coarse, limit).stream()
                .mapToLong(ScoredPassage::passageId)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"500, 384", "20000, 64"})
    void the_nearest_are_those_of_a_plain_comparison(int size, int dimensions) {
        Random random = new Random(3);
        float[][] all = new float[size][];
        float[][] told = new float[size][];
        for (int i = 0; i < size; i++) {
            all[i] = vector(random, dimensions);
            told[i] = told(all[i]);
        }
        BinaryCodes codes = codes(all);
        double[] sum = new double[dimensions];
        for (float[] one : told) for (int d = 0; d < dimensions; d++) sum[d] += one[d];
        float[] centre = new float[dimensions];
        for (int d = 0; d < dimensions; d++) centre[d] = (float) (sum[d] / size);
        for (int round = 0; round < 20; round++) {
            float[] question = near(vector(random, dimensions), 0, random);
            int farthest = LongStream.range(0, size)
                    .filter(i -> i % GROUPS != HIDDEN)
                    .mapToInt(i -> differences(question, told[(int) i], centre))
                    .sorted()
                    .toArray()[59];
            double[] expected = LongStream.range(0, size)
                    .filter(i -> i % GROUPS != HIDDEN && differences(question, told[(int) i], centre) <= farthest)
                    .mapToDouble(i -> -PassageFinder.cosine(question, told[(int) i]))
                    .sorted()
                    .limit(20)
                    .toArray();
            double[] found = Arrays.stream(nearest(codes, question, 60, 20))
                    .mapToDouble(id -> -PassageFinder.cosine(question, told[(int) id]))
                    .toArray();

            assertArrayEquals(expected, found, 1e-4);
        }
    }

    @Test
    void cosines_are_those_of_the_vectors_nearly() {
        Random random = new Random(12);
        float[][] all = new float[200][];
        for (int i = 0; i < all.length; i++) all[i] = near(vector(random, 384), 0, random);
        float[] question = near(all[7], 0.02f, random);
        BinaryCodes codes = codes(all);

        for (ScoredPassage one : codes.nearest(question, codes.select(group -> true), 200, 200))
            assertEquals(PassageFinder.cosine(question, all[(int) one.passageId()]), one.score(), 0.002);
    }

    @Test
    void of_codes_that_are_the_same_the_older_come_first() {
        float[][] same = new float[10_000][];
        Arrays.fill(same, vector(new Random(5), 64));

        assertArrayEquals(
                LongStream.range(0, same.length)
                        .filter(i -> i % GROUPS != HIDDEN)
                        .limit(500)
                        .toArray(),
                nearest(codes(same), same[0], 500, 500));
    }

    /** As those of embedding models do: their signs are nearly all the same. */
    @Test
    void vectors_in_a_narrow_cone_are_told_apart_by_few_candidates() {
        Random random = new Random(8);
        float[][] topics = new float[50][];
        float[] cone = vector(random, 384);
        for (int t = 0; t < topics.length; t++) topics[t] = near(cone, 0.02f, random);
        float[][] all = new float[5_000][];
        for (int i = 0; i < all.length; i++) all[i] = near(topics[i % topics.length], 0.01f, random);
        BinaryCodes codes = codes(all);
        int found = 0;
        for (int round = 0; round < 20; round++) {
            float[] question = near(all[round], 0.005f, random);
            Set<Long> candidates =
                    LongStream.of(nearest(codes, question, 60, 60)).boxed().collect(Collectors.toSet());
            found += (int) LongStream.range(0, all.length)
                    .filter(i -> i % GROUPS != HIDDEN)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Long i) -> -PassageFinder.cosine(question, all[i.intValue()])))
                    .limit(10)
                    .filter(candidates::contains)
                    .count();
        }

        assertTrue(found > 180, found + " of 200");
    }

    private static float[] near(float[] vector, float noise, Random random) {
        float[] near = new float[vector.length];
        double square = 0;
        for (int d = 0; d < near.length; d++) {
            near[d] = vector[d] + noise * (float) random.nextGaussian();
            square += near[d] * near[d];
        }
        for (int d = 0; d < near.length; d++) near[d] /= (float) Math.sqrt(square);
        return near;
    }

    @Test
    void what_is_added_to_a_copy_is_not_in_the_original() {
        Random random = new Random(4);
        float[][] few = {vector(random, 384), vector(random, 384), vector(random, 384)};
        BinaryCodes codes = codes(few);
        long[] before = nearest(codes, few[0], 3, 3);
        BinaryCodes more = codes.copy();
        for (int id = 7; id < 40; id++) more.add(id, 0, bytes(vector(random, 384)));
        more.settle();

        assertEquals(3, codes.size());
        assertEquals(39, more.lastId());
        assertTrue(more.select(group -> true).holds(9));
        assertFalse(codes.select(group -> true).holds(9));
        assertFalse(more.select(group -> false).holds(9));
        assertArrayEquals(before, nearest(codes, few[0], 3, 3));
    }

    @Test
    void codes_added_later_are_found_as_those_added_at_once() {
        Random random = new Random(6);
        float[][] all = new float[300][];
        for (int i = 0; i < all.length; i++) all[i] = vector(random, 384);
        BinaryCodes grown = new BinaryCodes(384);
        for (int i = 0; i < all.length; i++) {
            grown.add(i, i % GROUPS, bytes(all[i]));
            if (i % 50 == 0) grown.settle();
        }
        grown.settle();
        float[] question = vector(random, 384);

        assertArrayEquals(nearest(codes(all), question, 300, 20), nearest(grown, question, 300, 20));
    }

    private static int differences(float[] question, float[] other, float[] centre) {
        int differences = 0;
        for (int d = 0; d < centre.length; d++) if (question[d] > centre[d] != other[d] > centre[d]) differences++;
        return differences;
    }
}
