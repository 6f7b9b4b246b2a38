package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which clauses the sentences of a case mean. */
class ClauseLinkTest {
    private static PolicyTimeline policy(long id, String service, String title, @Nullable String slug) {
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
                slug,
                service,
                from,
                null);
        return new PolicyTimeline(List.of(new PolicyVersion(id, version)));
    }

    private static final List<PolicyTimeline> ALL = List.of(
            policy(1, "Nimbus", "Terms of Use", null),
            policy(2, "Nimbus", "Privacy Policy", null),
            policy(3, "Bolt", "Terms of Use", "storm"));

    private static List<String> links(@Nullable String slug, String... invoked) {
        return ClauseLink.in(List.of(invoked), ALL, slug).stream()
                .map(link -> link.policy().name() + " " + link.number())
                .toList();
    }

    @Test
    void a_clause_belongs_to_the_policy_that_its_sentence_names() {
        assertEquals(
                List.of("Nimbus Terms of Use 4.2"), links("ferry", "It broke clause 4.2 of the Nimbus Terms of Use."));
        assertEquals(
                List.of("Nimbus Privacy Policy 3"), links(null, "Section 3 of Nimbus's privacy policy forbids it."));
        assertEquals(List.of(), links("ferry", "It broke clause 4.2 of the Ember Terms of Use."));
        assertEquals(List.of("Nimbus Terms of Use 2"), links("ferry", "It broke § 2 of the Nimbus Terms of Use."));
    }

    @Test
    void where_a_sentence_names_none_the_case_tells_which_is_meant() {
        assertEquals(List.of("Bolt Terms of Use 7.2"), links("storm", "Clause 7.2 was broken."));
        assertEquals(
                List.of("Nimbus Terms of Use 4.2", "Nimbus Terms of Use 7.2"),
                links(
                        "ferry",
                        "It broke clause 4.2 of the Nimbus Terms of Use.",
                        "Clause 7.2 of the same terms asks for notice."));
        assertEquals(List.of(), links("ferry", "Clause 7.2 was broken."));
    }

    @Test
    void a_law_is_not_taken_for_the_policy_at_hand() {
        assertEquals(
                List.of(),
                links("storm", "It broke Article 7 of the Digital Services Act.", "Article 5 GDPR was named."));
    }

    @Test
    void a_clause_put_in_between_is_not_taken_for_the_one_before_it_nor_a_year_for_a_clause() {
        assertEquals(List.of("Bolt Terms of Use 2a"), links("storm", "It broke § 2a, they said."));
        assertEquals(List.of("Bolt Terms of Use 12A"), links("storm", "Section 12A was broken."));
        assertEquals(List.of("Bolt Terms of Use 4(2)(b)"), links("storm", "Section 4(2)(b) was broken."));
        assertEquals(List.of("Bolt Terms of Use 2"), links("storm", "It broke § 2."));
        assertEquals(List.of(), links("storm", "The rule § 2024 and section 3.2024 and clause 2nd are none."));
    }

    private static String found(String number, String... lines) {
        String words = String.join("\n", lines);
        List<PolicyLine> read = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            read.add(new PolicyLine(PolicyLine.Kind.TEXT, 0, new TextSpan(at, at + line.length())));
            at += line.length() + 1;
        }
        return ClauseParser.numbered(ClauseParser.parse(words, read), number)
                .map(clause -> clause.number())
                .orElse("none");
    }

    @Test
    void a_clause_put_in_between_is_found_where_the_policy_has_it() {
        String[] lines = {"§ 2 Fares", "Fares are due.", "§ 2a Refunds", "Refunds are paid.", "§ 3 Crew"};
        assertEquals("§ 2a", found("2A", lines));
        assertEquals("§ 2", found("2", lines));
        assertEquals("none", found("3a", lines));
        assertEquals("none", found("2(1)", lines));
    }
}
