package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.questions.Caption;
import caseclerk.questions.QuestionWords;
import caseclerk.questions.Shape;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PairScorer;
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
import java.util.stream.IntStream;

/**
 * The second stage of retrieval: weighs every sentence of the passages found by how well it answers the question. The
 * most promising ones are then compared with the question word by word.
 */
public final class ReadPassages {
    private static final Weights SHORTLIST = Weights.load("sentence-shortlist");
    /** Enough where these alone show that the question is to be answered, and a chat model reads the sentences anyway. */
    private static final int COMPARED_FIRST = 4;

    /**
     * How much of a question's time goes to models; what each effort gives and takes is in {@code src/test/training}.
     *
     * @param compared so many sentences are compared with the question, the most promising ones: each costs a short run
     *     of the embedding model
     * @param read so many of their passages are read for the answer: each costs a run of the model that reads
     */
    public record Effort(int compared, int read) {
        /**
         * On the development part of the open questions eight sentences do no better than five (a quote that holds the
         * answer: .753 and .752 of 726), and three about as well.
         */
        static final Effort FITTED = new Effort(5, 2);
    }

    private static final Weights PASSAGES = new Weights(Map.of("words", 1.07, "passage", 3.03, "sentence", 4.42));
    private static final double BEST_SENTENCE = 0.89;

    /** A passage this far behind in score is no rival. */
    private static final double WIDEST_GAP = 5;

    private final PairScorer scorer;
    private final OpposedSentences opposed;
    private final Effort effort;

    /** With the effort that was fitted. */
    public ReadPassages(PairScorer scorer, OpposedSentences opposed) {
        this(scorer, opposed, Effort.FITTED);
    }

    /**
     * @param scorer compares sentences with the question and reads passages for the answer
     * @param opposed tells the sentences that say the opposite of what is asked
     * @param effort how much of it is done
     */
    public ReadPassages(PairScorer scorer, OpposedSentences opposed, Effort effort) {
        this.scorer = scorer;
        this.opposed = opposed;
        this.effort = effort;
    }

    /** The sentences of what was found, those first that answer best. */
    public Reading read(Findings findings) {
        return read(findings, effort.compared(), effort.read());
    }

    /** Fewer sentences compared and no passage read: enough to see whether a chat model is to be asked. */
    public Reading glance(Findings findings) {
        return read(findings, COMPARED_FIRST, 0);
    }

    private Reading read(Findings findings, int most, int passages) {
        String text = findings.question().text();
        Shape shape = Shape.of(text);
        QuestionWords question = QuestionWords.of(text);
        List<Line> lines = lines(findings.passages(), Caption.isAskedFor(text));
        Map<String, Double> weights = termWeights(question, lines);
        Map<String, Evidence> best = new HashMap<>();
        // While no model runs, the cores have nothing else to do.
        List<Evidence> weighed = lines.parallelStream()
                .map(line -> weigh(line, shape, question, weights, findings))
                .toList();
        for (Evidence evidence : weighed) best.merge(place(evidence), evidence, ReadPassages::better);
        List<Evidence> ranked =
                best.values().stream().sorted(CompareSentences.ORDER).toList();
        Map<Long, Set<String>> pages = new HashMap<>();
        for (Line line : lines) pages.put(line.passage().id(), line.page().all());
        CompareSentences comparing = new CompareSentences(
                scorer, text, new Likeness(text, question, weights, opposed.deed(text, shape)), pages);
        List<Evidence> compared = comparing.compare(ranked, most, passages);
        List<Evidence> measured = withMargins(opposed.behind(text, shape, compared, most));
        return new Reading(text, shape, reranked(findings.passages(), compared), measured);
    }

