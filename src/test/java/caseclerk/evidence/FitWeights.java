package caseclerk.evidence;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Opposition;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The recipe behind the weights of {@code evidence}: reads a set of paragraphs and questions ({@link OpenQuestions}), fits on the questions of part "dev" by stochastic gradient descent on the logistic
 * loss with a fixed order, and prints the two weight files and a table of thresholds. The set was SQuAD 2.0 paragraphs
 * (CC BY-SA 4.0); nothing of it is kept but these few numbers.
 *
 * <p>Arguments: folder of the set, part to report, and optionally a file of how the model that reads passages for the
 * answer read those of the development part, each by a model that had not seen its article ({@link FoldedSpans}): with
 * it, the weights for questions whose passages are read are fitted.
 */
public final class FitWeights {
    private static final List<String> RANKING = List.of(
            "words",
            "nearWords",
            "predicate",
            "names",
            "missing",
            "expected",
            "meaning",
            "passageMeaning",
            "short",
            "soft",
            "cover",
            "form",
            "whole",
            "softMissing");
    /** Where passages were read for the answer too. */
    private static final List<String> READ = List.of("span", "lead", "unread");
    /** None of how near the passage is as a whole: that is high for long questions, whether answered or not. */
    private static final List<String> ANSWERABLE =
            List.of("names", "expected", "least", "softMissing", "form", "turning", "whole", "gap", "nearPredicate");

    private static final List<String> ANSWERABLE_READ = List.of("span", "holds", "unread");
    /** Measures of what lacks; all others speak for an answer. */
    private static final List<String> LACKS = List.of("missing", "softMissing", "unread");
    /** Sentences behind the ones that were compared stay behind. */
    private static final int COMPARED = ReadPassages.Effort.FITTED.compared();

    private record Asked(Reading reading, List<String> answers, String evidence, boolean answerable, String part) {
        boolean holds(Evidence e) {
            return answerable
                    && e.found().passage().version().url().equals(evidence)
                    && answers.stream().anyMatch(a -> e.sentence().text().contains(a));
        }
    }

    private FitWeights() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> parts = args.length > 1 && !args[1].equals("dev") ? List.of("dev", args[1]) : List.of("dev");
        boolean read = args.length > 2;
        List<Asked> all;
        try (OnnxEmbedder embedder = new OnnxEmbedder()) {
            OnnxPairScorer scorer = new OnnxPairScorer(embedder);
            PassageFinder finder =
                    new PassageFinder(OpenQuestions.index(folder, embedder), embedder, PassageFinder.Limits.FITTED);
            PairScorer spans = read ? new FoldedSpans(scorer, Path.of(args[2])) : scorer::align;
            all = ask(
                    folder,
                    parts,
                    finder,
                    new ReadPassages(spans, new OpposedSentences(new Opposition(new English()))));
        }
        List<Asked> dev = all.stream().filter(a -> a.part().equals("dev")).toList();
        List<String> measures = read ? joined(RANKING, READ) : RANKING;
        Weights ranking = fitRanking(dev, measures);
        print(read ? "sentence-ranking-read.weights" : "sentence-ranking.weights", ranking);
        List<Asked> ranked = all.stream().map(a -> rerank(a, ranking)).toList();
        Weights answerable = fitAnswerable(
                ranked.stream().filter(a -> a.part().equals("dev")).toList(),
                read ? joined(ANSWERABLE, ANSWERABLE_READ) : ANSWERABLE);
        print(read ? "answerable-read.weights" : "answerable.weights", answerable);
        for (String part : parts)
            report(part, ranked.stream().filter(a -> a.part().equals(part)).toList(), answerable);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Asked> ask(Path folder, List<String> parts, PassageFinder finder, ReadPassages reader)
            throws IOException {
        List<Asked> asked = new ArrayList<>();
        Map<String, int[]> hits = new TreeMap<>();
        for (JsonNode node : OpenQuestions.questions(folder, parts)) {
            Reading reading = reader.read(
                    finder.find(node.get("question").asText(), new Scope(WorkspaceId.TERMINAL, null, null)));
            List<String> answers = new ArrayList<>();
            node.get("answers").forEach(a -> answers.add(a.asText()));
            String evidence = node.get("evidence_ids").isEmpty()
                    ? ""
                    : node.get("evidence_ids").get(0).asText();
            String part = node.get("part").asText();
            Asked one =
                    new Asked(reading, answers, evidence, node.get("answerable").asBoolean(), part);
            asked.add(one);
            if (one.answerable()) {
                int[] count = hits.computeIfAbsent(part, p -> new int[3]);
                count[0]++;
                for (var found : reading.passages())
                    if (found.passage().version().url().equals(evidence)) {
                        if (found.rank() == 1) count[1]++;
                        if (found.rank() <= 5) count[2]++;
                    }
            }
        }
        hits.forEach((part, n) -> System.out.printf(
                "# %s: Hits@1 %.3f Hits@5 %.3f of %d%n", part, n[1] / (double) n[0], n[2] / (double) n[0], n[0]));
        return asked;
    }

