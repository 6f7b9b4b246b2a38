package caseclerk.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import caseclerk.app.App;
import caseclerk.app.SettingsReader;
import caseclerk.cases.SourceVersion;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Filing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays dated entries of known cases in the order of their days, each as a short article without a case, and compares
 * the cases they are filed under with the known ones (BCubed, Bagga and Baldwin 1998); printed, not asserted. Needs
 * {@code -Dcaseclerk.data=FOLDER} with {@code timelines/} and {@code cases/}.
 */
@Tag("bench")
class CaseFilingBench {
    private static final String DATA = System.getProperty("caseclerk.data", "");
    private static final Pattern DAY =
            Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d))?)?(?![-\\d])");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Known(
            String id,
            String policyCase,
            LocalDate day,
            String title,
            @Nullable String publisher,
            String text) {}

    private static List<JsonNode> rows(String name) throws IOException {
        Path file = Path.of(DATA, name);
        assumeTrue(!DATA.isEmpty() && Files.exists(file), "no data");
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** Without their publishers, whose short names in this collection tell the case. */
    private static List<Known> timelines() throws IOException {
        List<Known> entries = new ArrayList<>();
        for (JsonNode row : rows("timelines/entries.jsonl.gz"))
            entries.add(new Known(
                    row.get("id").asText(),
                    row.get("case").asText(),
                    LocalDate.parse(row.get("date").asText()),
                    "",
                    null,
                    row.get("text").asText()));
        return entries;
    }

    /** @param full whether the matter, the court and what came of it are part of the article */
    private static List<Known> matters(boolean full) throws IOException {
        List<Known> entries = new ArrayList<>();
        for (JsonNode row : rows("cases/cases.jsonl.gz")) {
            boolean included = row.hasNonNull("error_id");
            String title =
                    row.path(included ? "error_title" : "candidate_title").asText();
            String what = row.path(included ? "error_description" : "reason_for_review")
                    .asText();
            String matter = row.path(included ? "public_matter_name" : "candidate_matter")
                    .asText();
            String text = title + ". " + what;
            if (full)
                text += "\n\n" + matter + ". " + row.path("jurisdiction").asText() + ". "
                        + row.path("reliance_or_harm").asText() + " "
                        + row.path("notes_on_resolution").asText();
            String dated = row.path("error_date").asText() + " "
                    + row.path("filing_date").asText() + " " + what + matter;
            String id = row.path(included ? "error_id" : "candidate_id").asText();
            entries.add(new Known(id, id, day(dated), title, "court", text));
        }
        return entries;
    }

    private static LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        String found = day.find() ? day.group() : "2026-06-01";
        if (found.length() == 4) return LocalDate.of(Integer.parseInt(found), 7, 1);
        return LocalDate.parse(found.length() == 7 ? found + "-15" : found);
    }

    @Test
    void timelines_and_matters_in_the_order_of_their_days(@TempDir Path home) throws IOException {
        List<Known> both = new ArrayList<>(timelines());
        both.addAll(matters(false));
        replay("timelines and matters", both, home);
    }

    @Test
    void timelines_and_full_matters(@TempDir Path home) throws IOException {
        List<Known> both = new ArrayList<>(timelines());
        both.addAll(matters(true));
        replay("timelines and full matters", both, home);
    }

    @Test
    void timelines_alone(@TempDir Path home) throws IOException {
        replay("timelines", timelines(), home);
    }

    @Test
    void matters_alone(@TempDir Path home) throws IOException {
        replay("matters", matters(true), home);
    }

    private static void replay(String name, List<Known> entries, Path home) {
        List<Known> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing(Known::day).thenComparing(Known::id));
        Map<String, String> filed = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        ordered.forEach(entry -> known.put(entry.id(), entry.policyCase()));
        int[] asked = {0};
        try (App app =
                new App(SettingsReader.read(null, Map.of("CASECLERK_HOME", home.toString())), Clock.systemUTC())) {
            app.file(
                    ordered.stream().map(CaseFilingBench::entry).iterator(),
                    ordered.size(),
                    outcome -> {
                        filed.put(outcome.input(), slug(outcome));
                        if (outcome instanceof FileOutcome.Filed f
                                && f.receipt().proposal().asks()) asked[0]++;
                    },
                    (done, total, passages) -> {});
        }
        print(name, known, filed, asked[0]);
    }

    private static Entry entry(Known known) {
        Capture capture = new Capture(
                "https://replay.example/" + known.id(),
                MediaType.TEXT,
                known.text().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Stated(known.title().isEmpty() ? null : known.title(), known.publisher(), null, known.day(), "en"));
        return new Entry.Readable(capture, Filing.article(known.id(), null));
    }

    private static String slug(FileOutcome outcome) {
        SourceVersion version = null;
        if (outcome instanceof FileOutcome.Filed o) version = o.version();
        if (outcome instanceof FileOutcome.Updated o) version = o.version();
        if (outcome instanceof FileOutcome.Duplicate o) version = o.version();
        if (outcome instanceof FileOutcome.Unchanged o) version = o.version();
        if (version == null) throw new IllegalStateException("not filed: " + outcome);
        return version.caseSlug() == null ? "none of " + outcome.input() : version.caseSlug();
    }

    private static void print(String name, Map<String, String> known, Map<String, String> filed, int asked) {
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        Map<String, Integer> filedSizes = new HashMap<>();
        Map<String, Integer> knownSizes = new HashMap<>();
        known.forEach((id, policyCase) -> {
            confusion.computeIfAbsent(filed.get(id), s -> new TreeMap<>()).merge(policyCase, 1, Integer::sum);
            filedSizes.merge(filed.get(id), 1, Integer::sum);
            knownSizes.merge(policyCase, 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> one : known.entrySet()) {
            double both = confusion.get(filed.get(one.getKey())).get(one.getValue());
            precision += both / filedSizes.get(filed.get(one.getKey())) / known.size();
            recall += both / knownSizes.get(one.getValue()) / known.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d entries of %d cases filed under %d cases; BCubed precision %.3f, recall %.3f, F1 %.3f; asked %d times%n",
                name,
                known.size(),
                knownSizes.size(),
                filedSizes.size(),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                asked);
        confusion.forEach((slug, cases) -> {
            if (cases.size() > 1 || cases.values().iterator().next() > 2)
                System.out.println("  " + slug + " = " + cases);
        });
    }
}
