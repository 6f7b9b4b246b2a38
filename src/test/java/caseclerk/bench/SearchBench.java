package caseclerk.bench;

import caseclerk.adapters.storage.BulkCasebook;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.app.App;
import caseclerk.app.Settings;
import caseclerk.app.SettingsReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.FullText;
import caseclerk.ingestion.NewVersion;
import caseclerk.ingestion.NewVersion.CutPassage;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.QuestionRepair;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.ScoredPassage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the time of a question grows with the casebook: the whole path with the real model and its stages, and the two
 * searches against simpler ways of doing them. Sizes by {@code -Dbench.sizes=10000,100000}; casebooks are kept for the
 * next run in the folder of {@code -Dbench.home}, if that is given. A million passages take some twenty minutes to make
 * and {@code -Dtest.heap=6g}. Prints a table and draws {@code target/search-growth.png}.
 */
@Tag("bench")
class SearchBench {
    private static final Scope SCOPE = new Scope(WorkspaceId.TERMINAL, null, null);
    private static final int QUESTIONS = 100;
    /** Questions before those that are counted, while the virtual machine compiles. */
    private static final int WARMING = 100;
    /** Questions that are also answered the plain way: by all of full text, and by comparing all vectors. */
    private static final int COMPARED = 20;

    private static final int LIMIT = 100;
    private static final int MADE_AT_ONCE = 5_000;
    private static final int PLAIN_SCAN = 100_000;

    private final Generated generated = new Generated();
    private final Growth growth = new Growth();

    @Test
    void a_question_and_its_searches_as_the_casebook_grows(@TempDir Path temporary) throws Exception {
        String kept = System.getProperty("bench.home");
        for (String size : System.getProperty("bench.sizes", "10000,100000").split(",")) {
            int passages = Integer.parseInt(size.strip());
            Path home = (kept == null ? temporary : Path.of(kept)).resolve(size.strip());
            if (!Files.exists(home)) fill(home, passages);
            start(home, passages);
            searches(home, passages);
        }
        growth.table();
        growth.draw("target/search-growth");
    }

    private void fill(Path home, int passages) {
        long begun = System.nanoTime();
        try (Database database = new Database(home);
                BulkCasebook casebook = new BulkCasebook(database, WorkspaceId.TERMINAL)) {
            casebook.save(versions(passages));
        }
        growth.note("made passages a second", passages, passages / seconds(begun));
    }

