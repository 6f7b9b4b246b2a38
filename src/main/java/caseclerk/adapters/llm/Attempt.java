package caseclerk.adapters.llm;

import caseclerk.writing.ModelUnavailable.Reason;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request to the model and what it streams back, waited for only so long. */
final class Attempt implements StreamingChatResponseHandler {
    /** Longer than any word's share of a token: output past this many characters a token is past the limit. */
    private static final int CHARS_PER_TOKEN = 8;

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Wire wire;
    private final int mostTokens;
    private final Consumer<String> partial;
    private final CompletableFuture<Said> done = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private int pieces;

    private Attempt(Wire wire, int mostTokens, Consumer<String> partial) {
        this.wire = wire;
        this.mostTokens = mostTokens;
        this.partial = partial;
    }

    /**
     * What the model said.
     *
     * @param usage tokens as the provider counts them; null when it does not say
     * @param finished whether the provider says that this was all
     */
    record Said(String text, @Nullable TokenUsage usage, boolean finished) {}

    /** Why it said nothing usable. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final boolean free;
        private final @Nullable String retryAfter;
        private final String soFar;

        /** @param free whether surely nothing is charged for it */
        Failed(Reason reason, boolean free, @Nullable String retryAfter, String soFar) {
            super(reason.words());
            this.reason = reason;
            this.free = free;
            this.retryAfter = retryAfter;
            this.soFar = soFar;
        }

        Reason reason() {
            return reason;
        }

        boolean isFree() {
            return free;
        }

        @Nullable
        String retryAfter() {
            return retryAfter;
        }

        String soFar() {
            return soFar;
        }
    }

    /** Sends {@code request} and waits for the end of the answer, {@code nanos} at most. */
    static Said make(
            StreamingChatModel model,
            Wire wire,
            ChatRequest request,
            int mostTokens,
            long nanos,
            Consumer<String> partial)
            throws Failed {
        Attempt attempt = new Attempt(wire, mostTokens, partial);
        wire.atEnd(() -> attempt.done.completeExceptionally(new IOException("the answer broke off")));
        try {
            model.chat(request, attempt);
            return attempt.done.get(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attempt.failed(Reason.TIMED_OUT);
        } catch (java.util.concurrent.TimeoutException e) {
            throw attempt.failed(Reason.TIMED_OUT);
        } catch (ExecutionException e) {
            throw attempt.failed(attempt.reason(e.getCause() == null ? e : e.getCause()));
        } catch (RuntimeException e) {
            throw attempt.failed(attempt.reason(e));
        } finally {
            wire.cut();
        }
    }

    private synchronized Failed failed(Reason reason) {
        int status = wire.status();
        boolean free = status / 100 == 4 || (status == 0 && reason == Reason.UNREACHABLE);
        return new Failed(reason, free, wire.retryAfter(), text.toString());
    }

    private Reason reason(Throwable error) {
        int status = wire.status();
        if (error instanceof Stopped) return Reason.ENDLESS;
        if (status == UNAUTHORISED || status == FORBIDDEN) return Reason.NOT_ADMITTED;
        if (status == TOO_MANY) return Reason.BUSY;
        if (status / 100 == 4 || status / 100 == 3) return Reason.REFUSED;
        if (status / 100 == 5) return Reason.BROKEN;
        if (status / 100 == 2) return Reason.CUT_OFF;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) return Reason.UNREACHABLE;
            if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) return Reason.TIMED_OUT;
        }
        return Reason.UNREACHABLE;
    }

    /** The model was stopped because it went on and on. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public synchronized void onPartialResponse(String more) {
        if (done.isDone()) return;
        text.append(more);
        pieces++;
        if (pieces > mostTokens + 1 || text.length() > (long) mostTokens * CHARS_PER_TOKEN) {
            done.completeExceptionally(new Stopped());
            wire.cut();
            return;
        }
        partial.accept(more);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        String whole =
                response.aiMessage() == null ? null : response.aiMessage().text();
        done.complete(new Said(whole == null ? "" : whole, response.tokenUsage(), response.finishReason() != null));
    }

    @Override
    public void onError(Throwable error) {
        done.completeExceptionally(error);
    }
}
