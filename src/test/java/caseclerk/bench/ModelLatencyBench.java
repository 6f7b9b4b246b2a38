package caseclerk.bench;

import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCallLedger;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.answering.Answer;
import caseclerk.app.App;
import caseclerk.app.SettingsReader;
import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Turn;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.NewVersion;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.retrieval.Scope;
import caseclerk.writing.CallLedger;
import caseclerk.writing.CallLedger.Budget;
import caseclerk.writing.CallLedger.Cost;
import caseclerk.writing.CallLedger.Ending;
import caseclerk.writing.CallLedger.Intent;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program adds to the model's own time: retrieving, building the prompt, sending, checking. Asks a casebook of
 * 5,000 made-up reports and some real ones, through a model on loopback that answers at once; also how soon the
 * sources' own sentences come when the model cannot be had. Prints, asserts nothing. {@code -Dbench.home=FOLDER} keeps
 * the casebook for the next run.
 */
@Tag("bench")
class ModelLatencyBench {
    private static final int REPORTS = 5_000;
    private static final int PASSAGES_A_REPORT = 4;
    private static final int FACTS = 300;
    private static final int WARM = 180;
    private static final int SENTENCES = 8;
    private static final int SENTENCE_WORDS = 17;
    private static final List<String> WORDS = vocabulary();
    private static final Scope SCOPE = new Scope(WorkspaceId.TERMINAL, null, null);
    private static final String[] NAMES =
            ("Marlow Kestrel Tanner Birch Orwell Quill Sable Thorne Vesper Wren Harrow Linden Aldous Bramley Corvin Dunmore"
                            + " Elstow Farley Gadwall Hadley Islip Jarrow Kelso Lowick Mabry Nesbit Ormond Pelham Rusper Selby")
                    .split(" ");
    private static final String[] KINDS =
            "Freight,Media,Networks,Cloud,Payments,Rentals,Studios,Foods,Telecom,Robotics".split(",");
    private static final String[] MONTHS =
            "January February March April May June July August September October November December".split(" ");

    private final Generated generated = new Generated();

    private static String company(int i) {
        return NAMES[i % NAMES.length] + " " + KINDS[i / NAMES.length % KINDS.length];
    }

    private static String fact(int i) {
        return company(i) + " closed " + (11 + 7 * i) + " accounts of researchers on " + (1 + i % 28) + " "
                + MONTHS[i % 12] + " 2024.";
    }

