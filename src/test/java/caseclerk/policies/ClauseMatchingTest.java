package caseclerk.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Clause;
import caseclerk.policies.AscendingRun.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseMatchingTest {
    private static PolicyText text(long id, String words) {
        List<PolicyLine> lines = new ArrayList<>();
        for (PolicyLine line : PolicyLine.of(words, span -> span.cutFrom(words).matches("\\d+ .*|[\\p{Lu} ]+"))) {
            boolean part = line.span().cutFrom(words).matches("[\\p{Lu} ]+");
            lines.add(new PolicyLine(line.kind(), part ? 1 : 2, line.span()));
        }
        return new PolicyText(PolicyDiffTest.version(id, "2024-01-0" + id), words, ClauseParser.parse(words, lines));
    }

    /** Each later clause with the earlier one that it is, or "new". */
    private static List<String> matched(String before, String after) {
        PolicyText a = text(1, before);
        PolicyText b = text(2, after);
        int[] match = ClauseMatching.of(a, b);
        List<String> matched = new ArrayList<>();
        for (Clause clause : b.clauses()) {
            int old = match[clause.ordinal()];
            matched.add(clause.label() + " = "
                    + (old < 0 ? "new" : old + " " + a.clauses().get(old).label()));
        }
        return matched;
    }

    @Test
    void of_two_copies_of_a_text_one_is_taken_as_a_whole() {
        String before = """
                1 Privacy

                We keep the address and the name of each rider for a year.

                2 Fares

                A fare is owed when the ride begins, and not before it.
                """;
        String here = before.replace("for a year", "for two years").replace("and not before it", "and not before");
        String there = before.replace("each rider", "every rider").replace("A fare", "The fare of the city");

        assertEquals(
                List.of("1 Privacy = 0 1 Privacy", "2 Fares = 1 2 Fares", "1 Privacy = new", "2 Fares = new"),
                matched(before, here + "\n" + there));
    }

    @Test
    void a_part_for_others_is_another_part_though_its_headings_are_the_same() {
        String before = """
                TERMS FOR SELLERS

                1 Introduction

                Sellers offer their crates on the quay and answer for what lies within.

                2 Fees

                We keep a tenth of each sale and send the rest within a week by transfer.
                """;
        String after = """
                TERMS FOR BUYERS

                1 Introduction

                Buyers look at goods before they pay and carry them home at once.

                2 Fees

                Nothing is charged for looking; paying by card costs one crown extra.
                """;

        assertEquals(List.of("TERMS FOR BUYERS = new", "1 Introduction = new", "2 Fees = new"), matched(before, after));
    }

    @Test
    void the_weightiest_run_ascends_on_both_sides_and_keeps_together() {
        List<Pair> pairs = List.of(
                new Pair(0, 0, 1), new Pair(1, 1, 0.6), new Pair(60, 1, 0.65), new Pair(2, 2, 0.5), new Pair(0, 3, 1));

        assertEquals(List.of(new Pair(0, 0, 1), new Pair(1, 1, 0.6), new Pair(2, 2, 0.5)), AscendingRun.of(pairs, 61));
        assertEquals(List.of(), AscendingRun.of(List.of(), 5));
    }
}
