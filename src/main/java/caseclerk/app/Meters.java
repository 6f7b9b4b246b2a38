package caseclerk.app;

import caseclerk.adapters.discord.Figures;
import caseclerk.cases.WorkspaceId;
import caseclerk.writing.CallLedger.Spending;
import caseclerk.writing.CallLedger.Tally;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the bot does, in figures that Prometheus reads. */
final class Meters implements Figures {
    private static final double MICROS = 1_000_000;
    private static final double MILLIS = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, MultiGauge> multiGauges = new HashMap<>();
    private volatile @Nullable Writing calls;

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

    /** Follows what calls to the chat model come to, and the day's spend against its budget. */
    void follow(Writing writing) {
        calls = writing;
    }

    private void readCalls() {
        Writing from = calls;
        if (from == null) return;
        List<Tally> tallies = from.ledger().tallies();
        rows("caseclerk.model.calls", tallies, Tally::calls);
        rows("caseclerk.model.input.tokens", tallies, Tally::inputTokens);
        rows("caseclerk.model.output.tokens", tallies, Tally::outputTokens);
        rows("caseclerk.model.money", tallies, tally -> tally.micros() / MICROS);
        rows("caseclerk.model.seconds", tallies, tally -> tally.millis() / MILLIS);
        rows("caseclerk.model.claims.held", tallies, Tally::held);
        rows("caseclerk.model.claims.dropped", tallies, Tally::dropped);
        registry.gauge(
                "caseclerk.model.day.tokens", from, writing -> today(writing).tokens());
        registry.gauge(
                "caseclerk.model.day.money", from, writing -> today(writing).micros() / MICROS);
        registry.gauge(
                "caseclerk.model.budget.tokens",
                from,
                writing -> today(writing).budget().tokens());
        registry.gauge(
                "caseclerk.model.budget.money",
                from,
                writing -> today(writing).budget().micros() / MICROS);
    }

    private static Spending today(Writing writing) {
        return writing.spent(WorkspaceId.TERMINAL);
    }

    private void rows(String name, List<Tally> tallies, ToDoubleFunction<Tally> value) {
        multiGauges
                .computeIfAbsent(name, n -> MultiGauge.builder(n).register(registry))
                .register(
                        tallies.stream()
                                .map(tally -> MultiGauge.Row.of(
                                        Tags.of(
                                                "prompt",
                                                tally.prompt(),
                                                "model",
                                                tally.model(),
                                                "ending",
                                                tally.ending()),
                                        value.applyAsDouble(tally)))
                                .toList(),
                        true);
    }

    /** All figures in the text form of Prometheus. */
    synchronized String text() {
        readCalls();
        return registry.scrape();
    }
}
