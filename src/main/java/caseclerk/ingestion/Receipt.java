package caseclerk.ingestion;

import caseclerk.ingestion.Article.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a filing besides its ending.
 *
 * @param proposal how its case was found
 * @param shortfall why less than the article was filed; null when nothing says so
 */
public record Receipt(Proposal proposal, @Nullable Shortfall shortfall) {
    /** Nothing to tell. */
    public static final Receipt NOTHING = new Receipt(Proposal.NONE, null);
}
