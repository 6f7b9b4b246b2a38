package caseclerk.retrieval;

import caseclerk.cases.Passage;
import caseclerk.retrieval.TextEmbedder.QuestionVectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/**
 * Finds the passages that bear on a question: by words (BM25) and by meaning (vectors of passages and of their
 * sentences), fused by a convex combination, with copies collapsed.
 */
public final class PassageFinder {
    private static final int RESCORED = 50;
    /** So many more than asked for are read, since some are copies of others. */
    private static final int SPARE = 15;

    /** Of two copies one that is so much longer tells what the other leaves out. */
    private static final double FULLER = 1.2;

    private final PassageIndex index;
    private final TextEmbedder embedder;
    private final Limits limits;
    private final Predicate<String> isWord;

    /**
     * How far to look.
     *
     * @param candidates passages taken from each ranker, 10 or more
     * @param passages passages returned, 1 or more
     * @param meaningWeight weight of meaning against words, 0 (words alone) to 1 (meaning alone)
     */
    public record Limits(int candidates, int passages, double meaningWeight) {
        /** Fitted on the development part of the open question set. */
        public static final Limits FITTED = new Limits(100, 10, 0.75);
    }

    /** Takes each word of a question that stands nowhere, and is spelled nearly like one that does, for that. */
    public PassageFinder(PassageIndex index, TextEmbedder embedder, Limits limits) {
        this(index, embedder, limits, word -> false);
    }

    /** @param isWord whether a word, in lower case, is spelled right, though it stands nowhere */
    public PassageFinder(PassageIndex index, TextEmbedder embedder, Limits limits, Predicate<String> isWord) {
        this.index = index;
        this.embedder = embedder;
        this.limits = limits;
        this.isWord = isWord;
    }

    /**
     * What was found.
     *
     * @param question as searched for
     * @param passages best first
     * @param vectors the question's vectors
     * @param sentenceVectors for each passage id, one vector a sentence
     */
    public record Findings(
            RepairedQuestion question,
            List<Found> passages,
            QuestionVectors vectors,
            Map<Long, List<float[]>> sentenceVectors) {
        /** The same of those passages alone that are wanted. */
        public Findings only(Predicate<Passage> wanted) {
            List<Found> kept = passages.stream()
                    .filter(found -> wanted.test(found.passage()))
                    .toList();
            return new Findings(question, kept, vectors, sentenceVectors);
        }

        /**
         * The same, told to have been found for a question read otherwise.
         *
         * @param before what was changed first, in words
         * @param last what was changed last
         */
        public Findings withRepairs(List<String> before, String last) {
            List<String> repairs = new ArrayList<>(before);
            repairs.addAll(question.repairs());
            repairs.add(last);
            return new Findings(
                    new RepairedQuestion(question.text(), question.terms(), question.added(), repairs),
                    passages,
                    vectors,
                    sentenceVectors);
        }
    }

    /** The passages that bear on {@code question}, best first. */
    public Findings find(String question, Scope scope) {
        RepairedQuestion repaired = QuestionRepair.repair(question, index.vocabulary(scope), isWord);
        // The model works while the words are looked up.
        CompletableFuture<QuestionVectors> embedding =
                CompletableFuture.supplyAsync(() -> embedder.embedQuestion(repaired.text()));
        Map<Long, Double> words = byWords(repaired, scope);
        QuestionVectors vectors = embedded(embedding);
        Map<Long, Double> meaning = scores(index.byMeaning(vectors.forPassages(), scope, limits.candidates()));
        List<Long> shortlist = shortlist(words, meaning);
        Map<Long, List<float[]>> sentences = index.sentenceVectors(shortlist, scope);
        Map<Long, Map<String, Double>> parts = new HashMap<>();
        double floor = meaning.values().stream().mapToDouble(d -> d).min().orElse(0);
        for (long id : shortlist) {
            double passage = meaning.getOrDefault(id, floor);
            double sentence = sentences.getOrDefault(id, List.of()).stream()
                    .mapToDouble(v -> cosine(v, vectors.forSentences()))
                    .max()
                    .orElse(passage);
            parts.put(id, Map.of("words", words.getOrDefault(id, 0.0), "passage", passage, "sentence", sentence));
        }
        List<Long> ranked = new ArrayList<>(shortlist);
        ranked.sort(
                Comparator.comparingDouble((Long id) -> -fused(parts.get(id))).thenComparing(id -> id));
        List<Long> read = ranked.subList(0, Math.min(ranked.size(), limits.passages() + SPARE));
        return new Findings(repaired, collapse(index.load(read, scope), parts), vectors, sentences);
    }

