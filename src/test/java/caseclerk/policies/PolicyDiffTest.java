package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.policies.ClauseChange.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
    static PolicyVersion version(long id, String from) {
        return new PolicyVersion(
                id,
                new SourceVersion(
                        1,
                        (int) id,
                        SourceKind.POLICY,
                        "file:terms",
                        "Terms",
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        null,
                        "Acme",
                        LocalDate.parse(from),
                        null));
    }

    private static PolicyText text(long id, String words) {
        List<PolicyLine> lines =
                PolicyLine.of(words, span -> span.cutFrom(words).matches("\\d+ \\p{Lu}.{0,40}[^.]"));
        return new PolicyText(version(id, "2024-01-0" + id), words, ClauseParser.parse(words, lines));
    }

    private static PolicyDiff diff(String before, String after) {
        PolicyDiff diff = PolicyDiff.between(text(1, before), text(2, after));
        assertEquals(after, diff.apply(before));
        return diff;
    }

    private static List<String> changes(PolicyDiff diff) {
        return diff.changes().stream()
                .filter(c -> c.kind() != Kind.SAME || c.moved() || c.renumbered())
                .map(c -> c.kind() + (c.moved() ? " moved " : " ") + c.label())
                .toList();
    }

    private static final String TERMS = """
            Terms of Acme.

            1 Scope

            1.1 These terms apply to every customer of the service.

            1.2 A customer answers for what is done with its accounts.

            2 Acceptable use

            2.1 A customer must not use the service to break a law.

            2.2 A customer must not collect personal details by automated means.

            3 Enforcement

            3.1 Acme gives notice of a suspension ten days before it takes effect.
            """;

    @Test
    void the_words_added_and_removed_are_told() {
        PolicyDiff diff = diff(TERMS, TERMS.replace("ten days", "two days"));

        assertEquals(List.of("REWORDED 3.1"), changes(diff));
        assertEquals(
                List.of(
                        new Edit(Edit.Kind.KEEP, "3.1 Acme gives notice of a suspension "),
                        new Edit(Edit.Kind.REMOVE, "ten"),
                        new Edit(Edit.Kind.ADD, "two"),
                        new Edit(Edit.Kind.KEEP, " days before it takes effect.\n")),
                diff.mattering().get(0).edits());
    }

    @Test
    void a_renumbered_clause_is_the_same_clause() {
        String after = TERMS.replace("2.2 A", "2.2 A customer must not spy on anybody.\n\n2.3 A");

        assertEquals(List.of("ADDED 2.2", "COSMETIC 2.3 (was 2.2)"), changes(diff(TERMS, after)));
    }

    @Test
    void a_moved_clause_is_no_removal() {
        String moved = "2.1 A customer must not use the service to break a law.\n\n";
        String after = TERMS.replace(moved, "")
                .replace("3.1 Acme", "3.1 A customer must not use the service to break a law.\n\n3.2 Acme");

        assertEquals(
                List.of("COSMETIC moved 3.1 (was 2.1)", "COSMETIC 3.2 (was 3.1)"),
                changes(diff(TERMS, after)).stream()
                        .filter(c -> !c.contains("2.2"))
                        .toList());
    }

    @Test
    void quotes_case_and_white_space_are_looks() {
        PolicyDiff diff =
                diff(TERMS, TERMS.replace("Acceptable use", "Acceptable Use").replace("law.", "law ."));

        assertTrue(diff.mattering().isEmpty(), changes(diff).toString());
    }

    @Test
    void anchors_stay_when_numbers_and_words_change() {
        PolicyText before = text(1, TERMS);
        PolicyText after = StableAnchors.carried(
                before,
                text(
                        2,
                        TERMS.replace("2.2 A", "2.2 A customer must not spy on anybody.\n\n2.3 A")
                                .replace("ten days", "two days")));

        assertEquals("2.2", after.clauses().get(6).anchor());
        assertEquals("2.3", after.clauses().get(6).number());
        assertEquals("2.2~2", after.clauses().get(5).anchor());
        assertEquals(9, after.clauses().stream().map(c -> c.anchor()).distinct().count());
    }

    @Property(tries = 300, seed = "1")
    void edits_applied_to_the_one_text_give_the_other(@ForAll long seed) {
        Random random = new Random(seed);
        String before = terms(random);
        String after = random.nextInt(8) == 0 ? terms(random) : edited(before, random);

        diff(before, after);
        assertEquals(after, Edit.apply(Wording.edits(before, after), before));
    }

    private static final String[] WORDS =
            "a customer must not sell the data of others without notice, (a) “terms” apply; 7 days – may end\tnow. é ß 中文 \n \n\n 1.2 2 Scope\n"
                    .split(" ");

    private static String terms(Random random) {
        StringBuilder text = new StringBuilder();
        int clauses = random.nextInt(12);
        for (int i = 1; i <= clauses; i++) {
            text.append(random.nextBoolean() ? i + " Heading " + i : i + "." + random.nextInt(9))
                    .append(random.nextBoolean() ? "\n\n" : " ");
            words(random, text);
            text.append("\n\n");
        }
        if (random.nextBoolean()) words(random, text);
        return text.toString();
    }

    private static void words(Random random, StringBuilder text) {
        for (int n = random.nextInt(25); n > 0; n--)
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        for (int n = random.nextInt(6); n >= 0 && !lines.isEmpty(); n--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
                case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                default ->
                    lines.set(at, lines.get(at).replace("customer", "user").replace("not ", "") + "more ");
            }
        }
        return String.join("", lines);
    }

    @Test
    void a_clause_under_another_number_of_several_parts_says_the_same() {
        PolicyText before = text(1, "2 Content\n\n2.3 Copyright. Post only what you own.\n");
        PolicyText after = text(2, "4 Content\n\n4.1 Copyright. Post only what you own.\n");

        assertTrue(before.saysTheSame(
                before.clauses().get(1), after, after.clauses().get(1)));
    }

    @Test
    void a_new_day_and_number_of_a_version_are_housekeeping_and_other_opening_words_are_not() {
        String opening = "Effective 1 June 2023. Version 2.\n\n";

        ClauseChange dated = diff(
                        opening + TERMS, opening.replace("1 June 2023. Version 2", "15 March 2024. Version 3") + TERMS)
                .changes()
                .get(0);
        ClauseChange reworded = diff(TERMS, TERMS.replace("Terms of Acme.", "Terms of Acme and its partners."))
                .changes()
                .get(0);

        assertEquals(Kind.REWORDED, dated.kind());
        assertTrue(dated.isHousekeeping());
        assertTrue(!reworded.isHousekeeping());
    }
}
