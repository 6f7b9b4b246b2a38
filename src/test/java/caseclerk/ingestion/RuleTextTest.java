package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RuleTextTest {
    @Test
    void a_firm_that_tells_of_its_rules_and_accounts_states_none() {
        assertFalse(RuleText.isPlainly(
                "On a recent suspension",
                "Over the past days we have received many questions about the suspension of an account. We want to set out the"
                        + " facts. On 3 March our team reviewed a report about content in our community. The team found that the"
                        + " content broke section 3.2 of our rules. The account was suspended for seven days. We recognise that our"
                        + " rules do not distinguish between office numbers and private ones. We plan to review our policy with"
                        + " experts, and we publish what users of our service may expect of us by the end of April."));
    }

    @Test
    void what_binds_its_reader_is_a_rule() {
        assertTrue(
                RuleText.isPlainly(
                        "On using the harbour",
                        "You may use our service if you agree to these terms. You must not share your account with other users. We may"
                                + " remove content that violates our policy, and we may suspend your access. You are liable for what you"
                                + " post. If you do not agree, you must not use the service. Our liability is limited to what you paid us."
                                + " You must not sell access to the service. We may change these terms; you are told of it before."));
    }
}
