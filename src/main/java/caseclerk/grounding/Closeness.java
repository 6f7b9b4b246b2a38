package caseclerk.grounding;

/** Port: how close two texts are in meaning, whatever their words; safe for use by several threads. */
@FunctionalInterface
public interface Closeness {
    /** The cosine of what the two mean, −1 to 1. */
    double between(String one, String other);
}
