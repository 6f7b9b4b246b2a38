package caseclerk.adapters.storage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Vectors as bytes: passages in float32, little-endian, and in 8 bits, sentences in 8 bits. */
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

    /** Scaled so that the largest component is ±127; the scale is lost, the direction stays. */
    static byte[] small(float[] vector) {
        float largest = 1e-9f;
        for (float x : vector) largest = Math.max(largest, Math.abs(x));
        byte[] bytes = new byte[vector.length];
        for (int d = 0; d < bytes.length; d++) bytes[d] = (byte) Math.round(vector[d] / largest * 127);
        return bytes;
    }

    /** Each vector as {@link #small(float[])} makes it, one after the other. */
    static byte[] small(List<float[]> vectors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (float[] vector : vectors) bytes.writeBytes(small(vector));
        return bytes.toByteArray();
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
