package caseclerk.chat;

/**
 * A value for a field.
 *
 * @param value what is filled in
 * @param label what people read
 */
public record Suggestion(String value, String label) {}
