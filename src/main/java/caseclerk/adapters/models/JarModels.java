package caseclerk.adapters.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * The models that come in jars. Each is opened at its first use and stays open as long as the process lives, however many
 * casebooks are opened in it: a session holds weights alone, and any number of threads may run one at once.
 */
final class JarModels {
    private static final Map<String, OrtSession> SESSIONS = new HashMap<>();
    private static final Map<String, HuggingFaceTokenizer> TOKENIZERS = new HashMap<>();
    private static boolean kept;

    private JarModels() {}

    /**
     * The environment of ONNX Runtime, which stays whole until the process is gone. The library itself frees it at the
     * beginning of the process' end, whatever still runs in it (its issue 31352), and a program that is told to stop while
     * it files something ends in a segmentation fault. Natively references are counted, so that one more keeps it.
     */
    static synchronized OrtEnvironment environment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        if (!kept) keep();
        return environment;
    }

    private static void keep() {
        kept = true;
        try {
            Field library = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            Method refer = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            library.setAccessible(true);
            refer.setAccessible(true);
            refer.invoke(null, library.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "kept");
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            System.getLogger(JarModels.class.getName())
                    .log(System.Logger.Level.DEBUG, "a stop in the midst of a run may crash", e);
        }
    }

    /** The session of a model with one thread for each run, as there are as many runs at once as cores. */
    static synchronized OrtSession session(OrtEnvironment environment, String model) throws OrtException, IOException {
        OrtSession session = SESSIONS.get(model);
        if (session == null) {
            session = open(environment, model);
            SESSIONS.put(model, session);
        }
        return session;
    }

    private static OrtSession open(OrtEnvironment environment, String model) throws OrtException, IOException {
        try (InputStream in = resource(model);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(in.readAllBytes(), options);
        }
    }

    /** The tokenizer that this file describes, which cuts texts at so many tokens. */
    static synchronized HuggingFaceTokenizer tokenizer(String file, int mostTokens) throws IOException {
        HuggingFaceTokenizer tokenizer = TOKENIZERS.get(file);
        if (tokenizer == null) {
            Map<String, String> options =
                    Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(mostTokens));
            try (InputStream json = resource(file)) {
                tokenizer = HuggingFaceTokenizer.newInstance(json, options);
            }
            TOKENIZERS.put(file, tokenizer);
        }
        return tokenizer;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = JarModels.class.getResourceAsStream(name);
        if (in == null) throw new IOException("missing in the jar: " + name);
        return in;
    }
}
