package caseclerk.adapters.models;

import caseclerk.adapters.models.OnnxEmbedder.States;
import caseclerk.cases.Passage;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import caseclerk.retrieval.PairScorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Compares the token states of the embedding model: what a word means where it stands, against every word of the
 * sentence. Costs one run of the model for each sentence that it has not met lately. Passages are read by a smaller
 * model that was trained to find answers, a run for each.
 */
public final class OnnxPairScorer implements PairScorer {
    private static final int REMEMBERED = 256;

    private final OnnxEmbedder model;
    private @Nullable AnswerReader reader;
    private final Map<String, States> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, States> eldest) {
            return size() > REMEMBERED;
        }
    };

    public OnnxPairScorer(OnnxEmbedder model) {
        this.model = model;
    }

    /** Names the models and how they are used, for fingerprints of answers. */
    public String fingerprint() {
        return model.fingerprint() + "|" + AnswerReader.NAME;
    }

    @Override
    public List<Spans> spans(String question, List<Passage> passages) {
        return awaited(begun(question, passages));
    }

    /** All runs are waited for together: while the last passage is read, the other core compares sentences. */
    @Override
    public Compared compare(String question, List<String> sentences, List<Passage> passages) {
        List<Future<Spans>> reading = begun(question, passages);
        List<Alignment> alignments = align(question, sentences);
        return new Compared(alignments, awaited(reading));
    }

    private List<Future<Spans>> begun(String question, List<Passage> passages) {
        if (passages.isEmpty()) return List.of();
        AnswerReader reading = reader();
        return passages.stream()
                .map(passage -> model.run(true, () -> reading.read(question, passage)))
                .toList();
    }

    private static List<Spans> awaited(List<Future<Spans>> running) {
        return running.stream().map(OnnxEmbedder::await).toList();
    }

    /** Loads the model that reads passages, unless it is: while the passages are looked up, for the first question. */
    public void prepare() {
        CompletableFuture.runAsync(this::reader);
    }

    /** Loaded at the first question: filing has no use for it. */
    private synchronized AnswerReader reader() {
        if (reader == null) reader = new AnswerReader(model);
        return reader;
    }

    @Override
    public List<Alignment> align(String question, List<String> sentences) {
        List<String> texts = new ArrayList<>(sentences);
        texts.add(question);
        List<States> states = states(texts);
        States asked = states.get(sentences.size());
        List<Word> words = Words.of(question);
        return states.subList(0, sentences.size()).stream()
                .map(sentence -> align(words, asked, sentence))
                .toList();
    }

    private List<States> states(List<String> texts) {
        Map<String, States> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        synchronized (known) {
            for (String text : texts) {
                States states = known.get(text);
                if (states != null) found.put(text, states);
                else if (!missing.contains(text)) missing.add(text);
            }
        }
        List<States> read = model.readAll(missing);
        synchronized (known) {
            for (int i = 0; i < read.size(); i++) known.put(missing.get(i), read.get(i));
        }
        for (int i = 0; i < read.size(); i++) found.put(missing.get(i), read.get(i));
        return texts.stream().map(found::get).toList();
    }

    private static Alignment align(List<Word> words, States asked, States sentence) {
        List<Double> met = new ArrayList<>(words.size());
        int token = 1;
        for (Word word : words) {
            int from = asked.firstTokenAt(word.span().start(), token);
            int to = asked.firstTokenAt(word.span().end(), from);
            double sum = 0;
            for (int i = from; i < to; i++) sum += nearest(asked, i, sentence);
            met.add(to > from ? sum / (to - from) : 0.0);
            token = from;
        }
        return new Alignment(asked.cosine(0, sentence, 0), met);
    }

    private static double nearest(States asked, int token, States sentence) {
        double best = -1;
        for (int i = 1; i < sentence.tokens() - 1; i++) best = Math.max(best, asked.cosine(token, sentence, i));
        return best;
    }
}
