package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.cases.Words;
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

    /**
     * @param ranked sentences, the most promising first
     * @param most how many of them the model compares
     * @param read how many of their passages are read for the answer
     */
    List<Evidence> compare(List<Evidence> ranked, int most, int read) {
        int split = Math.min(most, ranked.size());
        List<Evidence> promising = ranked.subList(0, split);
        List<Passage> passages = passages(promising, read);
        Compared both = scorer.compare(question, texts(promising), passages);
        AnswerSpans spans = AnswerSpans.of(passages, both.spans());
        List<Evidence> compared = new ArrayList<>(measured(both.alignments(), spans, promising));
        compared.sort(ORDER);
        double least = compared.isEmpty()
                ? Double.MAX_VALUE
                : compared.get(compared.size() - 1).score();
        List<Evidence> behind = ranked.subList(split, ranked.size());
        List<Evidence> rest = new ArrayList<>();
        for (Evidence e : measured(SPELLING.align(question, texts(behind)), spans, behind))
            rest.add(new Evidence(e.found(), e.sentence(), Math.min(least, e.score()), e.measures()));
        rest.sort(ORDER);
        compared.addAll(rest);
        return compared;
    }

    private static List<Passage> passages(List<Evidence> promising, int most) {
        return promising.stream()
                .map(e -> e.found().passage())
                .distinct()
                .limit(most)
                .toList();
    }

    private static List<String> texts(List<Evidence> sentences) {
        return sentences.stream().map(e -> e.sentence().text()).toList();
    }

    private List<Evidence> measured(List<Alignment> alignments, AnswerSpans spans, List<Evidence> sentences) {
        List<Evidence> measured = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Evidence e = sentences.get(i);
            Map<String, Double> measures = new TreeMap<>(e.measures());
            Set<String> beside = pages.get(e.found().passage().id());
            likeness.measure(alignments.get(i), Words.stems(e.sentence().text()), beside, measures);
            spans.measure(e, measures);
            Weights ranking = AnswerSpans.in(measures) ? RANKING_READ : RANKING;
            measured.add(new Evidence(e.found(), e.sentence(), ranking.sum(measures), measures));
        }
        return measured;
    }
}
