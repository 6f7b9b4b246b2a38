package caseclerk.evaluation;

import caseclerk.evaluation.Row.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What is gained and lost as more confidence is asked for.
 *
 * @param points from answering everything to answering nothing
 * @param area probability that an answerable question is given more confidence than an unanswerable one, ties half
 *     (the area under the receiver operating characteristic, Hanley and McNeil 1982)
 */
public record TradeOff(List<Point> points, double area) {
    private static final int STEPS = 20;

    public TradeOff {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param confidence asked for
     * @param answerableRefused share of answerable questions refused
     * @param unanswerableAnswered share of unanswerable questions answered
     */
    public record Point(double confidence, double answerableRefused, double unanswerableAnswered) {}

    /** The curve of {@code rows}; refusals by rule have confidence 0 and so are refused at every threshold above. */
    public static TradeOff of(List<Row> rows, Function<Row, Said> reply) {
        double[] can = confidences(rows, true, reply);
        double[] cannot = confidences(rows, false, reply);
        double[] all = rows.stream()
                .mapToDouble(row -> reply.apply(row).confidence())
                .sorted()
                .toArray();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double at = all.length == 0 ? 0 : all[Math.min(all.length - 1, all.length * i / STEPS)];
            points.add(new Point(at, below(can, at), 1 - below(cannot, at)));
        }
        return new TradeOff(
                points.stream()
                        .distinct()
                        .sorted(Comparator.comparingDouble(Point::confidence))
                        .toList(),
                area(can, cannot));
    }

    private static double[] confidences(List<Row> rows, boolean answerable, Function<Row, Said> reply) {
        return rows.stream()
                .filter(row -> row.answerable() == answerable)
                .mapToDouble(row -> reply.apply(row).confidence())
                .toArray();
    }

    private static double below(double[] values, double at) {
        int below = 0;
        for (double value : values) if (value < at) below++;
        return values.length == 0 ? 0 : below / (double) values.length;
    }

    private static double area(double[] can, double[] cannot) {
        double wins = 0;
        for (double a : can) for (double b : cannot) wins += a > b ? 1 : a == b ? 0.5 : 0;
        return wins / ((double) can.length * cannot.length);
    }
}
