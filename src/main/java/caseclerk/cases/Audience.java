package caseclerk.cases;

import java.util.Set;

/**
 * Who will read what is said, told by the channels whose sources they may see. A source that was filed openly is for
 * everyone of its workspace; one that was filed from channels is only for those who can see one of them.
 *
 * @param everything true for the owner of the casebook, who sees all of it
 * @param channels ids of the channels that every reader can see
 */
public record Audience(boolean everything, Set<String> channels) {
    /** Whoever has the program in front of them. */
    public static final Audience OWNER = new Audience(true, Set.of());

    /** Readers of whom nothing is known: they see what was filed openly. */
    public static final Audience ANYONE = new Audience(false, Set.of());

    public Audience {
        channels = Set.copyOf(channels);
    }

    /**
     * Whether they may see a source.
     *
     * @param origins the channels it was filed from; none when it was filed openly
     */
    public boolean sees(Set<String> origins) {
        return everything || origins.isEmpty() || origins.stream().anyMatch(channels::contains);
    }

    /** Readers who can all see these channels. */
    public static Audience of(Set<String> channels) {
        return new Audience(false, channels);
    }
}
