package caseclerk.adapters.llm;

import caseclerk.adapters.llm.Attempt.Failed;
import caseclerk.adapters.llm.Attempt.Said;
import caseclerk.adapters.llm.StrictJson.OffShape;
import caseclerk.writing.CallLedger;
import caseclerk.writing.CallLedger.Cost;
import caseclerk.writing.CallLedger.Ending;
import caseclerk.writing.CallLedger.Intent;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.ModelUnavailable.Reason;
import caseclerk.writing.OutputShape.Fields;
import caseclerk.writing.OutputShape.ListOf;
import caseclerk.writing.Prompt;
import caseclerk.writing.Written;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.TokenUsage;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A chat model behind LangChain4j's streaming interface. Every attempt is paid for from the ledger before it is made;
 * failures that may pass are tried again, no sooner than the provider allows, as long as the errand's time lasts.
 */
public final class ChatWriter implements LanguageModel {
    private final ChatSettings settings;
    private final Provider provider;
    private final CallLedger ledger;
    private final Pause pause;
    private final LongSupplier nanos;
    private final HttpClient client;
    private final Semaphore places;
    private final Breaker breaker;
    /** Some imitators of a provider's API refuse requests with a schema; then none is sent any more. */
    private volatile boolean withSchema = true;

    /** Waits between attempts. */
    @FunctionalInterface
    public interface Pause {
        /** Waits for so many milliseconds. */
        void millis(long millis) throws InterruptedException;
    }

    /** @param nanos a clock that never goes back, in nanoseconds */
    public ChatWriter(ChatSettings settings, CallLedger ledger, Pause pause, LongSupplier nanos) {
        this.settings = settings;
        this.provider = Provider.named(settings.provider());
        this.ledger = ledger;
        this.pause = pause;
        this.nanos = nanos;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        this.places = new Semaphore(settings.concurrent(), true);
        this.breaker = new Breaker(nanos);
    }

    /** How many errands wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    @Override
    public String name() {
        return settings.provider() + "/" + settings.model();
    }

    @Override
    public Written write(Errand errand, Consumer<Map<String, Object>> early) {
        long end = nanos.getAsLong() + errand.time(settings.timeout()).toNanos();
        enter(end);
        try {
            breaker.admit();
            return tried(errand, early, end);
        } finally {
            places.release();
        }
    }

    private void enter(long end) {
        try {
            if (!places.tryAcquire(end - nanos.getAsLong(), TimeUnit.NANOSECONDS))
                throw new ModelUnavailable(Reason.CROWDED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.CROWDED);
        }
    }

    /** Tells the breaker how it went. */
    private Written tried(Errand errand, Consumer<Map<String, Object>> early, long end) {
        try {
            Written written = persist(errand, early, end);
            breaker.worked();
            return written;
        } catch (ModelUnavailable e) {
            switch (e.reason()) {
                case OVER_BUDGET -> breaker.untried();
                case NONSENSE -> breaker.worked();
                default -> breaker.failed();
            }
            throw e;
        } catch (RuntimeException e) {
            breaker.untried();
            throw e;
        }
    }

    private Written persist(Errand errand, Consumer<Map<String, Object>> early, long end) {
        Fields shape = (Fields) errand.prompt().output();
        Prompt.Rendered rendered = errand.prompt().render(errand.inputs());
        List<ChatMessage> messages = new ArrayList<>(
                List.of(SystemMessage.from(rendered.instructions()), UserMessage.from(rendered.message())));
        boolean repaired = false;
        boolean schemaTaken = false;
        int failures = 0;
        while (true) {
            Call call = reserve(errand, messages);
            try {
                Said said = attempt(errand, messages, early, end);
                call.settle(cost(said.usage(), call.most), "written", said.text());
                try {
                    return new Written(StrictJson.read(said.text(), shape), call.number);
                } catch (OffShape e) {
                    // Some parsers take a lost connection for the end.
                    if (!said.finished() && !said.text().isBlank()) {
                        waitBefore(new Failed(Reason.CUT_OFF, false, null, said.text()), ++failures, end);
                        continue;
                    }
                    if (repaired) throw new ModelUnavailable(Reason.NONSENSE);
                    repaired = true;
                    messages.add(AiMessage.from(said.text().isBlank() ? "(nothing)" : said.text()));
                    messages.add(UserMessage.from("That was refused: " + e.getMessage()
                            + ". Answer again with one JSON object of the shape asked for, and nothing else."));
                }
            } catch (Failed e) {
                call.settle(
                        e.isFree() ? new Cost(0, 0, 0) : call.most, e.reason().name(), e.soFar());
                if (e.reason() == Reason.REFUSED && withSchema) {
                    withSchema = false;
                    schemaTaken = true;
                    continue;
                }
                // It was not the schema that was refused.
                if (e.reason() == Reason.REFUSED && schemaTaken) withSchema = true;
                waitBefore(e, ++failures, end);
            }
        }
    }

