package caseclerk.evaluation;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageIndex;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import caseclerk.retrieval.TextEmbedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there would be without any work of ours: full text by BM25 with all words of the question, the embedding model's
 * vectors, both fused by reciprocal ranks (Cormack, Clarke and Büttcher 2009, k = 60), and as an answer the sentence
 * nearest in meaning.
 */
final class PlainRankers {
    /** How many passages each system may give. */
    static final int DEPTH = 50;

    static final String WORDS = "plain words (BM25)";
    static final String MEANING = "plain meaning (vector)";
    static final String FUSED = "plain fusion (RRF)";

    private static final double RRF = 60;
    private static final int READ = 10;

    private final PassageIndex index;
    private final TextEmbedder embedder;

    PlainRankers(PassageIndex index, TextEmbedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /** The passages found by each system, best first. */
    Map<String, List<Passage>> rank(String question, Scope scope) {
        List<String> all =
                Words.of(question).stream().map(Word::folded).distinct().toList();
        List<ScoredPassage> words = index.byWords(all, scope, DEPTH);
        List<ScoredPassage> meaning =
                index.byMeaning(embedder.embedQuestion(question).forPassages(), scope, DEPTH);
        Map<String, List<Passage>> ranked = new LinkedHashMap<>();
        ranked.put(WORDS, load(words, scope));
        ranked.put(MEANING, load(meaning, scope));
        ranked.put(FUSED, index.load(fused(words, meaning), scope));
        return ranked;
    }

    private List<Passage> load(List<ScoredPassage> scored, Scope scope) {
        return index.load(scored.stream().map(ScoredPassage::passageId).toList(), scope);
    }

    private static List<Long> fused(List<ScoredPassage> words, List<ScoredPassage> meaning) {
        Map<Long, Double> scores = new HashMap<>();
        for (List<ScoredPassage> ranker : List.of(words, meaning))
            for (int i = 0; i < ranker.size(); i++)
                scores.merge(ranker.get(i).passageId(), 1 / (RRF + i + 1), Double::sum);
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble((Long id) -> -scores.get(id)).thenComparing(id -> id))
                .limit(DEPTH)
                .toList();
    }

    /** A sentence and how near it is in meaning. */
    record Nearest(Passage passage, Sentence sentence, double cosine) {}

    /** The sentence nearest in meaning among the first passages of {@code ranked}; empty when there is none. */
    Optional<Nearest> nearest(String question, List<Passage> ranked, Scope scope) {
        List<Passage> read = ranked.subList(0, Math.min(READ, ranked.size()));
        float[] asked = embedder.embedQuestion(question).forSentences();
        Map<Long, List<float[]>> vectors =
                index.sentenceVectors(read.stream().map(Passage::id).toList(), scope);
        List<Nearest> all = new ArrayList<>();
        for (Passage passage : read) {
            List<float[]> own = vectors.getOrDefault(passage.id(), List.of());
            for (int i = 0; i < Math.min(own.size(), passage.sentences().size()); i++)
                all.add(new Nearest(passage, passage.sentences().get(i), PassageFinder.cosine(asked, own.get(i))));
        }
        return all.stream().max(Comparator.comparingDouble(Nearest::cosine));
    }
}
