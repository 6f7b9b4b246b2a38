package caseclerk.writing;

import caseclerk.cases.WorkspaceId;
import java.time.Duration;
import java.util.Map;

/**
 * One thing to be written.
 *
 * @param workspace on whose account
 * @param prompt what to write
 * @param inputs what the prompt is filled with
 * @param early name of the list of the output whose elements are wanted as soon as each is complete; blank for none
 * @param longest longest time it may take, where that is less than the time configured
 * @param waited how long the person has waited already; taken off the time configured
 */
public record Errand(
        WorkspaceId workspace,
        Prompt prompt,
        Map<String, String> inputs,
        String early,
        Duration longest,
        Duration waited) {
    /** Longer than any time that can be configured. */
    private static final Duration ANY = Duration.ofHours(1);

    public Errand {
        inputs = Map.copyOf(inputs);
    }

    /** An errand that is wanted whole, and may take the time configured. */
    public Errand(WorkspaceId workspace, Prompt prompt, Map<String, String> inputs) {
        this(workspace, prompt, inputs, "", ANY, Duration.ZERO);
    }

    /** The same with the elements of the list {@code name} as soon as each is complete. */
    public Errand early(String name) {
        return new Errand(workspace, prompt, inputs, name, longest, waited);
    }

    /** The same in no more than {@code most}. */
    public Errand within(Duration most) {
        return new Errand(workspace, prompt, inputs, early, most, waited);
    }

    /** The same for somebody who has waited already. */
    public Errand after(Duration wait) {
        return new Errand(workspace, prompt, inputs, early, longest, wait);
    }

    /** How much of {@code configured} there is; may be negative. */
    public Duration time(Duration configured) {
        Duration left = configured.minus(waited);
        return left.compareTo(longest) > 0 ? longest : left;
    }
}
