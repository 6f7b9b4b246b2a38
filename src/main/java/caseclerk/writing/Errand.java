package caseclerk.writing;

import caseclerk.cases.WorkspaceId;
import java.util.Map;

/**
 * One thing to be written.
 *
 * @param workspace on whose account
 * @param prompt what to write
 * @param inputs what the prompt is filled with
 * @param early name of the list of the output whose elements are wanted as soon as each is complete; blank for none
 */
public record Errand(WorkspaceId workspace, Prompt prompt, Map<String, String> inputs, String early) {
    public Errand {
        inputs = Map.copyOf(inputs);
    }
}
