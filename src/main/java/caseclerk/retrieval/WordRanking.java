package caseclerk.retrieval;

import caseclerk.cases.Words;
import caseclerk.retrieval.PostingsBlock.Postings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/**
 * Ranks passages by BM25 (Robertson and Walker 1994) over blocks of postings, every passage that holds a term being
 * scored: nothing is left out, and the cost is some nanoseconds for each. Constants and the frequency of a term of both
 * columns are those of SQLite's FTS5.
 */
public final class WordRanking {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;
    /** What a term that most passages hold still counts. */
    private static final double LEAST_WEIGHT = 1e-6;

    private static final Comparator<ScoredPassage> WORST_FIRST =
            Comparator.comparingDouble(ScoredPassage::score).thenComparing(one -> -one.passageId());

    private final List<PostingsBlock> blocks;
    private final long passages;
    private final long words;

    /** @param blocks of one workspace, ids rising from one to the next */
    public WordRanking(List<PostingsBlock> blocks) {
        this.blocks = List.copyOf(blocks);
        this.passages = blocks.stream().mapToLong(PostingsBlock::size).sum();
        this.words = blocks.stream().mapToLong(PostingsBlock::words).sum();
    }

    /**
     * The best passages for {@code terms}, any of them sufficing; a term of several words asks for all of them.
     *
     * @param seen which ids may be found; asked in rising order
     * @return at most {@code limit}, best first, older first among equals, scores positive
     */
    public List<ScoredPassage> best(List<String> terms, LongPredicate seen, int limit) {
        List<long[]> asked = terms.stream()
                .map(WordRanking::stems)
                .filter(stems -> stems.length > 0)
                .toList();
        if (asked.isEmpty() || limit < 1) return List.of();
        List<List<Postings>> found = blocks.stream()
                .map(block -> asked.stream().map(block::holding).toList())
                .toList();
        float[] weights = weights(asked.size(), found);
        PriorityQueue<ScoredPassage> best = new PriorityQueue<>(WORST_FIRST);
        float[] scores =
                new float[blocks.stream().mapToInt(PostingsBlock::size).max().orElse(0)];
        for (int b = 0; b < blocks.size(); b++) {
            score(blocks.get(b), found.get(b), weights, scores);
            collect(blocks.get(b), scores, seen, limit, best);
        }
        List<ScoredPassage> ranked = new ArrayList<>(best);
        ranked.sort(WORST_FIRST.reversed());
        return ranked;
    }

    private static long[] stems(String term) {
        return Words.of(term).stream()
                .mapToLong(word -> PostingsBlock.hash(PorterStem.of(word.folded())))
                .toArray();
    }

    /** What each term counts, by how many passages hold it. */
    private float[] weights(int terms, List<List<Postings>> found) {
        float[] weights = new float[terms];
        for (int t = 0; t < terms; t++) {
            long holding = 0;
            for (List<Postings> block : found) holding += block.get(t).size();
            double weight = Math.log((passages - holding + 0.5) / (holding + 0.5));
            weights[t] = (float) (Math.max(LEAST_WEIGHT, weight) * (K1 + 1));
        }
        return weights;
    }

    private void score(PostingsBlock block, List<Postings> found, float[] weights, float[] scores) {
        Arrays.fill(scores, 0);
        float perWord = K1 * B * passages / Math.max(1, words);
        for (int t = 0; t < weights.length; t++) {
            Postings postings = found.get(t);
            for (int i = postings.from(); i < postings.to(); i++) {
                int place = postings.places()[i];
                float frequency = (postings.counts()[i] & 0xff) * 0.5f;
                scores[place] += weights[t] * frequency / (frequency + K1 * (1 - B) + perWord * block.length(place));
            }
        }
    }

    private static void collect(
            PostingsBlock block, float[] scores, LongPredicate seen, int limit, PriorityQueue<ScoredPassage> best) {
        double least = best.size() < limit ? 0 : best.element().score();
        for (int place = 0; place < block.size(); place++) {
            if (scores[place] <= least || !seen.test(block.id(place))) continue;
            if (best.size() == limit) best.remove();
            best.add(new ScoredPassage(block.id(place), scores[place]));
            if (best.size() == limit) least = best.element().score();
        }
    }
}
