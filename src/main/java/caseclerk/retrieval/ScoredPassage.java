package caseclerk.retrieval;

/**
 * A passage as one ranker sees it.
 *
 * @param passageId the passage
 * @param score higher is better; only comparable with scores of the same ranker and question
 */
public record ScoredPassage(long passageId, double score) {}
