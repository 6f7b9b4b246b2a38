package caseclerk.answering;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import caseclerk.evidence.Answerability;
import caseclerk.evidence.OpenQuestions;
import caseclerk.evidence.OpposedSentences;
import caseclerk.evidence.ReadPassages;
import caseclerk.evidence.ReadPassages.Effort;
import caseclerk.evidence.Reading;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.questions.Question;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.PassageFinder.Findings;
import caseclerk.retrieval.PassageFinder.Limits;
import caseclerk.retrieval.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the models are worth and what they cost: every second question of the development part of an open set ({@link
 * OpenQuestions}), answered with more and less of {@link Effort}. Quality is that of the set's own paragraphs. Time is
 * that of a few of the same questions in a large casebook, each effort in turn, until the sentences are weighed; what comes
 * after takes some milliseconds more. Prints rows of tables: quality, then the middle and the slowest of a hundred times.
 *
 * <p>Arguments: folder of the set, and the home of a casebook as {@code SearchBench} keeps it; without that, only
 * quality is printed.
 */
public final class ReadingCurve {
    private static final Scope EVERYWHERE = new Scope(WorkspaceId.TERMINAL, null, null);
    private static final List<Effort> EFFORTS = List.of(
            new Effort(10, 6),
            new Effort(8, 4),
            new Effort(5, 3),
            new Effort(5, 2),
            new Effort(4, 2),
            new Effort(3, 2),
            new Effort(5, 1),
            new Effort(3, 1),
            new Effort(5, 0),
            new Effort(0, 0));
    /** As in the settings that come with the program. */
    private static final double CONFIDENCE = 0.22;

    private static final int CLAIMS = 3;

    /** Each effort is timed so many times with so many questions, after a first time that does not count. */
    private static final int TURNS = 6;

    private static final int TIMED = 24;

    private final PairScorer scorer;
    private final Composition composition = new Composition(new ExtractiveComposer(CLAIMS), null, new GroundingCheck());
    private static final OpposedSentences OPPOSED = new OpposedSentences(new Opposition(new English()));

    private final Answerability answerability = new Answerability(CONFIDENCE, OPPOSED);

    private ReadingCurve(PairScorer scorer) {
        this.scorer = scorer;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<JsonNode> questions = OpenQuestions.questions(folder, List.of("dev"));
        try (OnnxEmbedder embedder = new OnnxEmbedder()) {
            PassageFinder inMemory = new PassageFinder(OpenQuestions.index(folder, embedder), embedder, Limits.FITTED);
            Map<Effort, Quality> qualities =
                    new ReadingCurve(new Remembering(new OnnxPairScorer(embedder))).qualities(inMemory, questions);
            qualities.forEach((effort, quality) -> System.out.println(row(effort, quality.figures())));
            if (args.length < 2) return;
            try (Database database = new Database(Path.of(args[1]))) {
                PassageFinder finder = new PassageFinder(new SqlitePassageIndex(database), embedder, Limits.FITTED);
                times(embedder, finder, questions)
                        .forEach((effort, millis) -> System.out.println(row(effort, percentiles(millis))));
            }
        }
    }

    private static String row(Effort effort, String figures) {
        return "| " + effort.read() + " / " + effort.compared() + " | " + figures + " |";
    }

