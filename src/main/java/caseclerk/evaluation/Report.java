package caseclerk.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a set.
 *
 * @param set its name
 * @param texts how many texts it has
 * @param rows one for each question asked
 * @param rewrites one for each follow-up question
 * @param offTopic questions asked about something else altogether
 * @param offTopicAnswered how many of those were answered
 */
public record Report(
        String set, int texts, List<Row> rows, List<RewriteScore> rewrites, int offTopic, int offTopicAnswered) {
    public Report {
        rows = List.copyOf(rows);
        rewrites = List.copyOf(rewrites);
    }

    /** The parts of the set, in order. */
    public List<String> parts() {
        return rows.stream().map(Row::part).distinct().toList();
    }

    /** The rows of one part. */
    public List<Row> of(String part) {
        return rows.stream().filter(row -> row.part().equals(part)).toList();
    }

    /** All figures, part by part. */
    public List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        for (String part : parts()) all.addAll(Figures.of(part, of(part)));
        if (offTopic > 0)
            all.add(new Figure(
                    "all", EvaluateSet.OURS, "off-topic answered", offTopicAnswered / (double) offTopic, offTopic));
        if (!rewrites.isEmpty()) all.addAll(Figures.ofRewrites(rewrites));
        return all;
    }
}
