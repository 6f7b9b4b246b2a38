package caseclerk.evaluation;

import caseclerk.evaluation.Row.Ranked;
import caseclerk.evaluation.Row.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sums up rows. */
final class Figures {
    /** What the baseline that always answers is called. */
    static final String NEAREST = "nearest sentence";

    private final String part;
    private final List<Figure> all = new ArrayList<>();

    private Figures(String part) {
        this.part = part;
    }

    static List<Figure> of(String part, List<Row> rows) {
        Figures figures = new Figures(part);
        figures.retrieval(rows);
        List<Row> spoken = rows.stream().filter(row -> row.said() != null).toList();
        if (!spoken.isEmpty()) {
            figures.answers(EvaluateSet.OURS, spoken, Row::said);
            figures.answers(NEAREST, spoken, Row::plain);
            figures.latency(spoken);
        }
        return figures.all;
    }

    static List<Figure> ofRewrites(List<RewriteScore> rewrites) {
        Figures figures = new Figures("all");
        int wanted = rewrites.stream().mapToInt(RewriteScore::wanted).sum();
        int recovered = rewrites.stream().mapToInt(RewriteScore::recovered).sum();
        figures.add(EvaluateSet.OURS, "names recovered", recovered / (double) wanted, wanted);
        figures.mean(EvaluateSet.OURS, "token F1", rewrites, RewriteScore::f1);
        return figures.all;
    }

    private void retrieval(List<Row> rows) {
        Set<String> systems = new LinkedHashSet<>();
        rows.forEach(row -> systems.addAll(row.ranked().keySet()));
        for (String system : systems) {
            List<Ranked> ranked = rows.stream()
                    .filter(Row::answerable)
                    .filter(row -> row.ranked().containsKey(system))
                    .map(row -> row.ranked().get(system))
                    .toList();
            for (int k : List.of(1, 4, 5, 10)) share(system, "Hits@" + k, ranked, r -> r.first() > 0 && r.first() <= k);
            mean(system, "MRR", ranked, r -> r.first() == 0 ? 0 : 1.0 / r.first());
            mean(system, "nDCG@10", ranked, Ranked::ndcg);
        }
    }

    private void answers(String system, List<Row> rows, Function<Row, Said> reply) {
        List<Row> can = rows.stream().filter(Row::answerable).toList();
        List<Row> cannot = rows.stream().filter(row -> !row.answerable()).toList();
        List<Said> answered = rows.stream().map(reply).filter(Said::answered).toList();
        List<Said> rightly = can.stream().map(reply).filter(Said::answered).toList();
        share(system, "a quote holds the answer", can, row -> reply.apply(row).holds());
        share(system, "answerable refused", can, row -> !reply.apply(row).answered());
        share(system, "wrong among answered answerable", rightly, said -> !said.holds());
        share(system, "wrong among all answered", answered, said -> !said.holds());
        share(system, "unanswerable answered", cannot, row -> reply.apply(row).answered());
        List<Row> refused =
                rows.stream().filter(row -> !reply.apply(row).answered()).toList();
        share(system, "refusal precision", refused, row -> !row.answerable());
        share(system, "refusal recall", cannot, row -> !reply.apply(row).answered());
        int claims = rightly.stream().mapToInt(Said::claims).sum();
        int holding = rightly.stream().mapToInt(Said::claimsHolding).sum();
        add(system, "claims that hold the answer", holding / (double) claims, claims);
        if (can.stream().anyMatch(row -> !row.ranked().isEmpty())) {
            mean(system, "citation precision", rightly, Said::precision);
            mean(system, "citation recall", can, row -> reply.apply(row).recall());
        }
        int citations = answered.stream().mapToInt(Said::citations).sum();
        add(system, "quotes exact", answered.stream().mapToInt(Said::exact).sum() / (double) citations, citations);
        if (!can.isEmpty() && !cannot.isEmpty())
            add(system, "area under the trade-off", TradeOff.of(rows, reply).area(), rows.size());
    }

    private void latency(List<Row> rows) {
        double[] millis = rows.stream()
                .map(Row::said)
                .filter(said -> said != null)
                .mapToDouble(Said::millis)
                .sorted()
                .toArray();
        for (int percent : List.of(50, 90, 99))
            add(
                    EvaluateSet.OURS,
                    "latency ms p" + percent,
                    millis[Math.min(millis.length - 1, millis.length * percent / 100)],
                    millis.length);
    }

    private <T> void share(String system, String name, List<T> all, Predicate<T> counts) {
        mean(system, name, all, one -> counts.test(one) ? 1 : 0);
    }

    private <T> void mean(String system, String name, List<T> all, ToDoubleFunction<T> value) {
        add(system, name, all.stream().mapToDouble(value).average().orElse(Double.NaN), all.size());
    }

    private void add(String system, String name, double value, int n) {
        if (n > 0) all.add(new Figure(part, system, name, value, n));
    }
}