    private static String percentiles(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.0f | %.0f", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }

    /** Milliseconds from question to weighed sentences; a scorer of its own each time, which remembers no sentence. */
    private static Map<Effort, List<Double>> times(
            OnnxEmbedder embedder, PassageFinder finder, List<JsonNode> questions) {
        Map<Effort, List<Double>> times = new LinkedHashMap<>();
        for (int turn = -1; turn < TURNS; turn++)
            for (Effort effort : EFFORTS) {
                ReadPassages reader = new ReadPassages(new OnnxPairScorer(embedder), OPPOSED, effort);
                reader.read(finder.find("Which model is to be loaded?", EVERYWHERE));
                List<Double> all = times.computeIfAbsent(effort, e -> new ArrayList<>());
                for (int i = 0; i < TIMED; i++) {
                    String text = text(questions.get(i * questions.size() / TIMED));
                    long begun = System.nanoTime();
                    reader.read(finder.find(text, EVERYWHERE));
                    if (turn >= 0) all.add((System.nanoTime() - begun) / 1e6);
                }
            }
        return times;
    }

    private static String text(JsonNode question) {
        return question.get("question").asText();
    }

    private Map<Effort, Quality> qualities(PassageFinder finder, List<JsonNode> questions) {
        Map<Effort, Quality> qualities = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i += 2) {
            JsonNode question = questions.get(i);
            Findings findings = finder.find(text(question), EVERYWHERE);
            for (Effort effort : EFFORTS) {
                Reading reading = new ReadPassages(scorer, OPPOSED, effort).read(findings);
                qualities
                        .computeIfAbsent(effort, e -> new Quality())
                        .add(question, reading, answerability.confidence(reading), said(reading));
            }
        }
        return qualities;
    }

    /** What is answered; nothing where the question is refused. */
    private List<Claim> said(Reading reading) {
        if (answerability.objection(reading).isPresent()) return List.of();
        Question question = new Question(reading.question(), EVERYWHERE);
        return composition
                .compose(reading, question, answerability.confidence(reading), claim -> {})
                .held();
    }

    /** Reads no passage twice for a question. */
    private static final class Remembering implements PairScorer {
        private final PairScorer scorer;
        private final Map<Long, Spans> known = new HashMap<>();
        private String asked = "";

        Remembering(PairScorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public List<Alignment> align(String question, List<String> sentences) {
            return scorer.align(question, sentences);
        }

        @Override
        public List<Spans> spans(String question, List<Passage> passages) {
            if (!question.equals(asked)) known.clear();
            asked = question;
            List<Passage> unknown =
                    passages.stream().filter(p -> !known.containsKey(p.id())).toList();
            List<Spans> read = scorer.spans(question, unknown);
            for (int i = 0; i < read.size(); i++) known.put(unknown.get(i).id(), read.get(i));
            return passages.stream().map(p -> known.get(p.id())).toList();
        }
    }

    /** Counts over the questions asked. */
    private static final class Quality {
        private final List<Double> withAnswer = new ArrayList<>();
        private final List<Double> withoutAnswer = new ArrayList<>();
        private int first;
        private int amongFive;
        private int holds;
        private int wrongly;

        void add(JsonNode question, Reading reading, double confidence, List<Claim> said) {
            if (!question.get("answerable").asBoolean()) {
                withoutAnswer.add(confidence);
                if (!said.isEmpty()) wrongly++;
                return;
            }
            withAnswer.add(confidence);
            String evidence = question.get("evidence_ids").get(0).asText();
            int rank = reading.passages().stream()
                    .filter(f -> f.passage().version().url().equals(evidence))
                    .mapToInt(f -> f.rank())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (rank == 1) first++;
            if (rank <= 5) amongFive++;
            if (said.stream().anyMatch(claim -> holds(question, claim))) holds++;
        }

        private static boolean holds(JsonNode question, Claim claim) {
            return claim.citations().stream()
                    .anyMatch(citation -> StreamSupport.stream(
                                    question.get("answers").spliterator(), false)
                            .anyMatch(answer -> citation.quote().contains(answer.asText())));
        }

        String figures() {
            double can = withAnswer.size();
            return String.format(
                    Locale.ROOT,
                    "%.4f | %.3f | %.3f | %.3f | %.3f",
                    area(),
                    first / can,
                    amongFive / can,
                    holds / can,
                    wrongly / (double) withoutAnswer.size());
        }

        /** Of all pairs of a question with an answer and one without, those where the first is the surer. */
        private double area() {
            double wins = 0;
            for (double with : withAnswer)
                for (double without : withoutAnswer) wins += with > without ? 1 : with == without ? 0.5 : 0;
            return wins / withAnswer.size() / withoutAnswer.size();
        }
    }
}
