package caseclerk.bench;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.app.App;
import caseclerk.app.Settings;
import caseclerk.app.SettingsReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.NewVersion;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * How the time of a question grows with the casebook: the whole path with the real model, and the two searches against
 * simpler ways of doing them. Sizes by {@code -Dbench.sizes=10000,100000}; prints a table and draws
 * {@code target/search-growth.png}.
 */
@Tag("bench")
class SearchBench {
    private static final Scope SCOPE = new Scope(WorkspaceId.TERMINAL, null, null);
    private static final int QUESTIONS = 100;
    private static final int LIMIT = 100;
    private static final int SAVED_AT_ONCE = 1_000;

    private final Generated generated = new Generated();
    private final Map<String, Map<Integer, Double>> curves = new TreeMap<>();

    @Test
    void a_question_and_its_searches_as_the_casebook_grows(@TempDir Path home) throws Exception {
        int filed = 0;
        for (String size : System.getProperty("bench.sizes", "10000,100000").split(",")) {
            int passages = Integer.parseInt(size.strip());
            fill(home, filed, passages);
            filed = passages;
            start(home, passages);
            searches(home, passages);
            lucene(home, passages);
        }
        table();
        draw();
    }

    private void fill(Path home, int from, int to) {
        long begun = System.nanoTime();
        try (Database database = new Database(home)) {
            SqliteCasebook casebook = new SqliteCasebook(database);
            List<NewVersion> step = new ArrayList<>();
            for (int i = from; i < to; i++) {
                step.add(generated.version(i));
                if (step.size() == SAVED_AT_ONCE || i + 1 == to) {
                    casebook.save(WorkspaceId.TERMINAL, step);
                    step.clear();
                }
            }
        }
        System.out.printf(Locale.ROOT, "saved %d passages at %.0f/s%n", to - from, (to - from) / seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** From nothing in memory to the first answer, then the questions after it. */
    private void start(Path home, int passages) throws IOException {
        Settings settings = SettingsReader.read(null, Map.of("CASECLERK_HOME", home.toString()));
        long begun = System.nanoTime();
        try (App app = new App(settings, Clock.systemUTC())) {
            app.ask(question(0), SCOPE);
            note("start to first answer", passages, seconds(begun) * 1000);
            double[] millis = new double[QUESTIONS];
            for (int i = -20; i < QUESTIONS; i++) {
                long asked = System.nanoTime();
                app.ask(question(i + 40), SCOPE);
                if (i >= 0) millis[i] = seconds(asked) * 1000;
            }
            percentiles("question", passages, millis);
        }
        note("memory MB (whole process)", passages, resident());
    }

    private String question(int i) {
        long about = new Random(i).nextInt(10_000);
        return "When did the " + String.join(" ", generated.words(about, 3, 3)) + " begin?";
    }

    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return Double.NaN;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void searches(Path home, int passages) throws SQLException {
        try (Database database = new Database(home);
                Connection plain = DriverManager.getConnection("jdbc:sqlite:" + database.file())) {
            SqlitePassageIndex index = new SqlitePassageIndex(database);
            index.byWords(List.of("warm"), SCOPE, 1);
            double[] words = new double[QUESTIONS];
            double[] unpruned = new double[QUESTIONS];
            double[] meaning = new double[QUESTIONS];
            double[] floats = new double[QUESTIONS / 5];
            float[][] all = new float[Math.min(passages, 100_000)][];
            for (int i = 0; i < all.length; i++) all[i] = generated.vector(i);
            int same = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                long about = new Random(i).nextInt(passages);
                List<String> terms = generated.words(about, 2, 4);
                long begun = System.nanoTime();
                var repaired = caseclerk.retrieval.QuestionRepair.repair(
                        "When did the " + String.join(" ", terms) + " begin?", index.vocabulary(SCOPE));
                index.byWords(repaired.terms(), SCOPE, LIMIT);
                words[i] = seconds(begun) * 1000;
                begun = System.nanoTime();
                unpruned(plain, terms);
                unpruned[i] = seconds(begun) * 1000;
                float[] asked = generated.question(about);
                begun = System.nanoTime();
                List<ScoredPassage> found = index.byMeaning(asked, SCOPE, LIMIT);
                meaning[i] = seconds(begun) * 1000;
                if (i >= floats.length || passages > all.length) continue;
                begun = System.nanoTime();
                Set<Long> exact = exact(all, asked);
                floats[i] = seconds(begun) * 1000;
                // Passages are numbered from 1 in the order they were saved.
                for (ScoredPassage one : found.subList(0, 10)) if (exact.contains(one.passageId() - 1)) same++;
            }
            percentiles("keyword search", passages, words);
            percentiles("unpruned full text", passages, unpruned);
            percentiles("vector search", passages, meaning);
            if (passages <= all.length) {
                percentiles("plain float scan (in memory)", passages, floats);
                note("vector recall@10 of exact", passages, same / (10.0 * floats.length));
            }
        }
    }

    private static Set<Long> exact(float[][] all, float[] asked) {
        long[] keys = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            double score = caseclerk.retrieval.PassageFinder.cosine(all[i], asked);
            keys[i] = (-Math.round(score * 1e9) << 24) | i;
        }
        Arrays.sort(keys);
        Set<Long> ten = new HashSet<>();
        for (int i = 0; i < 10; i++) ten.add(keys[i] & 0xffffff);
        return ten;
    }

