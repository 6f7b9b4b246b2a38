package caseclerk.ingestion;

/**
 * Where a source was filed from and by whom. What was filed from a channel is shown only to people who can see it.
 *
 * @param channel the platform's id of the channel, never blank
 * @param person the platform's id of the person, never blank
 */
public record Origin(String channel, String person) {
    public Origin {
        if (channel.isBlank() || person.isBlank()) throw new IllegalArgumentException("an origin names both");
    }
}
