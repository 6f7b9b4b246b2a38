package caseclerk.adapters.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Vectors as bytes: passages in float32, little-endian, sentences in 8 bits. */
final class Vectors {
    private Vectors() {}

    static byte[] floats(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    /** Each vector scaled so that its largest component is ±127; the scale is lost, the direction stays. */
    static byte[] small(List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.get(0).length;
        byte[] bytes = new byte[vectors.size() * dimensions];
        int at = 0;
        for (float[] vector : vectors) {
            float largest = 1e-9f;
            for (float x : vector) largest = Math.max(largest, Math.abs(x));
            for (float x : vector) bytes[at++] = (byte) Math.round(x / largest * 127);
        }
        return bytes;
    }

    static List<float[]> small(byte[] bytes, int dimensions) {
        List<float[]> vectors = new ArrayList<>();
        for (int at = 0; at + dimensions <= bytes.length; at += dimensions) {
            double sum = 0;
            for (int d = 0; d < dimensions; d++) sum += bytes[at + d] * bytes[at + d];
            float scale = sum > 0 ? (float) (1 / Math.sqrt(sum)) : 0;
            float[] vector = new float[dimensions];
            for (int d = 0; d < dimensions; d++) vector[d] = bytes[at + d] * scale;
            vectors.add(vector);
        }
        return vectors;
    }
}
