package caseclerk.adapters.terminal;

import caseclerk.evaluation.Comparison.Difference;
import caseclerk.evaluation.Figure;
import caseclerk.evaluation.Report;
import caseclerk.evaluation.Row;
import caseclerk.evaluation.TradeOff;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports as tables. */
public final class EvaluationText {
    private static final List<String> RETRIEVAL = List.of("Hits@1", "Hits@4", "Hits@5", "Hits@10", "MRR", "nDCG@10");

    private EvaluationText() {}

    /** {@code report} as tables, part by part. */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder("Set " + report.set() + ": " + report.texts() + " texts\n");
        List<Figure> all = report.figures();
        Set<String> parts = new LinkedHashSet<>(report.parts());
        all.forEach(figure -> parts.add(figure.part()));
        for (String part : parts) {
            List<Figure> figures =
                    all.stream().filter(f -> f.part().equals(part)).toList();
            if (figures.isEmpty()) continue;
            text.append("\nPart ")
                    .append(part)
                    .append(": ")
                    .append(counts(report.of(part)))
                    .append('\n');
            retrieval(text, figures);
            others(text, figures);
            curve(text, report.of(part));
        }
        return text.toString().stripTrailing();
    }

    private static String counts(List<Row> rows) {
        long answerable = rows.stream().filter(Row::answerable).count();
        return rows.size() + " questions, " + answerable + " answerable";
    }

    private static List<String> systems(List<Figure> figures) {
        return figures.stream().map(Figure::system).distinct().toList();
    }

    private static String value(List<Figure> figures, String system, String name) {
        return figures.stream()
                .filter(f -> f.system().equals(system) && f.name().equals(name))
                .findFirst()
                .map(f -> number(f))
                .orElse("-");
    }

    private static String number(Figure figure) {
        if (Double.isNaN(figure.value())) return "-";
        return String.format(Locale.ROOT, figure.name().contains(" ms ") ? "%.1f" : "%.3f", figure.value());
    }

    private static void retrieval(StringBuilder text, List<Figure> figures) {
        List<String> systems = systems(
                figures.stream().filter(f -> RETRIEVAL.contains(f.name())).toList());
        if (systems.isEmpty()) return;
        text.append(String.format(
                Locale.ROOT,
                "  %-24s%s%n",
                "finding",
                RETRIEVAL.stream().map(n -> String.format("%9s", n)).collect(Collectors.joining())));
        for (String system : systems)
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s%s%n",
                    system,
                    RETRIEVAL.stream()
                            .map(n -> String.format("%9s", value(figures, system, n)))
                            .collect(Collectors.joining())));
    }

    private static void others(StringBuilder text, List<Figure> figures) {
        List<Figure> others =
                figures.stream().filter(f -> !RETRIEVAL.contains(f.name())).toList();
        if (others.isEmpty()) return;
        List<String> systems = systems(others);
        text.append(String.format(
                Locale.ROOT,
                "  %-32s%s%n",
                "answering",
                systems.stream().map(s -> String.format("%18s", s)).collect(Collectors.joining())));
        for (String name : others.stream().map(Figure::name).distinct().toList())
            text.append(String.format(
                    Locale.ROOT,
                    "  %-32s%s%n",
                    name,
                    systems.stream()
                            .map(s -> String.format("%18s", value(others, s, name)))
                            .collect(Collectors.joining())));
    }

    private static void curve(StringBuilder text, List<Row> rows) {
        List<Row> spoken = rows.stream().filter(row -> row.said() != null).toList();
        boolean both =
                spoken.stream().anyMatch(Row::answerable) && !spoken.stream().allMatch(Row::answerable);
        if (!both) return;
        text.append(String.format(
                Locale.ROOT, "  %-12s %-20s %s%n", "confidence", "answerable refused", "unanswerable answered"));
        for (TradeOff.Point point : TradeOff.of(spoken, Row::said).points())
            text.append(String.format(
                    Locale.ROOT,
                    "  %-12.3f %-20.3f %.3f%n",
                    point.confidence(),
                    point.answerableRefused(),
                    point.unanswerableAnswered()));
    }

    /** The differences between two runs over {@code set}; a star marks those whose interval leaves out zero. */
    public static String of(String set, List<Difference> differences) {
        StringBuilder text = new StringBuilder("Set " + set + " (b − a, 95 % interval by bootstrap)\n");
        for (Difference d : differences)
            text.append(String.format(
                    Locale.ROOT,
                    "  %-28s a %.3f  b %.3f  %+.3f [%+.3f, %+.3f]%s  n %d%n",
                    d.name(),
                    d.a(),
                    d.b(),
                    d.b() - d.a(),
                    d.low(),
                    d.high(),
                    d.isClear() ? " *" : "",
                    d.n()));
        return text.toString().stripTrailing();
    }
}
