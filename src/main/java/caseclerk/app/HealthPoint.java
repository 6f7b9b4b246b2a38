package caseclerk.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tells machines on this machine how the bot does: {@code /health} and {@code /metrics}, on loopback only. */
final class HealthPoint implements AutoCloseable {
    private final HttpServer server;

    /**
     * @param port to listen on; 0 for any that is free
     * @param up whether all is well
     * @param metrics figures in the text form of Prometheus
     * @throws IOException if the port cannot be had
     */
    HealthPoint(int port, BooleanSupplier up, Supplier<String> metrics) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", exchange -> {
            boolean fine = up.getAsBoolean();
            send(exchange, fine ? 200 : 503, fine ? "up\n" : "down\n");
        });
        server.createContext("/metrics", exchange -> send(exchange, 200, metrics.get()));
        server.start();
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
