package caseclerk.adapters.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of one call to a provider: follows no redirect, reads only so much, can be cut at any time, and keeps
 * the status and what the provider said about when to come back, which the vendor's exceptions lose.
 */
final class Wire implements HttpClient, HttpClientBuilder {
    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ERROR_BYTES = 4_000;

    private final java.net.http.HttpClient client;
    private final Duration limit;
    private volatile int status;
    private volatile @Nullable String retryAfter;
    private volatile boolean cut;
    private volatile @Nullable CompletableFuture<?> sending;
    private volatile @Nullable InputStream reading;
    private volatile Runnable atEnd = () -> {};

    /** @param limit longest time to the first byte */
    Wire(java.net.http.HttpClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    /** The HTTP status that came back; 0 when none did. */
    int status() {
        return status;
    }

    /** The provider's Retry-After header, as sent; null for none. */
    @Nullable
    String retryAfter() {
        return retryAfter;
    }

    /** What to do when nothing more will come, since some of the vendor's parsers keep that to themselves. */
    void atEnd(Runnable action) {
        atEnd = action;
    }

    /** Ends the call now. */
    void cut() {
        cut = true;
        CompletableFuture<?> future = sending;
        if (future != null) future.cancel(true);
        close(reading);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = read(response)) {
            String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return opened(response).body(text).build();
        } catch (IOException e) {
            throw new HttpException(0, "the answer broke off");
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Thread thread = new Thread(
                () -> {
                    try {
                        HttpResponse<InputStream> response = send(request);
                        try (InputStream body = read(response)) {
                            listener.onOpen(opened(response).build());
                            parser.parse(body, listener);
                            listener.onClose();
                        }
                    } catch (IOException | RuntimeException e) {
                        listener.onError(e);
                    } finally {
                        atEnd.run();
                    }
                },
                "model-call");
        thread.setDaemon(true);
        thread.start();
    }

    private static SuccessfulHttpResponse.Builder opened(HttpResponse<?> response) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map());
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(limit)
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        CompletableFuture<HttpResponse<InputStream>> future =
                client.sendAsync(builder.build(), BodyHandlers.ofInputStream());
        sending = future;
        if (cut) future.cancel(true);
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new Unreached(e.getCause() == null ? e : e.getCause());
        }
    }

    private InputStream read(HttpResponse<InputStream> response) throws IOException {
        status = response.statusCode();
        retryAfter = response.headers().firstValue("Retry-After").orElse(null);
        if (status / 100 != 2) {
            try (InputStream body = response.body()) {
                throw new HttpException(status, new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8));
            }
        }
        InputStream body = new Limited(response.body());
        reading = body;
        if (cut) close(body);
        return body;
    }

    private static void close(@Nullable InputStream stream) {
        if (stream == null) return;
        try {
            stream.close();
        } catch (IOException e) {
            System.getLogger(Wire.class.getName()).log(System.Logger.Level.DEBUG, "stream not closed", e);
        }
    }

    /** Nothing came back at all. */
    static final class Unreached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreached(Throwable cause) {
            super(cause);
        }
    }

    /** Ends after {@link #MOST_BYTES}, as if the connection had been lost. */
    private static final class Limited extends FilterInputStream {
        private int left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) throw new IOException("the answer is too long");
            int count = super.read(bytes, offset, Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
