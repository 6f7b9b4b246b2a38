package caseclerk.adapters.terminal;

import caseclerk.evaluation.EvaluationSet;
import caseclerk.evaluation.GoldQuestion;
import caseclerk.evaluation.GoldRewrite;
import caseclerk.evaluation.GoldText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads evaluation sets: a file or a folder of JSON lines, gzipped or not. What a line is can be seen from its fields:
 * {@code rewrite} a follow-up, {@code modified} the changes between two versions of a policy text, {@code summary} a
 * clause with its plain words, {@code question} a question, {@code text} a text. A {@code .txt} file is a text.
 */
public final class EvaluationSets {
    /** Summaries shorter than this say too little to find anything by. */
    private static final int LEAST_WORDS = 4;
    /** So many words of a changed paragraph are asked for. */
    private static final int ASKED_WORDS = 25;

    private static final int CHANGES_ASKED = 3;

    private final List<GoldText> texts = new ArrayList<>();
    private final List<GoldQuestion> questions = new ArrayList<>();
    /** Clauses by what they mean in plain words; several may mean the same. */
    private final Map<String, List<String>> clauses = new LinkedHashMap<>();

    private final List<GoldRewrite> rewrites = new ArrayList<>();

    private EvaluationSets() {}

    /**
     * The set at {@code path}.
     *
     * @throws IOException if it cannot be read or holds no such lines; the message says which
     */
    public static EvaluationSet read(Path path) throws IOException {
        EvaluationSets sets = new EvaluationSets();
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.list(path)) {
                all.sorted().forEach(files::add);
            }
        } else files.add(path);
        for (Path file : files) sets.add(file);
        sets.askSummaries();
        if (sets.questions.isEmpty() && sets.rewrites.isEmpty())
            throw new IOException("There are no questions in " + path + "; give a folder or file of JSON lines.");
        return sets.named(String.valueOf(path.getFileName()));
    }

    /** The small set that comes with the program. */
    public static EvaluationSet small() throws IOException {
        EvaluationSets sets = new EvaluationSets();
        sets.add(resource("/caseclerk/config/sample/casebook.jsonl"), "casebook.jsonl");
        sets.add(resource("/caseclerk/evaluation/texts.jsonl"), "texts.jsonl");
        sets.add(resource("/caseclerk/evaluation/questions.jsonl"), "questions.jsonl");
        return sets.named("small");
    }

    /** Questions that have nothing to do with any casebook. */
    public static List<String> offTopic() throws IOException {
        try (BufferedReader reader = reader(resource("/caseclerk/evaluation/off-topic.txt"))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private EvaluationSet named(String name) {
        return new EvaluationSet(name, texts, questions, rewrites);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = EvaluationSets.class.getResourceAsStream(name);
        if (in == null) throw new IOException("missing in the jar: " + name);
        return in;
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private void add(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt")) {
            String text = Files.readString(file);
            texts.add(new GoldText(name, text.lines().findFirst().orElse(name), null, null, null, text));
        } else if (name.endsWith(".jsonl")) add(Files.newInputStream(file), name);
        else if (name.endsWith(".jsonl.gz")) add(new GZIPInputStream(Files.newInputStream(file)), name);
    }

    private void add(InputStream in, String name) throws IOException {
        try (BufferedReader reader = reader(in)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                try {
                    add(Json.MAPPER.readTree(line));
                } catch (IOException | RuntimeException e) {
                    throw new IOException(
                            "Line " + number + " of " + name + " cannot be used (" + e.getMessage() + ").", e);
                }
            }
        }
    }

    private void add(JsonNode json) {
        if (json.has("rewrite"))
            rewrites.add(new GoldRewrite(
                    text(json, "id"),
                    texts(json.path("history")),
                    texts(json.path("topic")),
                    text(json, "question"),
                    text(json, "rewrite")));
        else if (json.has("modified")) addChanges(json);
        else if (json.has("summary")) addSummary(json);
        else if (json.has("question")) questions.add(question(json));
        else if (json.has("text")) texts.add(goldText(json));
    }

    private static GoldText goldText(JsonNode json) {
        String date = first(json, "date", "effective", "publishedAt");
        String service = json.has("doc_type") ? text(json, "source") : first(json, "service");
        String id = first(json, "id", "url");
        boolean policy = service != null && id != null && id.indexOf('@') < 0;
        return new GoldText(
                policy ? id + "@" + date : String.valueOf(id),
                text(json, "title"),
                first(json, "publisher", "source"),
                date == null || date.isEmpty() ? null : LocalDate.parse(date.substring(0, 10)),
                service,
                text(json, "text"));
    }

    private static GoldQuestion question(JsonNode json) {
        List<String> answers = new ArrayList<>(texts(json.path("answers")));
        answers.addAll(texts(json.path("evidence")));
        String part = first(json, "part");
        String asOf = first(json, "asOf");
        return new GoldQuestion(
                text(json, "id"),
                text(json, "question"),
                part == null ? "all" : part,
                json.path("answerable").asBoolean(true),
                json.path("type").asText().equals("search"),
                asOf == null ? null : LocalDate.parse(asOf),
                gold(json),
                answers);
    }

    /** Graded judgements count from grade 1 up. */
    private static Set<String> gold(JsonNode json) {
        Set<String> gold = new LinkedHashSet<>();
        if (json.has("qrels"))
            json.get("qrels").properties().forEach(e -> {
                if (e.getValue().asInt() > 0) gold.add(e.getKey());
            });
        else gold.addAll(texts(json.path("evidence_ids")));
        return gold;
    }

    private void addSummary(JsonNode json) {
        String id = text(json, "id");
        texts.add(new GoldText(id, text(json, "source"), text(json, "source"), null, null, text(json, "text")));
        clauses.computeIfAbsent(text(json, "summary").strip(), summary -> new ArrayList<>())
                .add(id);
    }

    /** Each once; whoever asks by a summary that clauses share is served by any of them. */
    private void askSummaries() {
        clauses.forEach((summary, ids) -> {
            if (summary.split("\\s+").length >= LEAST_WORDS)
                questions.add(
                        new GoldQuestion(ids.get(0), summary, "all", true, true, null, Set.copyOf(ids), List.of()));
        });
    }

    /** Asks for the words of changed paragraphs, as of the first day of the version that has them. */
    private void addChanges(JsonNode json) {
        int asked = 0;
        for (JsonNode change : json.path("modified")) {
            if (asked++ == CHANGES_ASKED) break;
            addChange(json, text(change, "before"), "from", asked);
            addChange(json, text(change, "after"), "to", asked);
        }
    }

    private void addChange(JsonNode json, String paragraph, String side, int number) {
        String[] words = paragraph.strip().split("\\s+");
        if (words.length < LEAST_WORDS) return;
        String said = String.join(" ", List.of(words).subList(0, Math.min(ASKED_WORDS, words.length)));
        String version = text(json, side + "_id");
        questions.add(new GoldQuestion(
                version + "/" + side + number + "/" + questions.size(),
                text(json, "service") + " " + text(json, "doc_type") + ": " + said,
                "all",
                true,
                true,
                LocalDate.parse(text(json, side + "_date")),
                Set.of(version),
                List.of()));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    private static @Nullable String first(JsonNode json, String... fields) {
        for (String field : fields)
            if (json.hasNonNull(field)) return json.get(field).asText();
        return null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