    /** A fact within sentences of words from the sample casebook, which cost the embedding model what real ones do. */
    private static String report(int i) {
        Random random = new Random(i);
        StringBuilder text = new StringBuilder(fact(i));
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append(sentence == 2 ? "\n\nThe" : " The");
            for (int word = 0; word < SENTENCE_WORDS; word++)
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            text.append('.');
        }
        return text.toString();
    }

    private static List<String> vocabulary() {
        try {
            return Words.of(Files.readString(Path.of("config/sample/casebook.jsonl"))).stream()
                    .map(Words.Word::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_program_adds_little_to_the_time_of_the_model(@TempDir Path fresh) throws IOException {
        String kept = System.getProperty("bench.home");
        Path home = kept == null ? fresh : Path.of(kept);
        if (!Files.exists(home.resolve("casebook.db"))) fill(home);
        try (ScriptedModel server = new ScriptedModel(new Turn.Says(ModelLatencyBench::answer))) {
            Map<String, String> settings = Map.of(
                    "CASECLERK_HOME", home.toString(),
                    "CASECLERK_LLM_PROVIDER", "openai",
                    "CASECLERK_LLM_MODEL", "scripted",
                    "CASECLERK_LLM_BASE_URL", server.url(),
                    "CASECLERK_LLM_NOTES", "false",
                    "CASECLERK_LLM_DAILY_TOKENS", "99999999",
                    "CASECLERK_LLM_WORKSPACE_DAILY_TOKENS", "99999999");
            try (App app = new App(SettingsReader.read(null, settings), Clock.systemUTC())) {
                for (int i = 0; i < FACTS; i++) file(app, i);
                ask(app, server);
                steps(app, home);
            }
        }
        unreachable(home);
    }

    private void fill(Path home) {
        long begun = System.nanoTime();
        try (Database database = new Database(home)) {
            SqliteCasebook casebook = new SqliteCasebook(database);
            List<NewVersion> step = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                step.add(generated.report(i, PASSAGES_A_REPORT));
                if (step.size() == 500 || i + 1 == REPORTS) {
                    casebook.save(WorkspaceId.TERMINAL, step);
                    step.clear();
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d passages, saved in %.1f s%n",
                REPORTS,
                REPORTS * PASSAGES_A_REPORT,
                seconds(begun));
    }

    private static void file(App app, int i) {
        String url = "https://facts.example/" + i;
        app.file(
                new Capture(
                        url,
                        MediaType.TEXT,
                        report(i).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        new Stated(
                                company(i) + " closes accounts",
                                "Facts",
                                null,
                                LocalDate.of(2024, 1 + i % 12, 28),
                                "en")),
                Filing.article(url, "case-" + i % 40));
    }

    /** What the model would say: the sentence asked for, and the one after it in part. */
    private static String answer(Asked asked) {
        Matcher about = Pattern.compile("did (.+) close").matcher(asked.message());
        String company = about.find() ? about.group(1) : "";
        Matcher line = Pattern.compile("\\[(\\d+)] (" + Pattern.quote(company) + " closed [^\\n]+)")
                .matcher(asked.message());
        return line.find()
                ? "{\"answerable\": true, \"claims\": [{\"text\": \"" + line.group(2) + "\", \"sentences\": ["
                        + line.group(1) + "]}], \"missing\": \"\"}"
                : "{\"answerable\": false, \"claims\": [], \"missing\": \"\"}";
    }

    private void ask(App app, ScriptedModel server) {
        List<double[]> rows = new ArrayList<>();
        int byModel = 0;
        long cpu = 0;
        for (int i = 0; i < FACTS; i++) {
            server.reset();
            if (i == WARM) cpu = cpu();
            long begun = System.nanoTime();
            Answer answer = app.ask("How many accounts did " + company(i) + " close?", SCOPE);
            double total = (System.nanoTime() - begun) / 1e6;
            if (answer.outcome() instanceof Answered
                    && answer.trace().composer().startsWith("llm")) byModel++;
            else continue;
            if (i < WARM) continue;
            double model = server.busyNanos() / 1e6;
            var timings = answer.trace().timings();
            rows.add(new double[] {
                total - model,
                timings.retrieveMs(),
                timings.composeMs() - model,
                timings.verifyMs(),
                total - timings.totalMs(),
                model
            });
        }
        System.out.printf("%d of %d questions answered by the model%n", byModel, FACTS);
        System.out.printf(
                Locale.ROOT,
                "processor time a question, all threads, model server too: %.1f ms (wall time on this machine depends on"
                        + " what else runs)%n",
                (cpu() - cpu) / 1e6 / (FACTS - WARM));
        String[] names = {
            "added by the program",
            "- retrieve (search, read sentences)",
            "- build, book, send, receive",
            "- verify",
            "- keep the answer",
            "the model itself (not added)"
        };
        System.out.printf("%-38s %8s %8s %8s%n", "milliseconds", "10 %", "median", "95 %");
        for (int column = 0; column < names.length; column++) {
            int at = column;
            double[] sorted = rows.stream().mapToDouble(row -> row[at]).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %8.1f %8.1f %8.1f%n",
                    names[column],
                    sorted[sorted.length / 10],
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100]);
        }
    }

    /** The dear steps by themselves, on the same texts. */
    private void steps(App app, Path home) {
        OnnxPairScorer scorer = new OnnxPairScorer(app.embedder());
        double[][] millis = new double[3][FACTS];
        try (Database database = new Database(home)) {
            CallLedger ledger =
                    new SqliteCallLedger(database, Clock.systemUTC(), new Budget(999_999_999, 0, 999_999_999), false);
            for (int i = 0; i < FACTS; i++) {
                String question = "How many accounts has " + company(i) + " closed?";
                List<String> sentences =
                        Arrays.stream(report(i).split("(?<=\\.)\\s+")).limit(8).toList();
                long begun = System.nanoTime();
                app.embedder().embedQuestion(question);
                millis[0][i] = seconds(begun) * 1000;
                begun = System.nanoTime();
                scorer.align(question, sentences);
                millis[1][i] = seconds(begun) * 1000;
                begun = System.nanoTime();
                long call = ledger.reserve(new Intent(WorkspaceId.TERMINAL, "bench", "f", "m", ""), new Cost(1, 1, 0));
                ledger.settle(call, new Ending(new Cost(1, 1, 0), 1, "written", null));
                ledger.verdicts(call, 1, 0);
                millis[2][i] = seconds(begun) * 1000;
            }
        }
        String[] names = {
            "of it: embed the question", "of it: compare 8 sentences by the model", "of it: book, settle, note"
        };
        for (int row = 0; row < names.length; row++) {
            Arrays.sort(millis[row]);
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %8.1f %8.1f %8.1f%n",
                    names[row],
                    millis[row][FACTS / 10],
                    millis[row][FACTS / 2],
                    millis[row][FACTS * 95 / 100]);
        }
    }

    /** A model that takes the request and says nothing: how long after the time configured the answer is there. */
    private static void unreachable(Path home) {
        for (int seconds : new int[] {1, 2, 4}) {
            try (ScriptedModel server = new ScriptedModel(new Turn.Stalls("{}"))) {
                Map<String, String> settings = Map.of(
                        "CASECLERK_HOME", home.toString(),
                        "CASECLERK_LLM_PROVIDER", "openai",
                        "CASECLERK_LLM_MODEL", "scripted",
                        "CASECLERK_LLM_BASE_URL", server.url(),
                        "CASECLERK_LLM_TIMEOUT_SECONDS", "" + seconds,
                        "CASECLERK_LLM_DAILY_TOKENS", "99999999",
                        "CASECLERK_LLM_WORKSPACE_DAILY_TOKENS", "99999999");
                try (App app = new App(SettingsReader.read(null, settings), Clock.systemUTC())) {
                    double[] after = new double[3];
                    String said = "";
                    for (int i = 0; i < after.length; i++) {
                        long begun = System.nanoTime();
                        Answer answer = app.ask("How many accounts did " + company(i) + " close?", SCOPE);
                        after[i] = (System.nanoTime() - begun) / 1e6 - seconds * 1000;
                        said = answer.trace().composer() + ", " + answer.trace().fallback();
                    }
                    Arrays.sort(after);
                    System.out.printf(
                            Locale.ROOT,
                            "silent model, timeout %d s: answer %.0f to %.0f ms after it (%s)%n",
                            seconds,
                            after[0],
                            after[after.length - 1],
                            said);
                }
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