    /** What a first attempt would do: all words, function words too, ranked and joined by SQL. */
    private static void unpruned(Connection plain, List<String> terms) throws SQLException {
        List<String> all = new ArrayList<>(List.of("when", "did", "the"));
        all.addAll(terms);
        try (PreparedStatement statement = plain.prepareStatement(
                "SELECT rowid, bm25(passage_words) FROM passage_words WHERE passage_words MATCH ?"
                        + " ORDER BY bm25(passage_words) LIMIT " + LIMIT)) {
            statement.setString(1, String.join(" OR ", all));
            try (ResultSet rows = statement.executeQuery()) {
                int seen = 0;
                while (rows.next()) seen++;
                if (seen == 0) throw new IllegalStateException("nothing found for " + all);
            }
        }
    }

    private void lucene(Path home, int passages) throws IOException {
        Path folder = home.resolve("lucene-" + passages);
        try (FSDirectory directory = FSDirectory.open(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (int i = 0; i < passages; i++) {
                    Document document = new Document();
                    document.add(new TextField("text", generated.version(i).text(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                double[] millis = new double[QUESTIONS];
                for (int i = 0; i < QUESTIONS; i++) {
                    BooleanQuery.Builder query = new BooleanQuery.Builder();
                    for (String term : generated.words(new Random(i).nextInt(passages), 2, 4))
                        query.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
                    long begun = System.nanoTime();
                    searcher.search(query.build(), LIMIT);
                    millis[i] = seconds(begun) * 1000;
                }
                percentiles("Lucene BM25", passages, millis);
            }
        }
    }

    private void percentiles(String what, int passages, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        note(what + " p50", passages, sorted[sorted.length / 2]);
        note(what + " p99", passages, sorted[sorted.length * 99 / 100]);
    }

    private void note(String what, int passages, double value) {
        curves.computeIfAbsent(what, w -> new TreeMap<>()).put(passages, value);
        System.out.printf(Locale.ROOT, "%d passages: %s %.3f%n", passages, what, value);
    }

    private void table() {
        Set<Integer> sizes = new java.util.TreeSet<>();
        curves.values().forEach(curve -> sizes.addAll(curve.keySet()));
        System.out.printf("%-34s", "milliseconds, if not said otherwise");
        sizes.forEach(size -> System.out.printf("%12d", size));
        System.out.println();
        curves.forEach((what, curve) -> {
            System.out.printf("%-34s", what);
            for (int size : sizes) System.out.printf(Locale.ROOT, "%12.2f", curve.getOrDefault(size, Double.NaN));
            System.out.println();
        });
    }

    private void draw() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(600)
                .title("A question as the casebook grows")
                .xAxisTitle("passages")
                .yAxisTitle("milliseconds")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        curves.forEach((what, curve) -> {
            if (!what.contains("p50") && !what.contains("start")) return;
            chart.addSeries(
                    what,
                    curve.keySet().stream().mapToDouble(x -> x).toArray(),
                    curve.values().stream().mapToDouble(y -> y).toArray());
        });
        BitmapEncoder.saveBitmap(chart, "target/search-growth", BitmapEncoder.BitmapFormat.PNG);
    }
}
