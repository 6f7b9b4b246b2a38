package caseclerk.adapters.llm;

import caseclerk.writing.CallLedger.Cost;
import caseclerk.writing.OutputShape;
import java.nio.charset.StandardCharsets;

/** What calls cost. */
final class Prices {
    /** Tokens that providers put around each message. */
    private static final int AROUND_MESSAGE = 16;
    /** A schema written out is this much longer than the shape it is made of. */
    private static final int SCHEMA_OVER_SHAPE = 12;

    private Prices() {}

    /** The most a call can cost: no token is shorter than a byte, and no answer longer than it may be. */
    static Cost most(String request, OutputShape shape, int messages, ChatSettings settings) {
        long bytes = request.getBytes(StandardCharsets.UTF_8).length
                + (long) shape.toString().length() * SCHEMA_OVER_SHAPE
                + (long) messages * AROUND_MESSAGE;
        return of(bytes, settings.maxOutputTokens(), settings);
    }

    /** A price for a million tokens in whole money is a price for one token in millionths. */
    static Cost of(long inputTokens, long outputTokens, ChatSettings settings) {
        double micros = inputTokens * settings.inputPrice() + outputTokens * settings.outputPrice();
        return new Cost(inputTokens, outputTokens, (long) Math.ceil(micros));
    }
}
