package caseclerk.app;

import caseclerk.adapters.discord.Figures;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What the bot does, in figures that Prometheus reads. */
final class Meters implements Figures {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Override
    public void answered(String status, Duration took) {
        timer("caseclerk.answer", "status", status).record(took);
    }

    @Override
    public void acknowledged(Duration took) {
        timer("caseclerk.acknowledgement").record(took);
    }

    @Override
    public void failed(String what) {
        registry.counter("caseclerk.delivery.failures", "what", what).increment();
    }

    private Timer timer(String name, String... tags) {
        return Timer.builder(name)
                .tags(tags)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    /** Follows a number that goes up and down. */
    void follow(String name, IntSupplier value) {
        registry.gauge(name, value, IntSupplier::getAsInt);
    }

    /** All figures in the text form of Prometheus. */
    String text() {
        return registry.scrape();
    }
}
