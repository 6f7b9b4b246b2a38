package caseclerk.ingestion;

/**
 * What a person should know of a filing besides its ending.
 *
 * @param proposal how its case was found
 */
public record Receipt(Proposal proposal) {
    /** Nothing to tell. */
    public static final Receipt NOTHING = new Receipt(Proposal.NONE);
}
