package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BinaryCodesTest {
    private static float[] vector(Random random) {
        float[] vector = new float[384];
        for (int d = 0; d < vector.length; d++) vector[d] = 0.05f * (float) random.nextGaussian();
        return vector;
    }

    @Test
    void the_nearest_are_those_of_a_plain_comparison() {
        Random random = new Random(3);
        BinaryCodes codes = new BinaryCodes(384);
        float[][] all = new float[500][];
        for (int i = 0; i < all.length; i++) {
            all[i] = vector(random);
            codes.add(i, i % 3, BinaryCodes.of(all[i]), BinaryCodes.levelsOf(all[i]));
        }
        for (int round = 0; round < 50; round++) {
            float[] question = vector(random);
            int farthest = LongStream.range(0, all.length)
                    .filter(i -> i % 3 != 1)
                    .mapToInt(i -> differences(question, all[(int) i]))
                    .sorted()
                    .toArray()[59];
            long[] candidates = LongStream.range(0, all.length)
                    .filter(i -> i % 3 != 1 && differences(question, all[(int) i]) <= farthest)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Long i) -> -levelled(question, all[i.intValue()])))
                    .limit(20)
                    .mapToLong(i -> i)
                    .toArray();

            assertArrayEquals(candidates, codes.nearest(question, codes.select(group -> group != 1), 60, 20));
        }
    }

    @Test
    void many_codes_are_compared_as_few_are() {
        Random random = new Random(5);
        BinaryCodes codes = new BinaryCodes(64);
        long[] all = random.longs(100_000).toArray();
        for (int i = 0; i < all.length; i++) codes.add(i, i % 3, new long[] {all[i]}, new byte[32]);
        float[] question = new float[64];
        for (int d = 0; d < question.length; d++) question[d] = (float) random.nextGaussian();
        long asked = BinaryCodes.of(question)[0];

        int farthest = LongStream.range(0, all.length)
                .filter(i -> i % 3 != 1)
                .mapToInt(i -> Long.bitCount(asked ^ all[(int) i]))
                .sorted()
                .toArray()[499];
        long[] near = LongStream.range(0, all.length)
                .filter(i -> i % 3 != 1 && Long.bitCount(asked ^ all[(int) i]) <= farthest)
                .toArray();

        // Their levels are the same, so that all that are near enough come, the older first.
        assertArrayEquals(near, codes.nearest(question, codes.select(group -> group != 1), 500, near.length));
        assertArrayEquals(
                LongStream.of(near).limit(500).toArray(),
                codes.nearest(question, codes.select(group -> group != 1), 500, 500));
    }

    @Test
    void what_is_added_to_a_copy_is_not_in_the_original() {
        Random random = new Random(4);
        BinaryCodes codes = new BinaryCodes(384);
        codes.add(7, 1, BinaryCodes.of(vector(random)), new byte[192]);
        BinaryCodes more = codes.copy();
        more.add(9, 1, BinaryCodes.of(vector(random)), new byte[192]);

        assertEquals(1, codes.size());
        assertEquals(9, more.lastId());
        assertTrue(more.select(group -> true).holds(9));
        assertFalse(codes.select(group -> true).holds(9));
        assertFalse(more.select(group -> false).holds(9));
    }

    private static int differences(float[] a, float[] b) {
        int differences = 0;
        for (int d = 0; d < a.length; d++) if (a[d] > 0 != b[d] > 0) differences++;
        return differences;
    }

    /** The question against the middle of the level that each component lies in. */
    private static double levelled(float[] question, float[] other) {
        double step = 0.153 / 8;
        double sum = 0;
        for (int d = 0; d < question.length; d++) {
            double level = Math.max(-8, Math.min(7, Math.floor(other[d] / step)));
            sum += question[d] * (level + 0.5) * step;
        }
        return sum;
    }
}
