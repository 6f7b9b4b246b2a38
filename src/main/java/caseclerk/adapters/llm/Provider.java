package caseclerk.adapters.llm;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Locale;

/** Who runs the model, and how a connection to it is made. */
enum Provider {
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    OLLAMA("http://127.0.0.1:11434");

    private final String home;

    Provider(String home) {
        this.home = home;
    }

    static Provider named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Where it is, without a slash at the end. */
    String address(String baseUrl) {
        return baseUrl.isBlank() ? home : baseUrl.replaceAll("/+$", "");
    }

    /** A model that makes its one call over {@code wire}. */
    StreamingChatModel open(ChatSettings settings, Wire wire) {
        String base = address(settings.baseUrl());
        return switch (this) {
            case OPENAI -> {
                boolean own = settings.baseUrl().isBlank();
                OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder = OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(wire)
                        .baseUrl(base)
                        .apiKey(settings.apiKey())
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .strictJsonSchema(true);
                // OpenAI's newer models know only the new name of this limit, most of its imitators only the old one.
                yield (own
                                ? builder.maxCompletionTokens(settings.maxOutputTokens())
                                : builder.temperature(0.0).maxTokens(settings.maxOutputTokens()))
                        .build();
            }
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(wire)
                        .baseUrl(base)
                        .apiKey(settings.apiKey())
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .maxTokens(settings.maxOutputTokens())
                        .build();
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(wire)
                        .baseUrl(base)
                        .apiKey(settings.apiKey())
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .temperature(0.0)
                        .maxOutputTokens(settings.maxOutputTokens())
                        .build();
            case OLLAMA ->
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(wire)
                        .baseUrl(base)
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .temperature(0.0)
                        .numPredict(settings.maxOutputTokens())
                        .numCtx(settings.contextTokens())
                        .build();
        };
    }
}
