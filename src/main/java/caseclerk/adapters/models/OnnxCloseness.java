package caseclerk.adapters.models;

import caseclerk.adapters.models.OnnxEmbedder.States;
import caseclerk.grounding.Closeness;
import java.util.List;

/** Compares the means of the embedding model's token states; costs a run of the model for each text. */
public final class OnnxCloseness implements Closeness {
    private final OnnxEmbedder model;

    public OnnxCloseness(OnnxEmbedder model) {
        this.model = model;
    }

    @Override
    public double between(String one, String other) {
        List<States> states = model.readAll(List.of(one, other));
        float[] a = mean(states.get(0));
        float[] b = mean(states.get(1));
        double sum = 0;
        for (int d = 0; d < a.length; d++) sum += (double) a[d] * b[d];
        return sum;
    }

    /** Without the tokens that mark beginning and end. */
    private static float[] mean(States states) {
        return states.mean(1, Math.max(2, states.tokens() - 1));
    }
}