    /**
     * The passages that hold some of these words, those with the most of them first; nothing is sought by meaning.
     *
     * @param terms stems or plain words
     * @param limit how many at most
     */
    public List<Passage> holding(Collection<String> terms, Scope scope, int limit) {
        List<Long> ids = index.byWords(List.copyOf(terms), scope, limit).stream()
                .map(ScoredPassage::passageId)
                .toList();
        return index.load(ids, scope);
    }

    private static QuestionVectors embedded(CompletableFuture<QuestionVectors> embedding) {
        try {
            return embedding.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private Map<Long, Double> byWords(RepairedQuestion question, Scope scope) {
        Set<String> terms = new LinkedHashSet<>(question.terms());
        terms.addAll(question.added());
        Map<Long, Double> words = scores(index.byWords(List.copyOf(terms), scope, limits.candidates()));
        double best = words.values().stream().mapToDouble(d -> d).max().orElse(1);
        words.replaceAll((id, score) -> score / best);
        return words;
    }

    private static Map<Long, Double> scores(List<ScoredPassage> ranked) {
        Map<Long, Double> scores = new HashMap<>();
        for (ScoredPassage one : ranked) scores.put(one.passageId(), one.score());
        return scores;
    }

    private List<Long> shortlist(Map<Long, Double> words, Map<Long, Double> meaning) {
        double floor = meaning.values().stream().mapToDouble(d -> d).min().orElse(0);
        Set<Long> all = new TreeSet<>(words.keySet());
        all.addAll(meaning.keySet());
        Comparator<Long> best =
                Comparator.comparingDouble(id -> -convex(words.getOrDefault(id, 0.0), meaning.getOrDefault(id, floor)));
        return all.stream()
                .sorted(best)
                .limit(Math.max(RESCORED, limits.passages()))
                .toList();
    }

    private double fused(Map<String, Double> parts) {
        return convex(parts.get("words"), (parts.get("passage") + parts.get("sentence")) / 2);
    }

    /** Cosines of this model lie within about .4 to .9, hence the stretching before the two are weighed. */
    private double convex(double words, double cosine) {
        double stretched = Math.min(1, Math.max(0, (cosine - 0.4) * 2));
        return limits.meaningWeight() * stretched + (1 - limits.meaningWeight()) * words;
    }

    /** Copies stand behind the one that was filed first, or that tells more than the others. */
    private List<Found> collapse(List<Passage> ranked, Map<Long, Map<String, Double>> parts) {
        List<Passage> kept = new ArrayList<>();
        List<List<Passage>> copies = new ArrayList<>();
        List<long[]> shingles = new ArrayList<>();
        for (Passage passage : ranked) {
            long[] own = Shingles.of(passage.text());
            int original = originalOf(passage, own, kept, shingles);
            if (original >= 0) {
                Passage shown = kept.get(original);
                boolean stands = isFuller(own, shingles.get(original))
                        || passage.version().sourceId() < shown.version().sourceId()
                                && !isFuller(shingles.get(original), own);
                if (stands) {
                    kept.set(original, passage);
                    shingles.set(original, own);
                }
                copies.get(original).add(stands ? shown : passage);
            } else if (kept.size() < limits.passages()) {
                kept.add(passage);
                shingles.add(own);
                copies.add(new ArrayList<>());
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Map<String, Double> own = parts.get(kept.get(i).id());
            found.add(new Found(kept.get(i), i + 1, fused(own), own, copies.get(i)));
        }
        return found;
    }

    private static boolean isFuller(long[] one, long[] other) {
        return one.length > FULLER * other.length;
    }

    /** Only articles are copies of each other: a policy text that differs by one clause is another rule. */
    private static int originalOf(Passage passage, long[] own, List<Passage> kept, List<long[]> shingles) {
        for (int i = 0; i < kept.size(); i++) {
            Passage other = kept.get(i);
            boolean comparable = other.version().kind() == passage.version().kind()
                    && passage.version().kind() != caseclerk.cases.SourceKind.POLICY
                    && other.version().sourceId() != passage.version().sourceId();
            if (comparable && Shingles.contained(own, shingles.get(i)) > Shingles.COPY) return i;
        }
        return -1;
    }

    /** Cosine of two unit vectors of one length. */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
