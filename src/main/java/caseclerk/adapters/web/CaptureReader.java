package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.ArticleExtractor;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.UnreadableCapture;

/** Reads plain text, Markdown, HTML and PDF; safe for use by several threads. */
public final class CaptureReader implements ArticleExtractor {
    @Override
    public Article extract(Capture capture) {
        try {
            return read(capture);
        } catch (UnreadableCapture unreadable) {
            throw unreadable;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new UnreadableCapture(
                    "This " + capture.mediaType() + " cannot be read ("
                            + broken.getClass().getSimpleName() + "); save it again, or give its text as a .txt file.",
                    broken);
        }
    }

    private static Article read(Capture capture) {
        return switch (capture.mediaType()) {
            case TEXT -> PlainTextReader.read(TextDecoder.decode(capture.bytes(), capture.charset()));
            case MARKDOWN -> MarkdownReader.read(TextDecoder.decode(capture.bytes(), capture.charset()));
            case HTML -> HtmlReader.read(capture.bytes(), capture.charset(), capture.url());
            case PDF -> PdfReader.read(capture.bytes());
        };
    }
}
