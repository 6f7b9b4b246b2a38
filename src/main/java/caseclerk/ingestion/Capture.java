package caseclerk.ingestion;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from outside, with what their bringer says about them.
 *
 * @param url the address they stand for; a {@code file:} address for local input, or see
 *     {@link #HANDED_OVER}
 * @param mediaType what they are
 * @param bytes as they came
 * @param charset of the bytes where the bringer knows; null to find out
 * @param stated fields that the bringer states; they win over what is found in the bytes
 */
public record Capture(
        String url,
        MediaType mediaType,
        byte[] bytes,
        @Nullable Charset charset,
        Stated stated) {
    /** Begins the address of what somebody hands over, who may have written it themselves. */
    public static final String HANDED_OVER = "attachment:";

    /** The kinds of input that can be read. */
    public enum MediaType {
        TEXT,
        MARKDOWN,
        HTML,
        PDF
    }

    /**
     * What the bringer of a capture says about it; every field may be null.
     *
     * @param title title
     * @param publisher who published it
     * @param author who wrote it
     * @param publishedAt day of publication
     * @param language ISO 639 code
     */
    public record Stated(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedAt,
            @Nullable String language) {
        /** Nothing is stated. */
        public static final Stated NOTHING = new Stated(null, null, null, null, null);
    }
}
