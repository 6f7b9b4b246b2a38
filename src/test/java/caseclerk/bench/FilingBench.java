package caseclerk.bench;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.Shelves;
import caseclerk.app.App;
import caseclerk.app.Settings;
import caseclerk.app.SettingsReader;
import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.Filing;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filing against the model alone on the same passages, then the time of a question, and memory; printed, not asserted. */
@Tag("bench")
class FilingBench {
    private static final int TEXTS = 1_000;
    private static final int WORDS = 500;
    private static final int QUESTIONS = 200;

    private final Random random = new Random(7);
    private final List<String> words = vocabulary();

    /** The words of the sample casebook as often as they stand there, so that texts cost the model what real ones do. */
    private static List<String> vocabulary() {
        try {
            return Words.of(Files.readString(Path.of("config/sample/casebook.jsonl"))).stream()
                    .map(Words.Word::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= WORDS; i++)
            text.append(word()).append(i % 100 == 0 ? ".\n\n" : i % 20 == 0 ? ". The " : " ");
        return text.toString();
    }

    @Test
    void filing_keeps_the_model_busy_and_questions_are_quick(@TempDir Path home) throws IOException {
        Settings settings = SettingsReader.read(null, Map.of("CASECLERK_HOME", home.toString()));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            Stated stated = new Stated("Report " + i, "Bench", null, null, "en");
            byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
            Capture capture =
                    new Capture("https://bench.example/" + i, MediaType.TEXT, bytes, StandardCharsets.UTF_8, stated);
            entries.add(
                    new Entry.Readable(capture, new Filing("text " + i, SourceKind.ARTICLE, null, null, null, null)));
        }
        try (App app = new App(settings, Clock.systemUTC())) {
            app.embedder().embedPassages(List.of(new PassageText("", text(), List.of())));
            long begun = System.nanoTime();
            app.file(entries.iterator(), TEXTS, outcome -> {}, (done, total, passages) -> {});
            double filing = (System.nanoTime() - begun) / 1e9;
            List<PassageText> passages = passages(home);
            double alone = model(app.embedder(), passages);
            System.out.printf(
                    Locale.ROOT,
                    "filing: %d texts, %d passages in %.1f s (%.1f passages/s); model alone %.1f s (%.1f passages/s); ratio %.3f%n",
                    TEXTS,
                    passages.size(),
                    filing,
                    passages.size() / filing,
                    alone,
                    passages.size() / alone,
                    alone / filing);
            questions(app);
        }
        System.out.println("memory: " + peak());
    }

    private static List<PassageText> passages(Path home) {
        List<PassageText> texts = new ArrayList<>();
        try (Database database = new Database(home)) {
            Shelves shelves = new Shelves(database);
            for (SourceVersion source : shelves.sources(WorkspaceId.TERMINAL, null, Audience.OWNER))
                for (Passage p : shelves.source(WorkspaceId.TERMINAL, source.sourceId(), Audience.OWNER)
                        .orElseThrow()
                        .passages())
                    texts.add(new PassageText(
                            p.header(),
                            p.text(),
                            p.sentences().stream()
                                    .map(s -> s.span().minus(p.span().start()))
                                    .toList()));
        }
        return texts;
    }

    /** The model on the same passages, in steps as large as filing takes. */
    private static double model(OnnxEmbedder embedder, List<PassageText> passages) {
        long begun = System.nanoTime();
        for (int from = 0; from < passages.size(); from += 64)
            embedder.embedPassages(passages.subList(from, Math.min(passages.size(), from + 64)));
        return (System.nanoTime() - begun) / 1e9;
    }

    private void questions(App app) {
        double[] millis = new double[QUESTIONS];
        for (int i = -20; i < QUESTIONS; i++) {
            String question = "When did the " + word() + " " + word() + " " + word() + " begin?";
            long begun = System.nanoTime();
            app.ask(question, new Scope(WorkspaceId.TERMINAL, null, null));
            if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "question: median %.1f ms, 95 %% %.1f ms, slowest %.1f ms%n",
                millis[QUESTIONS / 2],
                millis[QUESTIONS * 95 / 100],
                millis[QUESTIONS - 1]);
    }

    /** The most memory this process ever held, where the system tells (Linux). */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return "unknown on this system";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown");
    }
}
