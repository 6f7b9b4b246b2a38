package caseclerk.adapters.llm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Looks whether anything answers where a chat model should be; nothing is sent there. */
public final class ModelReach {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private ModelReach() {}

    /**
     * Whether a connection is taken.
     *
     * @param provider as in the settings: openai, anthropic, gemini or ollama
     * @param baseUrl address of the provider; blank for its own
     */
    public static boolean answers(String provider, String baseUrl) {
        URI address = URI.create(address(provider, baseUrl));
        int port = address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the model should be. */
    public static String address(String provider, String baseUrl) {
        return Provider.named(provider).address(baseUrl);
    }
}
