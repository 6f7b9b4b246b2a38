package caseclerk.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.evaluation.Row.Ranked;
import caseclerk.evaluation.Row.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static Row row(
            String id, boolean answerable, int rank, boolean answered, boolean holds, double confidence) {
        Said said = new Said(answered, holds, answered ? 1 : 0, holds ? 1 : 0, 1, 1, confidence, 1, 1, 5);
        Map<String, Ranked> ranked =
                answerable ? Map.of(EvaluateSet.OURS, new Ranked(rank, rank == 1 ? 1 : 0.5)) : Map.of();
        return new Row(id, "dev", answerable, ranked, said, said);
    }

    private static double figure(List<Row> rows, String name) {
        return Figures.of("dev", rows).stream()
                .filter(f -> f.system().equals(EvaluateSet.OURS) && f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private final List<Row> rows = List.of(
            row("1", true, 1, true, true, 0.9),
            row("2", true, 3, true, false, 0.6),
            row("3", true, 0, false, false, 0.2),
            row("4", false, 0, true, false, 0.4),
            row("5", false, 0, false, false, 0.1));

    @Test
    void counts_what_was_found_and_how_high() {
        assertEquals(1 / 3.0, figure(rows, "Hits@1"));
        assertEquals(2 / 3.0, figure(rows, "Hits@4"));
        assertEquals((1 + 1 / 3.0) / 3, figure(rows, "MRR"), 1e-12);
    }

    @Test
    void counts_what_was_said_and_what_was_refused() {
        assertEquals(1 / 3.0, figure(rows, "a quote holds the answer"));
        assertEquals(1 / 3.0, figure(rows, "answerable refused"));
        assertEquals(1 / 2.0, figure(rows, "wrong among answered answerable"));
        assertEquals(1 / 2.0, figure(rows, "unanswerable answered"));
        assertEquals(1 / 2.0, figure(rows, "refusal precision"));
        assertEquals(1 / 2.0, figure(rows, "refusal recall"));
    }

    @Test
    void the_area_is_the_share_of_pairs_in_the_right_order() {
        assertEquals(5 / 6.0, figure(rows, "area under the trade-off"), 1e-12);
    }

    @Test
    void a_difference_is_clear_when_its_interval_leaves_out_zero() {
        List<Row> better = new ArrayList<>();
        List<Row> worse = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            worse.add(row("q" + i, true, i % 2 == 0 ? 1 : 3, true, true, 0.5));
            better.add(row("q" + i, true, i % 10 == 0 ? 3 : 1, true, true, 0.5));
        }

        Comparison.Difference changed = Comparison.of(worse, better).get(0);
        Comparison.Difference same = Comparison.of(worse, worse).get(0);

        assertEquals("Hits@1", changed.name());
        assertEquals(0.5, changed.a());
        assertEquals(0.9, changed.b());
        assertTrue(changed.isClear());
        assertFalse(same.isClear());
        assertEquals(Comparison.of(worse, better), Comparison.of(worse, better));
    }

    @Test
    void a_follow_up_is_scored_by_the_names_it_gets_back() {
        RewriteScore score = RewriteScore.of(new GoldRewrite(
                "f1",
                List.of("What did Microsoft cut off?", "Microsoft cut off some subscriptions."),
                List.of(),
                "When was that?",
                "When did Microsoft cut off the subscriptions?"));

        assertEquals(1, score.wanted());
        assertEquals(1, score.recovered());
    }
}
