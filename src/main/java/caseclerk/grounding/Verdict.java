package caseclerk.grounding;

import java.util.List;

/**
 * Whether a claim may be said.
 *
 * @param claim the claim
 * @param objections why not, in words a reader understands; empty when it holds
 */
public record Verdict(Claim claim, List<String> objections) {
    public Verdict {
        objections = List.copyOf(objections);
    }

    /** Whether the claim may be said. */
    public boolean holds() {
        return objections.isEmpty();
    }
}
