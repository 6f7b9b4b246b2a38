package caseclerk.adapters.models;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.retrieval.EmbedderUnavailable;
import caseclerk.retrieval.PairScorer.Spans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small encoder that reads a question together with a passage and says where in it an answer starts and ends, if it
 * holds one: the common form of extractive question answering with a "no answer" (Devlin et al. 2019, Rajpurkar et al.
 * 2018). Its six layers are every second one of bge-small-en-v1.5, trained further by {@code src/test/training}, in 8
 * bits; the tokenizer is that model's.
 */
final class AnswerReader {
    /** What these weights are known by in fingerprints. */
    static final String NAME = "answer-reader/1";

    private static final String MODEL = "/caseclerk/adapters/models/answer-reader.onnx";

    /** Lengths in tokens, as in training. */
    private static final int LONGEST = 320;

    private static final int LONGEST_QUESTION = 48;
    private static final int LONGEST_TITLE = 12;
    /** Longer spans than this many tokens are no answers but retellings. */
    private static final int LONGEST_ANSWER = 24;

    private final OrtEnvironment environment;
    private final OnnxEmbedder texts;
    private final OrtSession session;

    /**
     * Loads the model unless it was before in this process, about a tenth of a second.
     *
     * @param texts whose tokenizer is used
     * @throws EmbedderUnavailable if the model does not run on this machine
     */
    AnswerReader(OnnxEmbedder texts) {
        this.texts = texts;
        this.environment = JarModels.environment();
        try {
            session = JarModels.session(environment, MODEL);
        } catch (OrtException | IOException e) {
            throw new EmbedderUnavailable("The model that reads answers does not run on this machine.", e);
        }
    }

    /** A question, a title and the beginning of a passage as the model takes them. */
    private record Input(long[] ids, long[] types, int from, int[] starts) {
        int tokens() {
            return ids.length - 1 - from;
        }
    }

    /** How likely each sentence of {@code passage} holds an answer to {@code question}. */
    Spans read(String question, Passage passage) {
        Input input = input(question, passage);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {input.ids()});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {input.types()});
                OrtSession.Result output = session.run(Map.of("input_ids", ids, "token_type_ids", types))) {
            float[][] spans = ((float[][][]) output.get(0).getValue())[0];
            float[][] holds = (float[][]) output.get(1).getValue();
            double none = (double) spans[0][0] + spans[0][1];
            List<Double> sentences = new ArrayList<>();
            for (Sentence sentence : passage.sentences())
                sentences.add(best(spans, input, within(sentence.span(), passage), none));
            return new Spans(sentences, holds[0][0]);
        } catch (OrtException e) {
            throw new EmbedderUnavailable("The model that reads answers failed; run doctor to check it.", e);
        }
    }

    /** The span of a sentence in the passage's own text. */
    private static TextSpan within(TextSpan sentence, Passage passage) {
        int begun = passage.span().start();
        return new TextSpan(sentence.start() - begun, sentence.end() - begun);
    }

    private Input input(String question, Passage passage) {
        long[] ends = texts.encode("", true).getIds();
        long[] asked = cut(texts.encode(question, false).getIds(), LONGEST_QUESTION);
        String title = passage.version().title();
        long[] titled =
                title == null ? new long[0] : cut(texts.encode(title, false).getIds(), LONGEST_TITLE);
        Encoding text = texts.encode(passage.text(), false);
        int from = asked.length + titled.length + 3;
        long[] body = cut(text.getIds(), LONGEST - from - 1);
        long[] ids = new long[from + body.length + 1];
        long[] types = new long[ids.length];
        ids[0] = ends[0];
        System.arraycopy(asked, 0, ids, 1, asked.length);
        ids[asked.length + 1] = ends[1];
        System.arraycopy(titled, 0, ids, asked.length + 2, titled.length);
        ids[from - 1] = ends[1];
        System.arraycopy(body, 0, ids, from, body.length);
        ids[ids.length - 1] = ends[1];
        for (int i = asked.length + 2; i < types.length; i++) types[i] = 1;
        return new Input(ids, types, from, OnnxEmbedder.starts(passage.text(), text.getCharTokenSpans()));
    }

    private static long[] cut(long[] ids, int most) {
        return ids.length <= most ? ids : Arrays.copyOf(ids, most);
    }

    /**
     * The best start with an end not before it, both in {@code sentence}, against {@code none};
     * {@link Spans#UNREAD} where nothing of it was read.
     */
    private static double best(float[][] spans, Input input, TextSpan sentence, double none) {
        int first = 0;
        while (first < input.tokens() && input.starts()[first] < sentence.start()) first++;
        int last = first;
        while (last < input.tokens() && input.starts()[last] < sentence.end()) last++;
        double best = Spans.UNREAD;
        for (int start = first; start < last; start++)
            for (int end = start; end < Math.min(last, start + LONGEST_ANSWER); end++)
                best = Math.max(best, spans[input.from() + start][0] + spans[input.from() + end][1] - none);
        return best;
    }
}