    /** All of them in order, made some thousand at a time on all cores. */
    private Iterator<NewVersion> versions(int passages) {
        return LongStream.range(0, (passages + MADE_AT_ONCE - 1) / MADE_AT_ONCE)
                .mapToObj(step -> LongStream.range(step * MADE_AT_ONCE, Math.min(passages, (step + 1) * MADE_AT_ONCE))
                        .parallel()
                        .mapToObj(generated::version)
                        .toList())
                .flatMap(List::stream)
                .iterator();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** From nothing in memory to the first answer, then the questions after it. */
    private void start(Path home, int passages) throws IOException, InterruptedException {
        Settings settings = SettingsReader.read(null, Map.of("CASECLERK_HOME", home.toString()));
        long begun = System.nanoTime();
        try (App app = new App(settings, Clock.systemUTC())) {
            app.ask(question(0), SCOPE);
            growth.note("start to first answer", passages, seconds(begun) * 1000);
            for (int i = 0; i < WARMING; i++) app.ask(question(i + 1_000), SCOPE);
            double[] millis = new double[QUESTIONS];
            try (Stages stages = new Stages()) {
                for (int i = 0; i < QUESTIONS; i++) {
                    long asked = System.nanoTime();
                    app.ask(question(i + 40), SCOPE);
                    millis[i] = seconds(asked) * 1000;
                }
                double mean = Arrays.stream(millis).average().orElse(0);
                stages.shares()
                        .forEach((stage, share) -> growth.note("stage " + stage + " mean", passages, share * mean));
                stages.printPlaces(25);
            }
            growth.percentiles("question", passages, millis);
        }
        growth.note("memory MB (whole process)", passages, resident());
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

    private void searches(Path home, int passages) throws SQLException, IOException {
        try (Database database = new Database(home)) {
            SqlitePassageIndex index = new SqlitePassageIndex(database);
            byWords(home, passages, index);
            byMeaning(passages, index);
        }
    }

    private void byWords(Path home, int passages, SqlitePassageIndex index) throws SQLException, IOException {
        try (FullText plain = fullText(home.resolve("full-text.db"), passages);
                LuceneSearch lucene = new LuceneSearch(home.resolve("lucene"), versions(passages))) {
            double[] ours = new double[QUESTIONS];
            double[] theirs = new double[QUESTIONS];
            double[] sqlite = new double[COMPARED];
            double likeSqlite = 0;
            double likeUnpruned = 0;
            double likeLucene = 0;
            for (int i = -WARMING; i < QUESTIONS; i++) {
                List<String> terms = generated.words(new Random(i).nextInt(passages), 2, 4);
                long begun = System.nanoTime();
                List<String> searched = QuestionRepair.repair(
                                "When did the " + String.join(" ", terms) + "?", index.vocabulary(SCOPE), word -> false)
                        .terms();
                List<Long> found = ids(index.byWords(searched, SCOPE, LIMIT));
                double took = seconds(begun) * 1000;
                begun = System.nanoTime();
                List<Long> lucenes = lucene.best(terms, LIMIT);
                if (i < 0) continue;
                theirs[i] = seconds(begun) * 1000;
                ours[i] = took;
                likeLucene += recall(found, lucenes, 50) / QUESTIONS;
                if (i >= COMPARED) continue;
                List<String> all = new ArrayList<>(List.of("when", "did", "the"));
                all.addAll(terms);
                begun = System.nanoTime();
                List<Long> unpruned = ids(plain.best(all, LIMIT));
                sqlite[i] = seconds(begun) * 1000;
                likeUnpruned += recall(found, unpruned, 50) / COMPARED;
                likeSqlite += recall(found, ids(plain.best(searched, LIMIT)), 50) / COMPARED;
            }
            growth.percentiles("keyword search", passages, ours);
            growth.percentiles("full text, all words", passages, sqlite);
            growth.percentiles("Lucene BM25", passages, theirs);
            growth.note("keyword recall@50 of full text, same terms", passages, likeSqlite);
            growth.note("keyword recall@50 of full text, all words", passages, likeUnpruned);
            growth.note("keyword recall@50 of Lucene", passages, likeLucene);
        }
    }

    private static List<Long> ids(List<ScoredPassage> found) {
        return found.stream().map(ScoredPassage::passageId).toList();
    }

    private static double recall(List<Long> found, Collection<Long> of, int among) {
        Set<Long> wanted = new HashSet<>(of.stream().limit(among).toList());
        double all = wanted.size();
        found.stream().limit(among).forEach(wanted::remove);
        return all == 0 ? 1 : 1 - wanted.size() / all;
    }

    /** What a first attempt would do: ranked by SQL, everything scored. Passages are numbered from 1. */
    private FullText fullText(Path file, int passages) throws SQLException {
        FullText fullText = new FullText("jdbc:sqlite:" + file);
        if (fullText.isFilled()) return fullText;
        long id = 0;
        for (Iterator<NewVersion> versions = versions(passages); versions.hasNext(); ) {
            NewVersion version = versions.next();
            for (CutPassage cut : version.passages())
                fullText.add(++id, cut.header(), cut.span().cutFrom(version.text()));
        }
        fullText.commit();
        return fullText;
    }

    private void byMeaning(int passages, SqlitePassageIndex index) {
        double[] millis = new double[QUESTIONS];
        List<List<Long>> found = new ArrayList<>();
        for (int i = -WARMING; i < QUESTIONS; i++) {
            float[] asked = generated.question(new Random(i).nextInt(passages));
            long begun = System.nanoTime();
            List<Long> ids = ids(index.byMeaning(asked, SCOPE, LIMIT));
            if (i < 0) continue;
            millis[i] = seconds(begun) * 1000;
            found.add(ids);
        }
        growth.percentiles("vector search", passages, millis);
        float[][] asked = new float[COMPARED][];
        for (int i = 0; i < COMPARED; i++) asked[i] = generated.question(new Random(i).nextInt(passages));
        if (passages <= PLAIN_SCAN) plainScan(passages, asked);
        List<List<Long>> nearest = nearest(passages, asked);
        double recall = 0;
        for (int i = 0; i < COMPARED; i++) recall += recall(found.get(i), nearest.get(i), 10) / COMPARED;
        growth.note("vector recall@10 of exact", passages, recall);
    }

    private void plainScan(int passages, float[][] asked) {
        float[][] all = new float[passages][];
        for (int i = 0; i < passages; i++) all[i] = generated.vector(i);
        double[] millis = new double[COMPARED];
        double best = -1;
        for (int q = 0; q < COMPARED; q++) {
            long begun = System.nanoTime();
            for (float[] vector : all) best = Math.max(best, PassageFinder.cosine(vector, asked[q]));
            millis[q] = seconds(begun) * 1000;
        }
        if (best < 0) throw new IllegalStateException("nothing is near");
        growth.percentiles("plain float scan (in memory)", passages, millis);
    }

    /** For each question the ids of its ten nearest passages, by comparing all; passages are numbered from 1. */
    private List<List<Long>> nearest(int passages, float[][] asked) {
        double[][] scores = new double[asked.length][passages];
        LongStream.range(0, passages).parallel().forEach(i -> {
            float[] vector = generated.vector(i);
            for (int q = 0; q < asked.length; q++) scores[q][(int) i] = PassageFinder.cosine(vector, asked[q]);
        });
        List<List<Long>> nearest = new ArrayList<>();
        for (double[] one : scores) {
            double[] sorted = one.clone();
            Arrays.sort(sorted);
            double least = sorted[Math.max(0, sorted.length - 10)];
            nearest.add(LongStream.range(0, passages)
                    .filter(i -> one[(int) i] >= least)
                    .map(i -> i + 1)
                    .boxed()
                    .toList());
        }
        return nearest;
    }
}
