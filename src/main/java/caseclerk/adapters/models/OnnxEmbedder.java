package caseclerk.adapters.models;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import caseclerk.cases.TextSpan;
import caseclerk.retrieval.EmbedderUnavailable;
import caseclerk.retrieval.TextEmbedder;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * bge-small-en-v1.5, quantised to 8 bits, run in this process by ONNX Runtime; the files come in the LangChain4j jar of
 * that model.
 *
 * <p>The passage vector is the normalised state of the first token, and questions carry the model card's prefix, as the
 * model was trained. Sentence vectors are means of the token states of the sentence as read within its passage: they
 * cost no further run of the model, and are compared with the mean over the question's tokens.
 *
 * <p>One session, one thread for each run and as many runs at once as there are cores: on two cores a third faster
 * than one run on all cores.
 */
public final class OnnxEmbedder implements TextEmbedder, AutoCloseable {
    private static final String MODEL = "bge-small-en-v1.5-q";
    private static final String QUESTION_PREFIX = "Represent this sentence for searching relevant passages: ";
    private static final int DIMENSIONS = 384;
    private static final int MAX_TOKENS = 512;
    /** So many questions may be under way at once before one is read twice. */
    private static final int REMEMBERED = 16;
    /** No 512 tokens come from more text than this; longer input is cut before it reaches the tokenizer. */
    private static final int MAX_CHARS = 8_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final ExecutorService workers;
    private final AtomicLong runs = new AtomicLong();
    private final Map<String, States> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, States> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Loads the model unless it was before in this process, some tenths of a second.
     *
     * @throws EmbedderUnavailable if the native libraries do not run on this machine
     */
    public OnnxEmbedder() {
        try {
            environment = JarModels.environment();
            session = JarModels.session(environment, "/" + MODEL + ".onnx");
            tokenizer = JarModels.tokenizer("/" + MODEL + "-tokenizer.json", MAX_TOKENS);
        } catch (OrtException | IOException | UnsatisfiedLinkError e) {
            throw new EmbedderUnavailable(
                    "The embedding model does not run on this machine; use a 64-bit Linux, macOS or Windows.", e);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        workers = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "embedder");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A run of the model: those that somebody waits for an answer for go before those of filing. */
    private static final class Run<T> extends FutureTask<T> implements Comparable<Run<?>> {
        private final boolean answers;
        private final long number;

        Run(Callable<T> work, boolean answers, long number) {
            super(work);
            this.answers = answers;
            this.number = number;
        }

        @Override
        public int compareTo(Run<?> other) {
            return answers != other.answers ? (answers ? -1 : 1) : Long.compare(number, other.number);
        }
    }

    <T> Future<T> run(boolean answers, Callable<T> work) {
        Run<T> run = new Run<>(work, answers, runs.incrementAndGet());
        workers.execute(run);
        return run;
    }

    @Override
    public String fingerprint() {
        return MODEL + "/cls+sentence-mean/1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public QuestionVectors embedQuestion(String question) {
        String text = atMost(question);
        Future<float[]> plain = run(true, () -> meanOf(text));
        float[] prefixed = read(QUESTION_PREFIX + text).state(0);
        return new QuestionVectors(unit(prefixed), await(plain));
    }

    private float[] meanOf(String text) {
        States states = read(text);
        synchronized (asked) {
            asked.put(text, states);
        }
        return states.mean(1, Math.max(2, states.tokens() - 1));
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> passages) {
        PassageVectors[] done = new PassageVectors[passages.size()];
        // Longest first, so that no core is left with a long one at the end.
        int[] order = IntStream.range(0, done.length)
                .boxed()
                .sorted((a, b) ->
                        passages.get(b).text().length() - passages.get(a).text().length())
                .mapToInt(Integer::intValue)
                .toArray();
        List<Future<?>> running = new ArrayList<>();
        for (int i : order) running.add(run(false, () -> done[i] = embed(passages.get(i))));
        for (Future<?> one : running) await(one);
        return List.of(done);
    }

    private PassageVectors embed(PassageText passage) {
        String lead = passage.header().isEmpty() ? "" : passage.header() + "\n";
        String whole = atMost(lead + passage.text());
        States states = read(whole);
        float[] own = unit(states.state(0));
        List<float[]> sentences = new ArrayList<>(passage.sentences().size());
        int token = 1;
        for (TextSpan sentence : passage.sentences()) {
            int from = states.firstTokenAt(lead.length() + sentence.start(), token);
            int to = states.firstTokenAt(lead.length() + sentence.end(), from);
            sentences.add(to > from ? states.mean(from, to) : own);
            token = from;
        }
        return new PassageVectors(own, sentences);
    }

    /** The states of each of {@code texts}, all at unit length, on all cores; the longest are read first. */
    List<States> readAll(List<String> texts) {
        Map<String, Future<States>> running = new HashMap<>();
        texts.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String text) -> -text.length()))
                .forEach(text ->
                        running.put(text, run(true, () -> known(atMost(text)).atUnitLength())));
        return texts.stream().map(text -> await(running.get(text))).toList();
    }

    /** A question is compared with sentences right after it was embedded: it is not read twice. */
    private States known(String text) {
        synchronized (asked) {
            States states = asked.get(text);
            if (states != null) return states;
        }
        return read(text);
    }

    private static String atMost(String text) {
        if (text.length() <= MAX_CHARS) return text;
        int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
        return text.substring(0, end);
    }

    /** @param ends whether to add the tokens that mark beginning and end */
    Encoding encode(String text, boolean ends) {
        return tokenizer.encode(atMost(text), ends, false);
    }

    private States read(String text) {
        Encoding encoding = tokenizer.encode(text);
        long[] ids = encoding.getIds();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {encoding.getAttentionMask()});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {encoding.getTypeIds()});
                OrtSession.Result output =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer floats = ((OnnxTensor) output.get(0)).getFloatBuffer();
            float[] states = new float[ids.length * DIMENSIONS];
            floats.get(states);
            return new States(states, starts(text, encoding.getCharTokenSpans()));
        } catch (OrtException e) {
            throw new EmbedderUnavailable("The embedding model failed; run doctor to check it.", e);
        }
    }

    /** Where each token starts in UTF-16 code units; the tokenizer counts code points. Special tokens: −1. */
    static int[] starts(String text, CharSpan[] spans) {
        int[] starts = new int[spans.length];
        int codePoints = 0;
        int units = 0;
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] == null) {
                starts[i] = -1;
                continue;
            }
            while (codePoints < spans[i].getStart() && units < text.length()) {
                units += Character.charCount(text.codePointAt(units));
                codePoints++;
            }
            starts[i] = units;
        }
        return starts;
    }

    static float[] unit(float[] vector) {
        double sum = 0;
        for (float x : vector) sum += (double) x * x;
        float scale = sum > 0 ? (float) (1 / Math.sqrt(sum)) : 0;
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) unit[i] = vector[i] * scale;
        return unit;
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbedderUnavailable("Interrupted while embedding.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new EmbedderUnavailable("The embedding model failed; run doctor to check it.", e);
        }
    }

    /** Takes no more runs and waits for those under way; the model stays loaded. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The model's last layer: one vector for each token, and where the token starts in the text. */
    record States(float[] values, int[] starts) {
        /** These states, each at unit length. */
        States atUnitLength() {
            float[] unit = new float[values.length];
            for (int token = 0; token < tokens(); token++)
                System.arraycopy(OnnxEmbedder.unit(state(token)), 0, unit, token * DIMENSIONS, DIMENSIONS);
            return new States(unit, starts);
        }

        /** Cosine of two states at unit length. */
        double cosine(int token, States other, int otherToken) {
            float sum = 0;
            int a = token * DIMENSIONS;
            int b = otherToken * DIMENSIONS;
            for (int d = 0; d < DIMENSIONS; d++) sum += values[a + d] * other.values[b + d];
            return sum;
        }

        int tokens() {
            return starts.length;
        }

        float[] state(int token) {
            float[] state = new float[DIMENSIONS];
            System.arraycopy(values, token * DIMENSIONS, state, 0, DIMENSIONS);
            return state;
        }

        /** The first token from {@code token} on that starts at {@code offset} or later; the last marker if none. */
        int firstTokenAt(int offset, int token) {
            int last = tokens() - 1;
            while (token < last && starts[token] < offset) token++;
            return token;
        }

        /** Unit mean of the tokens {@code from} to {@code to}, exclusive. */
        float[] mean(int from, int to) {
            float[] sum = new float[DIMENSIONS];
            for (int token = from; token < to && token < tokens(); token++)
                for (int d = 0; d < DIMENSIONS; d++) sum[d] += values[token * DIMENSIONS + d];
            return OnnxEmbedder.unit(sum);
        }
    }
}
