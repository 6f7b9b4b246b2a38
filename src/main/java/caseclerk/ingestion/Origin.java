package caseclerk.ingestion;

import caseclerk.cases.Audience;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a source was filed from and by whom. What was filed from a channel is shown only to people who can see it.
 *
 * @param channel the platform's id of the channel, never blank
 * @param person the platform's id of the person, never blank
 * @param readers who reads what is told of it there; they all see {@code channel}
 */
public record Origin(String channel, String person, Audience readers) {
    public Origin {
        if (channel.isBlank() || person.isBlank()) throw new IllegalArgumentException("an origin names both");
        Set<String> seen = new HashSet<>(readers.channels());
        seen.add(channel);
        readers = new Audience(readers.everything(), seen);
    }

    /** Of readers of whom nothing is known but that they see the channel. */
    public Origin(String channel, String person) {
        this(channel, person, Audience.ANYONE);
    }

    /** Who reads what is told where {@code from} is; of what is filed openly, when null, nothing is known of them. */
    public static Audience readers(@Nullable Origin from) {
        return from == null ? Audience.ANYONE : from.readers();
    }
}
