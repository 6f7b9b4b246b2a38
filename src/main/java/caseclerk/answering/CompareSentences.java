package caseclerk.answering;

import caseclerk.answering.ReadPassages.Effort;
import caseclerk.cases.Passage;
import caseclerk.retrieval.LexicalPairScorer;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PairScorer.Alignment;
import caseclerk.retrieval.PairScorer.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last stage of reading: the most promising sentences are compared with the question word by word, and their
 * passages read for the answer, by models; all others are compared by spelling and stay behind them.
 */
final class CompareSentences {
    /** Best first; ties in the order of the passages and of their sentences. */
    static final Comparator<Evidence> ORDER = Comparator.comparingDouble((Evidence e) -> -e.score())
            .thenComparing(e -> e.found().rank())
            .thenComparing(e -> e.sentence().ordinal());

    private static final Weights RANKING = Weights.load("sentence-ranking");
    private static final Weights RANKING_READ = Weights.load("sentence-ranking-read");
    private static final PairScorer SPELLING = new LexicalPairScorer();
    /** A passage this far behind in score is no rival. */
    private static final double WIDEST_GAP = 5;

    private final PairScorer scorer;
    private final String question;
    private final Likeness likeness;
    private final Map<Long, Set<String>> pages;

    /** @param pages for each passage by number, the stems of all that it holds */
    CompareSentences(PairScorer scorer, String question, Likeness likeness, Map<Long, Set<String>> pages) {
        this.scorer = scorer;
        this.question = question;
        this.likeness = likeness;
        this.pages = pages;
    }

    /** @param ranked sentences, the most promising first */
    List<Evidence> compare(List<Evidence> ranked, Effort effort) {
        List<Evidence> promising = ranked.subList(0, Math.min(effort.compared(), ranked.size()));
        List<Passage> passages = passages(promising, effort.read());
        Compared both = scorer.compare(question, texts(rivals(promising, effort.behind())), passages);
        return ordered(ranked, both.alignments(), AnswerSpans.of(passages, both.spans()));
    }

    private static List<Passage> passages(List<Evidence> promising, int most) {
        return promising.stream()
                .map(e -> e.found().passage())
                .distinct()
                .limit(most)
                .toList();
    }

    /** Those that may still turn out to be the best, and as many as are looked at to see whether there is an answer. */
    private static List<Evidence> rivals(List<Evidence> promising, double behind) {
        int near = (int) promising.stream()
                .filter(e -> e.score() >= promising.get(0).score() - behind)
                .count();
        return promising.subList(0, Math.min(Math.max(Answerability.LOOKED_AT, near), promising.size()));
    }

    private static List<String> texts(List<Evidence> sentences) {
        return sentences.stream().map(e -> e.sentence().text()).toList();
    }

    /** @param alignments of the first of {@code ranked} */
    private List<Evidence> ordered(List<Evidence> ranked, List<Alignment> alignments, AnswerSpans spans) {
        List<Evidence> compared = measured(alignments, spans, ranked.subList(0, alignments.size()));
        compared.sort(ORDER);
        double least =
                compared.isEmpty() ? 0 : compared.get(compared.size() - 1).score();
        List<Evidence> behind = ranked.subList(alignments.size(), ranked.size());
        List<Evidence> rest = new ArrayList<>();
        for (Evidence e : measured(SPELLING.align(question, texts(behind)), spans, behind))
            rest.add(new Evidence(e.found(), e.sentence(), Math.min(least, e.score()), e.measures()));
        rest.sort(ORDER);
        compared.addAll(rest);
        return withMargins(compared);
    }

    private List<Evidence> measured(List<Alignment> alignments, AnswerSpans spans, List<Evidence> sentences) {
        List<Evidence> measured = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Evidence e = sentences.get(i);
            Map<String, Double> measures = new TreeMap<>(e.measures());
            Set<String> beside = pages.get(e.found().passage().id());
            likeness.measure(alignments.get(i), ReadPassages.stems(e.sentence().text()), beside, measures);
            spans.measure(e, measures);
            Weights ranking = AnswerSpans.in(measures) ? RANKING_READ : RANKING;
            measured.add(new Evidence(e.found(), e.sentence(), ranking.sum(measures), measures));
        }
        return measured;
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
}
