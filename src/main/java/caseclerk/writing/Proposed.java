package caseclerk.writing;

import caseclerk.cases.Passage;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim as a model proposed it: not to be said before it is checked.
 *
 * @param claim what it would say
 * @param objections what is wrong with it before its words are looked at; empty for nothing
 */
public record Proposed(Claim claim, List<String> objections) {
    public Proposed {
        objections = List.copyOf(objections);
    }

    /**
     * Whether it may be said.
     *
     * @param shown the passages whose sentences the model was shown
     */
    public Verdict checked(GroundingCheck grounding, List<Passage> shown) {
        Verdict checked = grounding.checkProse(new Draft(List.of(claim)), shown).get(0);
        if (objections.isEmpty()) return checked;
        List<String> all = new ArrayList<>(objections);
        all.addAll(checked.objections());
        return new Verdict(claim, all);
    }
}
