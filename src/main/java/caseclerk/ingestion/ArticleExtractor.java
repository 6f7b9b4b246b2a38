package caseclerk.ingestion;

/** Port: reads the article out of a capture. */
public interface ArticleExtractor {
    /**
     * The article in {@code capture}; its text is empty when there is none.
     *
     * @throws UnreadableCapture if the bytes are not what their media type says
     */
    Article extract(Capture capture);
}
