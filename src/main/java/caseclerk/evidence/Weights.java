package caseclerk.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights of a linear model, fitted on the development part of the open question set and kept as a resource; the
 * recipe is {@code caseclerk.evidence.FitWeights} in the tests.
 *
 * @param byName weight of each measure; "bias" is added once
 */
record Weights(Map<String, Double> byName) {
    static Weights load(String name) {
        Map<String, Double> weights = new LinkedHashMap<>();
        try (InputStream in = Weights.class.getResourceAsStream("/caseclerk/evidence/" + name + ".weights");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] parts = line.trim().split("\\s+");
                weights.put(parts[0], Double.valueOf(parts[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(weights);
    }

    /** The weighted sum; measures without a weight do not count. */
    double sum(Map<String, Double> measures) {
        double sum = byName.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> measure : measures.entrySet())
            sum += byName.getOrDefault(measure.getKey(), 0.0) * measure.getValue();
        return sum;
    }

    /** The logistic function of the sum: 0 to 1. */
    double probability(Map<String, Double> measures) {
        return 1 / (1 + Math.exp(-sum(measures)));
    }
}