    /** The passages again, with their best sentence having a say; weights fitted as those of sentences. */
    private static List<Found> reranked(List<Found> passages, List<Evidence> sentences) {
        Map<Long, Double> best = new HashMap<>();
        for (Evidence e : sentences) best.merge(e.found().passage().id(), e.score(), Math::max);
        double least = best.values().stream().mapToDouble(d -> d).min().orElse(0);
        Map<Long, Double> scores = new HashMap<>();
        for (Found found : passages) {
            long id = found.passage().id();
            scores.put(id, PASSAGES.sum(found.parts()) + BEST_SENTENCE * best.getOrDefault(id, least));
        }
        double highest = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
        List<Found> order = passages.stream()
                .sorted(Comparator.comparingDouble(
                                (Found f) -> -scores.get(f.passage().id()))
                        .thenComparing(Found::rank))
                .toList();
        List<Found> reranked = new ArrayList<>();
        for (Found f : order) {
            double behind = highest - scores.get(f.passage().id());
            reranked.add(
                    new Found(f.passage(), reranked.size() + 1, 2 / (1 + Math.exp(behind / 2)), f.parts(), f.copies()));
        }
        return reranked;
    }

    /** How far the best sentence of any other passage is behind each sentence. */
    static List<Evidence> withMargins(List<Evidence> ranked) {
        List<Evidence> measured = new ArrayList<>();
        for (Evidence e : ranked) {
            double other = ranked.stream()
                    .filter(o -> o.found().passage().id() != e.found().passage().id())
                    .mapToDouble(Evidence::score)
                    .max()
                    .orElse(e.score() - WIDEST_GAP);
            Map<String, Double> measures = new TreeMap<>(e.measures());
            measures.put("gap", Math.max(-1, Math.min(1, (e.score() - other) / WIDEST_GAP)));
            measured.add(new Evidence(e.found(), e.sentence(), e.score(), measures));
        }
        return measured;
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

    /** A passage with the stems of its header, of each of its sentences, and of all of them. */
    private record Page(Found found, Set<String> header, List<Set<String>> sentences, Set<String> all) {
        static Page of(Found found) {
            Set<String> header = Words.stems(found.passage().header());
            List<Set<String>> sentences = found.passage().sentences().stream()
                    .map(sentence -> Words.stems(sentence.text()))
                    .toList();
            Set<String> all = new HashSet<>(header);
            sentences.forEach(all::addAll);
            return new Page(found, header, sentences, all);
        }
    }

    private record Line(Page page, int index) {
        Found found() {
            return page.found();
        }

        Passage passage() {
            return found().passage();
        }

        Sentence sentence() {
            return passage().sentences().get(index);
        }

        Set<String> stems() {
            return page.sentences().get(index);
        }
    }

    private static List<Line> lines(List<Found> passages, boolean withCaptions) {
        return passages.parallelStream()
                .map(Page::of)
                .flatMap(page -> IntStream.range(0, page.sentences().size()).mapToObj(i -> new Line(page, i)))
                .filter(line -> withCaptions || !Caption.isAlone(line.sentence().text()))
                .toList();
    }

    private static String place(Evidence evidence) {
        SourceVersion version = evidence.found().passage().version();
        return version.sourceId() + "/" + version.revision() + "/"
                + evidence.sentence().ordinal();
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
        String sentence = line.sentence().text();
        Set<String> near = neighbourhood(line);
        measures.put("words", coverage(question, question.terms(), line.stems(), weights));
        measures.put("nearWords", coverage(question, question.terms(), near, weights));
        measures.put(
                "passageWords", coverage(question, question.terms(), line.page().all(), weights));
        measures.put("predicate", coverage(question, question.predicates(), line.stems(), weights));
        measures.put(
                "names",
                coverage(
                        question,
                        List.copyOf(question.names()),
                        union(near, line.page().header()),
                        weights));
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
        return new Evidence(line.found(), line.sentence(), SHORTLIST.sum(measures), measures);
    }

    private static double meaning(Line line, Findings findings) {
        List<float[]> vectors = findings.sentenceVectors().get(line.passage().id());
        if (vectors == null || line.index() >= vectors.size()) return 0.5;
        return PassageFinder.cosine(
                vectors.get(line.index()), findings.vectors().forSentences());
    }

    private static Set<String> neighbourhood(Line line) {
        Set<String> near = new HashSet<>(line.stems());
        List<Set<String>> all = line.page().sentences();
        if (line.index() > 0) near.addAll(all.get(line.index() - 1));
        if (line.index() + 1 < all.size()) near.addAll(all.get(line.index() + 1));
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
