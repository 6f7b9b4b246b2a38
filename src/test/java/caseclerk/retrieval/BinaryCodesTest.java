package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BinaryCodesTest {
    private static float[] vector(Random random) {
        float[] vector = new float[384];
        for (int d = 0; d < vector.length; d++) vector[d] = (float) random.nextGaussian();
        return vector;
    }

    @Test
    void the_nearest_are_those_of_a_plain_comparison() {
        Random random = new Random(3);
        BinaryCodes codes = new BinaryCodes(384);
        float[][] all = new float[500][];
        for (int i = 0; i < all.length; i++) {
            all[i] = vector(random);
            codes.add(i, i % 3, BinaryCodes.of(all[i]));
        }
        for (int round = 0; round < 50; round++) {
            float[] question = vector(random);
            long[] expected = LongStream.range(0, all.length)
                    .filter(i -> i % 3 != 1)
                    .boxed()
                    .sorted(Comparator.comparingInt((Long i) -> differences(question, all[i.intValue()]))
                            .thenComparing(i -> i))
                    .limit(20)
                    .mapToLong(i -> i)
                    .toArray();

            assertArrayEquals(expected, codes.nearest(BinaryCodes.of(question), group -> group != 1, 20));
        }
    }

    private static int differences(float[] a, float[] b) {
        int differences = 0;
        for (int d = 0; d < a.length; d++) if (a[d] > 0 != b[d] > 0) differences++;
        return differences;
    }
}
