package caseclerk.adapters.llm;

import java.time.Duration;

/**
 * What the adapter is told about the model.
 *
 * @param provider openai, anthropic, gemini or ollama
 * @param model its name
 * @param baseUrl address of the provider; blank for its own
 * @param apiKey key; sent to that address and nowhere else
 * @param timeout longest time for one errand, retries and repair included
 * @param maxOutputTokens most tokens of one answer
 * @param retries further attempts after a failure that may pass
 * @param concurrent most errands at once
 * @param inputPrice money for a million tokens read
 * @param outputPrice money for a million tokens written
 */
public record ChatSettings(
        String provider,
        String model,
        String baseUrl,
        String apiKey,
        Duration timeout,
        int maxOutputTokens,
        int retries,
        int concurrent,
        double inputPrice,
        double outputPrice) {
    private static final int CONTEXT_TOKENS = 8_192;

    /** Room that a model run locally is given for prompt and answer together. */
    int contextTokens() {
        return CONTEXT_TOKENS + maxOutputTokens;
    }

    /** Never the key. */
    @Override
    public String toString() {
        return provider + "/" + model + " at " + (baseUrl.isBlank() ? "its own address" : baseUrl) + ", "
                + timeout.toMillis() + " ms, " + maxOutputTokens + " tokens";
    }
}
