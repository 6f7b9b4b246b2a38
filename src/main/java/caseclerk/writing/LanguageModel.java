package caseclerk.writing;

import java.util.Map;
import java.util.function.Consumer;

/** Port: a chat model. It is given text and gives text back; it has no tools. Safe for use by several threads. */
public interface LanguageModel {
    /** Names provider and model, as answers show them ("openai/gpt-4o-mini"). */
    String name();

    /**
     * Has it written.
     *
     * @param early is handed each complete element of the errand's early list while the model goes on writing; after
     *     a failure, elements may come again from the start
     * @throws ModelUnavailable if nothing usable comes back in the time configured
     */
    Written write(Errand errand, Consumer<Map<String, Object>> early);
}
