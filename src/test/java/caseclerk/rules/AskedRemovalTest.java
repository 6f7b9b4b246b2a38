package caseclerk.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Words;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedRemovalTest {
    private static final Set<String> NAMED = Set.copyOf(Words.stems("Kitepost Community Guidelines"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was removed from the Kitepost guidelines?",
                "Which clauses were added in the latest version of the Kitepost guidelines?",
                "What clauses were added to the Kitepost guidelines?",
                "Which rights were dropped from Kitepost's guidelines?",
                "Has Kitepost deleted the rule on nudity?",
                "Was the ban on political advertising removed?",
                "Were the Kitepost guidelines deleted?",
                "What was added about drones?",
                "Has anything been removed?",
                "When was guideline 2.3 removed?"
            })
    void words_of_the_rules_are_meant(String question) {
        assertTrue(AskedRemoval.isOfText(question, NAMED), question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many accounts were deleted under the Kitepost guidelines in 2024?",
                "How many accounts under the Kitepost guidelines were deleted?",
                "Has Kitepost deleted 400 accounts under its guidelines?",
                "Were videos removed for breaking the guidelines?",
                "How many posts were removed to enforce its new rules?",
                "Which apps were dropped in line with the rules?"
            })
    void what_was_done_by_the_rules_is_not_meant(String question) {
        assertFalse(AskedRemoval.isOfText(question, NAMED), question);
    }
}