    private static Asked rerank(Asked asked, Weights weights) {
        List<Evidence> ranked = new ArrayList<>();
        for (Evidence e : asked.reading().sentences())
            ranked.add(new Evidence(e.found(), e.sentence(), weights.sum(e.measures()), e.measures()));
        ranked.subList(0, Math.min(COMPARED, ranked.size())).sort((a, b) -> Double.compare(b.score(), a.score()));
        Reading reading = asked.reading();
        return new Asked(
                new Reading(reading.question(), reading.shape(), reading.passages(), ReadPassages.withMargins(ranked)),
                asked.answers(),
                asked.evidence(),
                asked.answerable(),
                asked.part());
    }

    /** Pairs of a sentence that holds the answer and one that does not: the first must score higher. */
    private static Weights fitRanking(List<Asked> asked, List<String> measures) {
        List<double[]> rows = new ArrayList<>();
        for (Asked one : asked) {
            List<Evidence> good =
                    one.reading().sentences().stream().filter(one::holds).toList();
            if (good.isEmpty()) continue;
            one.reading().sentences().stream()
                    .filter(e -> !one.holds(e))
                    .limit(8)
                    .forEach(bad -> {
                        double[] row = new double[measures.size()];
                        for (int i = 0; i < row.length; i++)
                            row[i] = good.get(0).measure(measures.get(i)) - bad.measure(measures.get(i));
                        rows.add(row);
                    });
        }
        double[] w = descend(rows, rows.stream().map(r -> 1.0).toList(), List.of());
        Map<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < w.length; i++) byName.put(measures.get(i), w[i]);
        byName.put("heading", -2.0);
        byName.put("short", Math.min(-0.5, byName.get("short")));
        byName.put("question", -1.0);
        return new Weights(byName);
    }

    private static Weights fitAnswerable(List<Asked> asked, List<String> measures) {
        List<double[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (Asked one : asked) {
            if (one.reading().sentences().isEmpty()) continue;
            Evidence best = one.reading().sentences().get(0);
            rows.add(row(best, measures));
            labels.add(one.holds(best) ? 1.0 : 0.0);
        }
        double[] w = descend(rows, labels, measures);
        Map<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < measures.size(); i++) byName.put(measures.get(i), w[i]);
        byName.put("bias", w[measures.size()]);
        return new Weights(byName);
    }

    private static double[] row(Evidence evidence, List<String> measures) {
        double[] row = new double[measures.size() + 1];
        for (int i = 0; i < measures.size(); i++) row[i] = evidence.measure(measures.get(i));
        row[measures.size()] = 1;
        return row;
    }

    /** What would be quoted if the passage with the answer had never been filed: the common near miss. */
    private static Optional<Evidence> bestWithoutEvidence(Asked asked) {
        if (!asked.answerable()) return Optional.empty();
        List<Evidence> sentences = asked.reading().sentences().stream()
                .filter(e -> !e.found().passage().version().url().equals(asked.evidence()))
                .toList();
        return ReadPassages.withMargins(sentences).stream().findFirst();
    }

    /** @param measures whose weights may not reward what lacks, for rows of both classes; empty for none */
    private static double[] descend(List<double[]> rows, List<Double> labels, List<String> measures) {
        boolean bothClasses = !measures.isEmpty();
        double[] spread = bothClasses ? spread(rows) : null;
        double[] w = new double[rows.get(0).length];
        double[] sum = new double[w.length];
        Arrays.fill(sum, 1e-8);
        for (int epoch = 0; epoch < 1500; epoch++) {
            double[] gradient = new double[w.length];
            for (int r = 0; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double z = 0;
                for (int i = 0; i < w.length; i++) z += w[i] * scaled(row, spread, i);
                double error = labels.get(r) - 1 / (1 + Math.exp(-z));
                for (int i = 0; i < w.length; i++) gradient[i] += error * scaled(row, spread, i);
            }
            for (int i = 0; i < w.length; i++) {
                double g = gradient[i] / rows.size() - 1e-4 * w[i];
                sum[i] += g * g;
                w[i] += 0.5 * g / Math.sqrt(sum[i]);
                // More evidence never makes an answer less likely.
                if (bothClasses && i < w.length - 1)
                    w[i] = LACKS.contains(measures.get(i)) ? Math.min(0, w[i]) : Math.max(0, w[i]);
            }
        }
        return bothClasses ? unscaled(w, spread) : w;
    }

    /** Mean and standard deviation of each column but the last, which is the constant. */
    private static double[] spread(List<double[]> rows) {
        int columns = rows.get(0).length;
        double[] spread = new double[2 * columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            double mean = rows.stream().mapToDouble(r -> r[column]).average().orElse(0);
            double square = rows.stream()
                    .mapToDouble(r -> (r[column] - mean) * (r[column] - mean))
                    .average()
                    .orElse(0);
            boolean constant = i == columns - 1 || square < 1e-9;
            spread[2 * i] = constant ? 0 : mean;
            spread[2 * i + 1] = constant ? 1 : Math.sqrt(square);
        }
        return spread;
    }

    private static double scaled(double[] row, double[] spread, int i) {
        return spread == null ? row[i] : (row[i] - spread[2 * i]) / spread[2 * i + 1];
    }

    private static double[] unscaled(double[] w, double[] spread) {
        double[] plain = w.clone();
        for (int i = 0; i < w.length - 1; i++) {
            plain[i] = w[i] / spread[2 * i + 1];
            plain[w.length - 1] -= plain[i] * spread[2 * i];
        }
        return plain;
    }

    private static void print(String name, Weights weights) {
        System.out.println("--- " + name);
        weights.byName().forEach((key, value) -> System.out.printf("%s %.3f%n", key, value));
    }

    private static void report(String part, List<Asked> asked, Weights answerable) {
        long can = asked.stream().filter(Asked::answerable).count();
        long top = asked.stream()
                .filter(a -> !a.reading().sentences().isEmpty()
                        && a.holds(a.reading().sentences().get(0)))
                .count();
        long three = asked.stream()
                .filter(a -> a.reading().sentences().stream().limit(3).anyMatch(a::holds))
                .count();
        System.out.printf(
                "--- %s: %d answerable, best sentence holds the answer %.3f, one of three %.3f%n",
                part, can, top / (double) can, three / (double) can);
        System.out.printf("area under the trade-off %.4f%n", area(asked, answerable));
        for (double t = 0.1; t < 0.7; t += 0.05) {
            double threshold = t;
            int answered = 0, right = 0, wrongOnUnanswerable = 0, nearMisses = 0, near = 0;
            for (Asked one : asked) {
                Optional<Evidence> without = bestWithoutEvidence(one);
                if (without.isPresent()) near++;
                if (without.isPresent() && answerable.probability(without.get().measures()) >= threshold) nearMisses++;
                boolean says = !one.reading().sentences().isEmpty()
                        && answerable.probability(
                                        one.reading().sentences().get(0).measures())
                                >= threshold;
                if (!says) continue;
                answered++;
                if (one.reading().sentences().stream().limit(2).anyMatch(one::holds)) right++;
                if (!one.answerable()) wrongOnUnanswerable++;
            }
            System.out.printf(
                    "threshold %.2f: answered %d, right %.3f of answerable, answered among unanswerable %.3f, with the evidence removed %.3f%n",
                    threshold,
                    answered,
                    right / (double) can,
                    wrongOnUnanswerable / (double) (asked.size() - can),
                    nearMisses / (double) near);
        }
    }

    private static double area(List<Asked> asked, Weights answerable) {
        double wins = 0;
        long pairs = 0;
        for (Asked can : asked)
            for (Asked cannot : asked) {
                if (!can.answerable() || cannot.answerable()) continue;
                double a = confidence(can, answerable);
                double b = confidence(cannot, answerable);
                wins += a > b ? 1 : a == b ? 0.5 : 0;
                pairs++;
            }
        return wins / pairs;
    }

    private static double confidence(Asked asked, Weights answerable) {
        return asked.reading().sentences().isEmpty()
                ? 0
                : answerable.probability(asked.reading().sentences().get(0).measures());
    }
}
