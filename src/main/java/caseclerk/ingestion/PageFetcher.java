package caseclerk.ingestion;

import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Port: the one gate to the web; every byte of a posted link comes through it. */
public interface PageFetcher {
    /**
     * Fetches a page, following its redirects.
     *
     * @throws PageUnavailable if the address is refused, cannot be reached, or holds nothing that can be read
     */
    Fetched fetch(Wanted wanted);

    /**
     * A page to fetch.
     *
     * @param url its address as it was posted
     * @param etag the {@code ETag} of the last capture; null when there is none
     * @param lastModified the {@code Last-Modified} of the last capture, as it was sent; null when there is none
     */
    record Wanted(
            String url, @Nullable String etag, @Nullable String lastModified) {
        /** A page that was not fetched before. */
        public static Wanted anew(String url) {
            return new Wanted(url, null, null);
        }
    }

    /** What came back. */
    sealed interface Fetched {
        /** The address that answered, after all redirects. */
        String url();

        /**
         * A page.
         *
         * @param url the address that answered, after all redirects
         * @param mediaType what the bytes are
         * @param charset as the server states it; null when it does not
         * @param bytes the body, decompressed
         * @param etag to ask with next time; null when there is none
         * @param lastModified to ask with next time; null when there is none
         */
        record Page(
                String url,
                MediaType mediaType,
                @Nullable Charset charset,
                byte[] bytes,
                @Nullable String etag,
                @Nullable String lastModified)
                implements Fetched {
            /** The page as a capture at the address that answered. */
            public Capture capture(Stated stated) {
                return new Capture(url, mediaType, bytes, charset, stated);
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Page page
                        && url.equals(page.url)
                        && mediaType == page.mediaType
                        && Objects.equals(charset, page.charset)
                        && Arrays.equals(bytes, page.bytes)
                        && Objects.equals(etag, page.etag)
                        && Objects.equals(lastModified, page.lastModified);
            }

            @Override
            public int hashCode() {
                return Objects.hash(url, mediaType, Arrays.hashCode(bytes));
            }
        }

        /** The page is as it was at the last capture. */
        record NotModified(String url) implements Fetched {}
    }
}
