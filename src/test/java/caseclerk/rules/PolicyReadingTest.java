package caseclerk.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReadingTest {
    private final List<Word> drones = Words.of("drones");
    private final PolicyReading undecided =
            PolicyReading.unlessTold("change", "what changed", "No change speaks of that.", drones);
    private final PolicyReading nothing = PolicyReading.nothing("change", "", "");

    @Test
    void what_comes_first_where_nothing_is_said_is_kept_through_other_leads_shapes_and_readings() {
        assertEquals(drones, undecided.under("Otherwise:").unless());
        assertEquals(drones, undecided.of("history").unless());
        assertEquals(drones, undecided.and(nothing).unless());
        assertEquals(drones, nothing.and(undecided).unless());
    }
}
