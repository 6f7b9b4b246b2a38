package caseclerk.answering;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageFinder.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The second stage of retrieval: weighs every sentence of the passages found by how well it answers the question. */
final class ReadPassages {
    private static final Weights RANKING = Weights.load("sentence-ranking");

    private ReadPassages() {}

    static Reading read(Findings findings) {
        String text = findings.question().text();
        Shape shape = Shape.of(text);
        QuestionWords question = QuestionWords.of(text);
        List<Line> lines = lines(findings.passages());
        Map<String, Double> weights = termWeights(question, lines);
        Map<String, Evidence> best = new HashMap<>();
        for (Line line : lines) {
            Evidence evidence = weigh(line, shape, question, weights, findings);
            String place = line.passage().version().sourceId() + "/"
                    + line.passage().version().revision() + "/"
                    + line.sentence().ordinal();
            best.merge(place, evidence, ReadPassages::better);
        }
        List<Evidence> ranked = new ArrayList<>(best.values());
        ranked.sort(Comparator.comparingDouble((Evidence e) -> -e.score())
                .thenComparing(e -> e.found().rank())
                .thenComparing(e -> e.sentence().ordinal()));
        return new Reading(text, shape, findings.passages(), ranked);
    }

    /** Of one sentence in two passages: the passage that also holds what goes before it, with the higher score. */
    private static Evidence better(Evidence a, Evidence b) {
        Evidence inner = opensPassage(a) ? b : a;
        return new Evidence(inner.found(), inner.sentence(), Math.max(a.score(), b.score()), inner.measures());
    }

    private static boolean opensPassage(Evidence evidence) {
        return evidence.found().passage().sentences().get(0).ordinal()
                == evidence.sentence().ordinal();
    }

    private record Line(Found found, int index, Set<String> stems) {
        Passage passage() {
            return found.passage();
        }

        Sentence sentence() {
            return passage().sentences().get(index);
        }
    }

    private static List<Line> lines(List<Found> passages) {
        List<Line> lines = new ArrayList<>();
        for (Found found : passages)
            for (int i = 0; i < found.passage().sentences().size(); i++)
                lines.add(new Line(
                        found, i, stems(found.passage().sentences().get(i).text())));
        return lines;
    }

    static Set<String> stems(String text) {
        return Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
    }

    /** Rare terms weigh more; frequency is taken among the sentences at hand. */
    private static Map<String, Double> termWeights(QuestionWords question, List<Line> lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String term : question.terms()) {
            long holding = lines.stream().filter(l -> l.stems().contains(term)).count();
            weights.put(term, Math.log(1 + (lines.size() + 1.0) / (1 + holding)));
        }
        return weights;
    }

    private static Evidence weigh(
            Line line, Shape shape, QuestionWords question, Map<String, Double> weights, Findings findings) {
        Map<String, Double> measures = new TreeMap<>();
        Passage passage = line.passage();
        String sentence = line.sentence().text();
        Set<String> near = neighbourhood(line);
        Set<String> around = stems(passage.header());
        for (Sentence other : passage.sentences()) around.addAll(stems(other.text()));
        measures.put("words", coverage(question, question.terms(), line.stems(), weights));
        measures.put("nearWords", coverage(question, question.terms(), near, weights));
        measures.put("passageWords", coverage(question, question.terms(), around, weights));
        measures.put("predicate", coverage(question, question.predicates(), line.stems(), weights));
        measures.put(
                "names",
                coverage(question, List.copyOf(question.names()), union(near, stems(passage.header())), weights));
        measures.put("missing", heaviestMissing(question, near, weights));
        measures.put("expected", Expectation.fit(shape, question, sentence));
        measures.put("meaning", meaning(line, findings));
        measures.put("passage", line.found().parts().getOrDefault("passage", 0.0));
        measures.put("passageMeaning", line.found().score());
        measures.put("first", line.found().rank() == 1 ? 1.0 : 0.0);
        measures.put("nearPredicate", coverage(question, question.predicates(), near, weights));
        measures.put("heading", line.sentence().kind() == SentenceKind.HEADING ? 1.0 : 0.0);
        measures.put("short", line.stems().size() < 5 ? 1.0 : 0.0);
        measures.put("question", sentence.strip().endsWith("?") ? 1.0 : 0.0);
        return new Evidence(line.found(), line.sentence(), RANKING.sum(measures), measures);
    }

    private static double meaning(Line line, Findings findings) {
        List<float[]> vectors = findings.sentenceVectors().get(line.passage().id());
        if (vectors == null || line.index() >= vectors.size()) return 0.5;
        return PassageFinder.cosine(
                vectors.get(line.index()), findings.vectors().forSentences());
    }

    private static Set<String> neighbourhood(Line line) {
        Set<String> near = new HashSet<>(line.stems());
        List<Sentence> all = line.passage().sentences();
        if (line.index() > 0) near.addAll(stems(all.get(line.index() - 1).text()));
        if (line.index() + 1 < all.size())
            near.addAll(stems(all.get(line.index() + 1).text()));
        return near;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }

    /** Share of the weight of {@code terms} that {@code stems} cover; 1 when there are no terms. */
    private static double coverage(
            QuestionWords question, List<String> terms, Set<String> stems, Map<String, Double> weights) {
        double covered = 0;
        double all = 0;
        for (String term : terms) {
            double weight = weights.getOrDefault(term, 1.0);
            all += weight;
            covered += weight * question.match(term, stems);
        }
        return all == 0 ? 1 : covered / all;
    }

    /** The share of the weightiest term that is covered least: one missing key word is worse than some missing. */
    private static double heaviestMissing(QuestionWords question, Set<String> stems, Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(d -> d).sum();
        double worst = 0;
        for (String term : question.terms())
            worst = Math.max(worst, weights.get(term) * (1 - question.match(term, stems)));
        return all == 0 ? 0 : worst / all;
    }
}
