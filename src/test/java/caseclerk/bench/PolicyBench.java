package caseclerk.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import caseclerk.adapters.language.English;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqlitePassageIndex;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.answering.AskQuestion;
import caseclerk.answering.AskTrace;
import caseclerk.answering.ExtractiveComposer;
import caseclerk.cases.Audience;
import caseclerk.cases.Clause;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.policies.ClauseChange;
import caseclerk.policies.Edit;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.PolicyVersion;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.Question;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures policies on a folder of dated terms ({@code documents.jsonl.gz} and {@code changes.jsonl.gz}), named by the
 * system property {@code caseclerk.terms}: right version as of a day, changes found, time of a comparison; and, where
 * {@code caseclerk.headings} names a file of JSON lines ({@code id}, {@code headings}), headings found; where
 * {@code caseclerk.pairs} names one ({@code from}, {@code to} and {@code pairs} of the ordinals of a later clause,
 * {@code to}, and of the earlier ones it may be, {@code accept}; −1 for none), clauses matched. Without it those pairs are
 * used that were read by hand in versions that nothing was tuned on, before anything was measured on them.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final int QUESTIONS = 200;
    private static final String HELD_OUT = "src/test/resources/caseclerk/policies/held-out-pairs.jsonl";

    private Path terms = Path.of("");
    private Database database;
    private Policies policies;

    @BeforeAll
    void fileAll(@TempDir Path home) throws IOException {
        terms = Path.of(System.getProperty("caseclerk.terms", "missing"));
        assumeTrue(Files.isDirectory(terms), "-Dcaseclerk.terms names no folder");
        database = new Database(home);
        policies = new Policies(new SqlitePolicies(database), HERE, Audience.OWNER);
        FileSource file = new FileSource(
                new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), Clock.systemUTC());
        for (JsonNode one : lines("documents.jsonl.gz")) {
            String title = one.get("doc_type").asText();
            Capture capture = new Capture(
                    "file:" + one.get("id").asText(),
                    MediaType.MARKDOWN,
                    one.get("text").asText().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    new Stated(title, null, null, null, null));
            LocalDate from = LocalDate.parse(one.get("date").asText());
            file.file(
                    HERE,
                    capture,
                    new Filing(
                            one.get("id").asText(),
                            SourceKind.POLICY,
                            null,
                            one.get("source").asText(),
                            from,
                            null));
        }
    }

    @AfterAll
    void close() {
        if (database != null) database.close();
    }

    private List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(terms.resolve(name))), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
                lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private PolicyText textOf(String id) {
        return policies.all().stream()
                .flatMap(p -> p.versions().stream())
                .filter(v -> v.version().url().equals("file:" + id))
                .findFirst()
                .map(policies::text)
                .orElseThrow();
    }

    private static final class Unkept implements AnswerLog {
        @Override
        public Answer keep(Instant at, Question question, AskOutcome outcome, AskTrace trace) {
            return new Answer("a-0", at, question, outcome, trace);
        }

        @Override
        public Optional<Answer> find(WorkspaceId workspace, String id) {
            return Optional.empty();
        }
    }

    @Test
    void the_version_in_force_is_cited() {
        AskQuestion ask = new AskQuestion(
                new PassageFinder(new SqlitePassageIndex(database), new WordEmbedder(), PassageFinder.Limits.FITTED),
                new caseclerk.retrieval.LexicalPairScorer(),
                new Opposition(new English()),
                new caseclerk.answering.Composition(new ExtractiveComposer(3), null, new GroundingCheck()),
                new Unkept(),
                new SqlitePolicies(database),
                caseclerk.questions.CaseFacts.NONE,
                0.35,
                "bench",
                Clock.systemUTC());
        Random random = new Random(7);
        List<PolicyTimeline> all =
                policies.all().stream().filter(p -> p.versions().size() > 1).toList();
        int right = 0;
        int rightClause = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            PolicyTimeline policy = all.get(random.nextInt(all.size()));
            LocalDate day = day(policy, random);
            PolicyVersion version = policy.inForceOn(day).orElseThrow();
            List<Clause> clauses = policies.text(version).clauses();
            if (clauses.isEmpty()) {
                i--;
                continue;
            }
            Clause clause = clauses.get(random.nextInt(clauses.size()));
            String named = clause.heading().isEmpty() ? "clause " + clause.number() : "“" + clause.heading() + "”";
            String question = "What did " + named + " of the " + policy.newest().service() + " "
                    + policy.newest().version().title() + " say on " + day + "?";
            Answer answer = ask.ask(new Question(question, new Scope(HERE, null, null)));
            boolean cites = cited(answer)
                    .equals(Set.of(version.version().sourceId() + "@"
                            + version.version().revision()));
            if (cites) right++;
            else print("  wrong: %s -> %s %s", question, cited(answer), answer.outcome());
            if (cites && citesClause(answer, clause)) rightClause++;
        }
        print("right version cited: %d of %d; right clause: %d", right, QUESTIONS, rightClause);
    }

    private static LocalDate day(PolicyTimeline policy, Random random) {
        PolicyVersion version =
                policy.versions().get(random.nextInt(policy.versions().size()));
        LocalDate end = policy.end(version);
        long days = end == null ? 90 : end.toEpochDay() - version.from().toEpochDay();
        return version.from().plusDays(random.nextInt((int) Math.max(1, days)));
    }

    private static Set<String> cited(Answer answer) {
        Set<String> cited = new TreeSet<>();
        if (answer.outcome() instanceof Answered answered)
            answered.claims()
                    .forEach(c -> c.citations().forEach(one -> {
                        SourceVersion version = one.version();
                        cited.add(version.sourceId() + "@" + version.revision());
                    }));
        return cited;
    }

    private static boolean citesClause(Answer answer, Clause clause) {
        return answer.outcome() instanceof Answered answered
                && answered.claims().stream()
                        .flatMap(c -> c.citations().stream())
                        .allMatch(c -> clause.whole().contains(c.span()));
    }

    @Test
    void changed_paragraphs_are_told() throws IOException {
        int[] found = new int[3];
        int[] all = new int[3];
        int inexact = 0;
        for (JsonNode change : lines("changes.jsonl.gz")) {
            PolicyText a = textOf(change.get("from_id").asText());
            PolicyText b = textOf(change.get("to_id").asText());
            PolicyDiff diff = PolicyDiff.between(a, b);
            if (!diff.apply(a.text()).equals(b.text())) inexact++;
            String removed = folded(side(diff, Edit.Kind.REMOVE));
            String added = folded(side(diff, Edit.Kind.ADD));
            String changedBefore = folded(changed(diff, Edit.Kind.ADD));
            String changedAfter = folded(changed(diff, Edit.Kind.REMOVE));
            for (JsonNode one : change.get("modified"))
                if (counts(one.get("before").asText(), a, all, 0)
                        && changedBefore.contains(folded(plain(one.get("before").asText())))
                        && changedAfter.contains(folded(plain(one.get("after").asText())))) found[0]++;
            for (JsonNode one : change.get("added"))
                if (counts(one.asText(), b, all, 1)
                        && (covers(added, one.asText()) || changedAfter.contains(folded(plain(one.asText())))))
                    found[1]++;
            for (JsonNode one : change.get("removed"))
                if (counts(one.asText(), a, all, 2)
                        && (covers(removed, one.asText()) || changedBefore.contains(folded(plain(one.asText())))))
                    found[2]++;
        }
        print("modified paragraphs told as changed: %d of %d", found[0], all[0]);
        print("added paragraphs told as added: %d of %d", found[1], all[1]);
        print("removed paragraphs told as removed: %d of %d", found[2], all[2]);
        print("comparisons that do not give the later text exactly: %d", inexact);
    }

    /** Only paragraphs that the reader keeps, and that hold more than a few letters, can be told. */
    private static boolean counts(String paragraph, PolicyText of, int[] all, int kind) {
        String words = folded(plain(paragraph));
        if (words.length() < 12 || !folded(of.text()).contains(words)) return false;
        all[kind]++;
        return true;
    }

    /** At least nine tenths of its words stand in what was added or removed. */
    private static boolean covers(String told, String paragraph) {
        String[] words = folded(plain(paragraph)).split(" ");
        if (told.contains(String.join(" ", words))) return true;
        Set<String> known = new TreeSet<>(List.of(told.split(" ")));
        long covered = java.util.Arrays.stream(words).filter(known::contains).count();
        return covered >= 0.9 * words.length;
    }

    private static String side(PolicyDiff diff, Edit.Kind kind) {
        StringBuilder text = new StringBuilder();
        for (ClauseChange change : diff.changes())
            change.edits().stream()
                    .filter(e -> e.kind() == kind)
                    .forEach(e -> text.append(e.text()).append('\n'));
        return text.toString();
    }

    private static String changed(PolicyDiff diff, Edit.Kind other) {
        StringBuilder text = new StringBuilder();
        for (ClauseChange change : diff.changes())
            if (change.kind() != ClauseChange.Kind.SAME)
                change.edits().stream().filter(e -> e.kind() != other).forEach(e -> text.append(e.text()));
        return text.toString();
    }

    private static String plain(String markdown) {
        String text = new CaptureReader()
                .extract(new Capture(
                        "file:x",
                        MediaType.MARKDOWN,
                        ("x\n\n" + markdown).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Stated.NOTHING))
                .text();
        return text.substring(1).replaceAll("(?m)^\\s*- ", "");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Test
    void two_large_versions_are_compared_quickly() {
        List<PolicyText> largest = policies.all().stream()
                .filter(p -> p.versions().size() > 1)
                .map(p -> p.versions().stream().map(policies::text).toList())
                .max(java.util.Comparator.comparingInt(
                        texts -> texts.get(texts.size() - 1).text().length()))
                .orElseThrow();
        for (int i = 0; i + 1 < largest.size(); i++) {
            PolicyText a = largest.get(i);
            PolicyText b = largest.get(i + 1);
            double best = Double.MAX_VALUE;
            double first = 0;
            for (int round = 0; round < 15; round++) {
                long begun = System.nanoTime();
                PolicyDiff.between(a, b);
                double millis = (System.nanoTime() - begun) / 1e6;
                if (round == 0) first = millis;
                best = Math.min(best, millis);
            }
            print(
                    "%s: %d and %d letters compared in %.0f ms (the first time %.0f ms)",
                    a.version().name(), a.text().length(), b.text().length(), best, first);
        }
    }

    @Test
    void headings_listed_by_hand_are_found() throws IOException {
        Path file = Path.of(System.getProperty("caseclerk.headings", "missing"));
        assumeTrue(Files.isReadable(file), "-Dcaseclerk.headings names no file");
        for (String line : Files.readAllLines(file)) {
            JsonNode one = JSON.readTree(line);
            List<String> labels = new ArrayList<>(textOf(one.get("id").asText()).clauses().stream()
                    .map(c -> folded(c.label()))
                    .toList());
            List<String> missed = new ArrayList<>();
            for (JsonNode heading : one.get("headings"))
                if (!labels.remove(folded(heading.asText()))) missed.add(heading.asText());
            print(
                    "headings of %s found: %d of %d, missed %s",
                    one.get("id").asText(),
                    one.get("headings").size() - missed.size(),
                    one.get("headings").size(),
                    missed);
        }
    }

    @Test
    void clauses_are_matched_as_by_hand() throws IOException {
        Path file = Path.of(System.getProperty("caseclerk.pairs", HELD_OUT));
        assumeTrue(Files.isReadable(file), "-Dcaseclerk.pairs names no file");
        int[] right = new int[2];
        int[] all = new int[2];
        for (String line : Files.readAllLines(file)) {
            JsonNode one = JSON.readTree(line);
            PolicyText a = textOf(one.get("from").asText());
            PolicyText b = textOf(one.get("to").asText());
            PolicyDiff diff = PolicyDiff.between(a, b);
            List<String> wrong = new ArrayList<>();
            for (JsonNode pair : one.get("pairs")) {
                boolean matched = isMatched(diff, pair);
                int kind = isSame(a, b, pair) ? 0 : 1;
                all[kind]++;
                if (matched) right[kind]++;
                else wrong.add(b.clauses().get(pair.get("to").asInt()).label());
            }
            print(
                    "%s: %d of %d matched as by hand, wrong %s",
                    one.get("to").asText(),
                    one.get("pairs").size() - wrong.size(),
                    one.get("pairs").size(),
                    wrong);
        }
        print("clauses matched as by hand: %d of %d", right[0] + right[1], all[0] + all[1]);
        print("of those new or not the same in every letter: %d of %d", right[1], all[1]);
    }

    /** Whether one of the earlier clauses that are right has the very same words. */
    private static boolean isSame(PolicyText a, PolicyText b, JsonNode pair) {
        String own = b.clauses().get(pair.get("to").asInt()).own().cutFrom(b.text());
        for (JsonNode accepted : pair.get("accept"))
            if (accepted.asInt() >= 0
                    && a.clauses().get(accepted.asInt()).own().cutFrom(a.text()).equals(own)) return true;
        return false;
    }

    /** Whether the clause {@code to} has one of the earlier clauses {@code accept}; −1 stands for none. */
    private static boolean isMatched(PolicyDiff diff, JsonNode pair) {
        for (ClauseChange change : diff.changes()) {
            Clause after = change.after();
            if (after == null || after.ordinal() != pair.get("to").asInt()) continue;
            Clause before = change.before();
            int matched = before == null ? -1 : before.ordinal();
            for (JsonNode accepted : pair.get("accept")) if (accepted.asInt() == matched) return true;
        }
        return false;
    }
}
