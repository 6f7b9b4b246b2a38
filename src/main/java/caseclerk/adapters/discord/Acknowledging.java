package caseclerk.adapters.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.NonNull;

/**
 * Sends an acknowledgement again when the server or the wire broke, for as long as Discord waits for it. The client
 * itself gives up at once on status 500 and after the second cut connection. A second acknowledgement does no harm:
 * Discord says that the first one got through.
 */
final class Acknowledging implements Interceptor {
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public @NonNull Response intercept(@NonNull Chain chain) throws IOException {
        Request request = chain.request();
        if (!request.url().encodedPath().endsWith("/callback")) return chain.proceed(request);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Response response = chain.proceed(request);
                if (response.code() < 500 || System.nanoTime() > end) return response;
                response.close();
            } catch (IOException e) {
                if (System.nanoTime() > end) throw e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
