package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedPoliciesTest {
    private static PolicyTimeline policy(long id, String service, String title) {
        LocalDate from = LocalDate.of(2024, 1, 1);
        SourceVersion version = new SourceVersion(
                id,
                1,
                SourceKind.POLICY,
                "policy:" + id,
                title,
                null,
                null,
                null,
                "en",
                Instant.EPOCH,
                null,
                service,
                from,
                null);
        return new PolicyTimeline(List.of(new PolicyVersion(id, version)));
    }

    private static final List<PolicyTimeline> ALL = List.of(
            policy(1, "Nimbus", "Terms of Use"),
            policy(2, "Nimbus", "Privacy Policy"),
            policy(3, "Bolt", "Terms of Use"),
            policy(4, "European Union", "GDPR"));

    private static List<String> names(List<PolicyTimeline> policies) {
        return policies.stream().map(PolicyTimeline::name).toList();
    }

    @Test
    void the_rules_of_a_named_service_are_all_its_own_and_those_called_by_name() {
        assertEquals(
                List.of("Nimbus Terms of Use", "Nimbus Privacy Policy"),
                names(NamedPolicies.ofNamedServices("Do the Nimbus terms forbid spying?", ALL)));
        assertEquals(
                List.of("Nimbus Terms of Use", "Nimbus Privacy Policy", "European Union GDPR"),
                names(NamedPolicies.ofNamedServices("Are the Nimbus terms stricter than the GDPR?", ALL)));
        assertEquals(List.of(), names(NamedPolicies.ofNamedServices("Do the terms of use forbid spying?", ALL)));
        assertEquals(List.of(), names(NamedPolicies.ofNamedServices("Do the Nimbuses forbid spying?", ALL)));
    }

    @Test
    void a_case_invokes_policies_that_its_sentences_name_and_no_law_that_is_a_namesake() {
        assertEquals(
                List.of("Nimbus Privacy Policy"),
                names(List.copyOf(NamedPolicies.invoked(
                        List.of("Nimbus said that its privacy policy allows it.", "Bolt named the Data Act."),
                        ALL,
                        null))));
    }

    @Test
    void a_service_may_be_called_by_the_first_word_of_its_name_where_that_is_a_name_there() {
        List<PolicyTimeline> all =
                List.of(policy(1, "Harbour Cloud", "Terms of Use"), policy(2, "Bolt", "Terms of Use"));

        assertEquals(
                List.of("Harbour Cloud Terms of Use"),
                names(NamedPolicies.in("Do Harbour's terms forbid spying?", all)));
        assertEquals(List.of(), names(NamedPolicies.in("Do the rules of the harbour forbid spying?", all)));
        assertEquals(List.of(), names(NamedPolicies.in("Do the Harbour Act and its rules forbid spying?", all)));
        assertEquals(
                List.of("Bolt Terms of Use"), names(NamedPolicies.in("May Bolt spy on Harbour under its terms?", all)));
    }
}
