package caseclerk.writing;

import java.util.Map;

/**
 * What a model wrote, in the shape asked for: strings, {@code Long}, {@code Boolean}, lists and maps.
 *
 * @param fields by name, every one of the prompt's shape
 * @param call the call's number in the ledger
 */
public record Written(Map<String, Object> fields, long call) {
    public Written {
        fields = Map.copyOf(fields);
    }
}