    private void waitBefore(Failed failed, int failures, long end) {
        if (!failed.reason().mayRetry() || failures > settings.retries()) throw new ModelUnavailable(failed.reason());
        long millis = RetryAfter.millis(failed.retryAfter(), failures);
        if (TimeUnit.MILLISECONDS.toNanos(millis) >= end - nanos.getAsLong())
            throw new ModelUnavailable(failed.reason());
        try {
            pause.millis(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(failed.reason());
        }
    }

    private Said attempt(Errand errand, List<ChatMessage> messages, Consumer<Map<String, Object>> early, long end)
            throws Failed {
        long left = end - nanos.getAsLong();
        if (left <= 0) throw new Failed(Reason.TIMED_OUT, true, null, "");
        ChatRequest.Builder request = ChatRequest.builder().messages(messages);
        Prompt prompt = errand.prompt();
        if (withSchema) request.responseFormat(Schema.format(prompt.name(), prompt.output()));
        Wire wire = new Wire(client, settings.timeout());
        EarlyElements elements = new EarlyElements(errand.early(), text -> elementOf(errand, text, early));
        return Attempt.make(
                provider.open(settings, wire), wire, request.build(), settings.maxOutputTokens(), left, elements::add);
    }

    private static void elementOf(Errand errand, String text, Consumer<Map<String, Object>> early) {
        Fields all = (Fields) errand.prompt().output();
        if (!(all.byName().get(errand.early()) instanceof ListOf list) || !(list.element() instanceof Fields one))
            return;
        try {
            early.accept(StrictJson.element(text, one));
        } catch (OffShape e) {
            // The whole is read, and refused, when it has arrived.
            System.getLogger(ChatWriter.class.getName()).log(System.Logger.Level.DEBUG, "element left out", e);
        }
    }

    private Call reserve(Errand errand, List<ChatMessage> messages) {
        StringBuilder request = new StringBuilder();
        for (ChatMessage message : messages) request.append(text(message)).append('\n');
        Cost most = Prices.most(request.toString(), errand.prompt().output(), messages.size(), settings);
        Intent intent = new Intent(
                errand.workspace(),
                errand.prompt().name(),
                Prompt.hash(errand.prompt().fingerprint(), settings.toString()),
                name(),
                request.toString());
        return new Call(ledger.reserve(intent, most), most, nanos.getAsLong());
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) return system.text();
        if (message instanceof AiMessage ai) return ai.text() == null ? "" : ai.text();
        return ((UserMessage) message).singleText();
    }

    private Cost cost(@org.jspecify.annotations.Nullable TokenUsage usage, Cost most) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) return most;
        return Prices.of(usage.inputTokenCount(), usage.outputTokenCount(), settings);
    }

    /** A call on the books. */
    private final class Call {
        private final long number;
        private final Cost most;
        private final long begun;

        Call(long number, Cost most, long begun) {
            this.number = number;
            this.most = most;
            this.begun = begun;
        }

        void settle(Cost cost, String outcome, String response) {
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - begun);
            ledger.settle(number, new Ending(cost, millis, outcome, response));
        }
    }
}
