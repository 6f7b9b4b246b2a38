package caseclerk.bench;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.NewVersion;
import caseclerk.ingestion.NewVersion.CutPassage;
import caseclerk.retrieval.TextEmbedder.PassageVectors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Large casebooks of made-up text. Words are as frequent as in real text (Zipf's law with Mandelbrot's shift), and come
 * in bursts, since a passage is about one of some hundred topics with words of its own. The frequent ones are English,
 * the rare ones invented, so that a model's tokenizer makes about as many tokens of a word as of real text (1.3).
 * Vectors lie in a narrow cone around topics, as those of the embedding model do. The same number gives the same passage.
 */
final class Generated {
    static final int DIMENSIONS = 384;
    private static final int WORDS = 60_000;
    private static final int TOPICS = 400;
    private static final int TOPIC_WORDS = 300;
    private static final int SENTENCES = 9;
    private static final int SENTENCE_WORDS = 17;
    /** Words of topics are among the first so many, as few of them are names that no model knows. */
    private static final int TOPICAL = 30_000;
    /** Questions hold some of the most frequent words, but not those that hold no meaning at all. */
    private static final int FREQUENT_FROM = 30;

    private static final int FREQUENT_TO = 120;
    private static final List<String> ENGLISH = english();
    private static final String[] SYLLABLES =
            "ba be bo cra da de dro fa fi gle ha in ka lo ma mer na ne no or pa pli ra re ro sa sen ta ti to un va vi wo ze"
                    .split(" ");

    private final double[] zipf = new double[WORDS];
    private final int[][] topics = new int[TOPICS][TOPIC_WORDS];
    private final float[][] centres = new float[TOPICS][];
    private final float[] cone;

    Generated() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / Math.pow(i + 2.7, 1.05);
            zipf[i] = sum;
        }
        for (int i = 0; i < WORDS; i++) zipf[i] /= sum;
        Random random = new Random(11);
        cone = direction(random);
        for (int t = 0; t < TOPICS; t++) {
            centres[t] = direction(random);
            for (int w = 0; w < TOPIC_WORDS; w++) topics[t][w] = FREQUENT_TO + random.nextInt(TOPICAL - FREQUENT_TO);
        }
    }

    /** The whole words that the embedding model's tokenizer knows, the most frequent first. */
    private static List<String> english() {
        try (InputStream in = Generated.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).at("/model/vocab");
            return vocabulary
                    .propertyStream()
                    .sorted(Comparator.comparingInt(word -> word.getValue().asInt()))
                    .map(Map.Entry::getKey)
                    .filter(word -> word.matches("[a-z]{2,}"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] direction(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) vector[d] = (float) random.nextGaussian();
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float x : vector) sum += x * x;
        float scale = (float) (1 / Math.sqrt(sum));
        for (int d = 0; d < vector.length; d++) vector[d] *= scale;
        return vector;
    }

    private static Random randomOf(long number) {
        return new Random(number * 0x9E3779B97F4A7C15L + 17);
    }

    /** The vector of passage {@code number}. */
    float[] vector(long number) {
        Random random = randomOf(number);
        int topic = random.nextInt(TOPICS);
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++)
            vector[d] = 0.75f * cone[d] + 0.45f * centres[topic][d] + 0.024f * (float) random.nextGaussian();
        return unit(vector);
    }

    /** A question's vector: near that of passage {@code number}, as a question is near what answers it. */
    float[] question(long number) {
        float[] vector = vector(number);
        Random random = randomOf(~number);
        for (int d = 0; d < DIMENSIONS; d++) vector[d] += 0.025f * (float) random.nextGaussian();
        return unit(vector);
    }

    /** Some words of passage {@code number}: {@code rare} of its topic and {@code frequent} of all text. */
    List<String> words(long number, int rare, int frequent) {
        Random random = randomOf(number);
        int topic = random.nextInt(TOPICS);
        Random own = randomOf(number + 5_000_000_000L);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rare; i++) words.add(spelled(topics[topic][own.nextInt(40)]));
        for (int i = 0; i < frequent; i++) words.add(spelled(FREQUENT_FROM + own.nextInt(FREQUENT_TO - FREQUENT_FROM)));
        return words;
    }

    private String word(int topic, Random random) {
        if (random.nextInt(4) == 0)
            return spelled(topics[topic][(int) (TOPIC_WORDS * Math.pow(random.nextDouble(), 2))]);
        double at = random.nextDouble();
        int low = 0;
        int high = WORDS - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (zipf[middle] < at) low = middle + 1;
            else high = middle;
        }
        return spelled(low);
    }

    private static String spelled(int rank) {
        if (rank < ENGLISH.size()) return ENGLISH.get(rank);
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) word.append(SYLLABLES[rest % SYLLABLES.length]);
        return word.append(rank % 7 == 0 ? "s" : "").toString();
    }

    /** Source {@code number}, of one passage. */
    NewVersion version(long number) {
        Random random = randomOf(number);
        int topic = random.nextInt(TOPICS);
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s < SENTENCES; s++) {
            int start = text.length();
            for (int w = 0; w < SENTENCE_WORDS; w++) {
                String word = word(topic, random);
                text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
            }
            text.append('.');
            sentences.add(
                    new Sentence(s, SentenceKind.PROSE, new TextSpan(start, text.length()), text.substring(start)));
            text.append(' ');
        }
        String whole = text.toString().strip();
        return versionOf(number, topic, whole, sentences);
    }

    /** Source {@code number}, of {@code passages} passages of which each is as {@link #version} makes them. */
    NewVersion report(long number, int passages) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<CutPassage> cuts = new ArrayList<>();
        for (int p = 0; p < passages; p++) {
            int start = text.length();
            int first = sentences.size();
            NewVersion one = version(number * passages + p);
            for (Sentence sentence : one.sentences())
                sentences.add(new Sentence(
                        first + sentence.ordinal(),
                        sentence.kind(),
                        sentence.span().minus(-start),
                        sentence.text()));
            text.append(one.text());
            cuts.add(new CutPassage(
                    "Report " + number,
                    first,
                    sentences.size() - 1,
                    new TextSpan(start, text.length()),
                    one.passages().get(0).vectors()));
            text.append("\n\n");
        }
        return made(number, "Report " + number, text.toString().strip(), sentences, cuts);
    }

    private NewVersion versionOf(long number, int topic, String text, List<Sentence> sentences) {
        float[] vector = vector(number);
        List<float[]> own = new ArrayList<>();
        // Most of the numbers drawn are these, and this generator draws them several times as fast.
        SplittableRandom random = new SplittableRandom(number + 9_000_000_000L);
        for (int s = 0; s < sentences.size(); s++) {
            float[] near = vector.clone();
            for (int d = 0; d < DIMENSIONS; d++) near[d] += 0.02f * (float) random.nextGaussian();
            own.add(unit(near));
        }
        String title = "Report " + number + " on " + spelled(topics[topic][0]);
        CutPassage passage = new CutPassage(
                title, 0, sentences.size() - 1, new TextSpan(0, text.length()), new PassageVectors(vector, own));
        return made(number, title, text, sentences, List.of(passage));
    }

    private static NewVersion made(
            long number, String title, String text, List<Sentence> sentences, List<CutPassage> passages) {
        return new NewVersion(
                SourceKind.ARTICLE,
                "https://bench.example/" + number,
                title,
                "Bench",
                null,
                null,
                "en",
                Instant.EPOCH,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                "c" + number,
                "t" + number,
                text,
                sentences,
                passages,
                List.of(),
                "bench",
                title.getBytes(StandardCharsets.UTF_8),
                MediaType.TEXT,
                null);
    }
}
