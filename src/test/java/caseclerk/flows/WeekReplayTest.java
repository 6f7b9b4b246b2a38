package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import caseclerk.adapters.terminal.JsonLines;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.DigestStyle;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.FileMany.Entry.Readable;
import caseclerk.ingestion.Filing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of digests: each morning tells what the day before brought, and nothing that an earlier one told. */
class WeekReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS = 7;

    @TempDir
    private Path home;

    private static List<Readable> samples() throws IOException {
        List<Readable> samples = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(Path.of("config/sample/casebook.jsonl"))) {
            Iterator<Entry> entries = JsonLines.entries(lines, "sample", null);
            while (entries.hasNext()) if (entries.next() instanceof Readable entry) samples.add(entry);
        }
        return samples;
    }

    @Test
    void a_week_with_the_sample_casebook_tells_each_source_once_on_its_morning() throws IOException {
        try (WeekReplay week = new WeekReplay(home, DigestStyle.FULL)) {
            List<Readable> samples = samples();
            StringBuilder quiet = new StringBuilder();
            for (int day = 0; day < DAYS; day++) {
                if (day != 3) week.file(samples.get(day));
                String words = week.morning();
                if (day == 3) quiet.append(words);
            }

            assertEquals(List.of(), week.wrong());
            assertEquals(6, week.filed.size());
            assertEquals("Nothing is new in the cases followed (2026-03-29).\n", quiet.toString());
        }
    }

    @Test
    void a_source_that_is_removed_before_its_digest_is_not_told_of_and_a_renamed_case_has_its_new_name()
            throws IOException {
        try (WeekReplay week = new WeekReplay(home, DigestStyle.FULL)) {
            List<Readable> samples = samples();
            var kept = week.file(samples.get(2)).version();
            var gone = week.file(samples.get(3)).version();
            week.app.shelves().remove(WorkspaceId.TERMINAL, gone.sourceId());
            week.app.shelves().rename(WorkspaceId.TERMINAL, kept.caseSlug(), "Protest at the cloud");
            String words = week.morning();

            assertTrue(words.contains("Protest at the cloud  " + kept.caseSlug()), words);
            assertTrue(words.contains(kept.title()), words);
            assertTrue(!words.contains(gone.title()), words);
            assertEquals(List.of(), week.wrong());
        }
    }

    @Test
    void a_dispute_that_opens_and_is_settled_and_an_open_question_that_is_answered_are_told_of() {
        try (WeekReplay week = new WeekReplay(home, DigestStyle.FULL)) {
            LocalDate june = LocalDate.parse("2025-06-20");
            week.file(article(
                    "https://a.example/1",
                    "Kestrel fined",
                    "Harbour Post",
                    june,
                    "The harbour board fined Kestrel Freight over unsafe ferries on 2 June 2025. Whether Kestrel Freight"
                            + " will appeal the harbour fine is not known.",
                    "kestrel"));
            week.morning();
            String other = "The harbour board fined Kestrel Freight over unsafe ferries on %s June 2025.";
            week.file(article(
                    "https://b.example/1",
                    "The fine",
                    "Quay News",
                    june.plusDays(1),
                    String.format(other, "9"),
                    "kestrel"));
            String disputed = week.morning();
            week.file(article(
                    "https://b.example/1",
                    "The fine",
                    "Quay News",
                    june.plusDays(1),
                    String.format(other, "2"),
                    "kestrel"));
            String settled = week.morning();
            week.file(article(
                    "https://a.example/2",
                    "Kestrel appeals",
                    "Harbour Post",
                    june.plusDays(9),
                    "Ships waited outside. Kestrel Freight lodged an appeal against the harbour fine on 27 June 2025.",
                    "kestrel"));
            String answered = week.morning();

            assertTrue(disputed.contains("  disputed    when this was: "), disputed);
            assertEquals(1, disputed.split("  disputed  ", -1).length - 1, disputed);
            assertTrue(settled.contains("  settled     when this was: "), settled);
            assertTrue(
                    answered.contains("  answered    open until now: Whether Kestrel Freight will appeal"), answered);
            assertTrue(
                    answered.replaceAll("\\s+", " ").contains("lodged an appeal against the harbour fine on 27 June"),
                    answered);
        }
    }

    /** Seven days of the articles in {@code -Dcaseclerk.data=FOLDER}; the digests are printed, to be read by people. */
    @Test
    @Tag("bench")
    void a_week_with_open_articles() throws IOException {
        String data = System.getProperty("caseclerk.data", "");
        assumeTrue(Files.exists(Path.of(data, "timelines/entries.jsonl.gz")), "no data");
        DigestStyle style = DigestStyle.valueOf(System.getProperty("digest.style", "FULL"));
        Map<Integer, List<Readable>> days = new TreeMap<>();
        List<Readable> samples = samples();
        for (int day = 0; day < DAYS; day++)
            days.computeIfAbsent(day, d -> new ArrayList<>()).add(samples.get(day));
        days.get(0).add(seed(Path.of(data, "seed/article.txt")));
        timeline(data, "tl17-h1n1", LocalDate.parse("2009-04-25"), days);
        timeline(data, "tl17-bpoil", LocalDate.parse("2010-04-20"), days);
        matters(data, days);
        try (WeekReplay week = new WeekReplay(home, style)) {
            for (int day = 0; day < DAYS; day++) {
                for (Readable one : days.get(day)) week.file(one);
                System.out.println("=== filed: " + days.get(day).size());
                System.out.println(week.morning());
            }
            System.out.println("wrong: " + week.wrong());
            assertEquals(List.of(), week.wrong());
        }
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static Readable article(
            String url, String title, String publisher, LocalDate day, String text, @Nullable String slug) {
        return new Readable(
                new Capture(
                        url,
                        MediaType.TEXT,
                        text.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        new Stated(title, publisher, null, day, "en")),
                Filing.article(url, slug));
    }

    private static Readable seed(Path file) throws IOException {
        String text = Files.readString(file);
        String title = text.lines().findFirst().orElseThrow();
        return article("https://news.example/seed", title, "Seed Daily", LocalDate.parse("2025-09-26"), text, null);
    }

    /** What each publisher wrote of each of the seven days of a case, as one short article. */
    private static void timeline(String data, String name, LocalDate first, Map<Integer, List<Readable>> days)
            throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        List<JsonNode> rows = rows(Path.of(data, "timelines/entries.jsonl.gz"));
        rows.sort(Comparator.comparing(row -> row.get("date").asText()));
        for (JsonNode row : rows)
            if (row.get("case").asText().equals(name)) {
                LocalDate day = LocalDate.parse(row.get("date").asText());
                if (day.isBefore(first) || !day.isBefore(first.plusDays(DAYS))) continue;
                String key = day + " " + row.get("publisher").asText();
                texts.computeIfAbsent(key, k -> new StringBuilder())
                        .append(row.get("text").asText())
                        .append("\n\n");
            }
        texts.forEach((key, text) -> {
            LocalDate day = LocalDate.parse(key.substring(0, 10));
            String publisher = key.substring(11);
            String begun = text.toString().lines().findFirst().orElse("");
            String title = begun.length() <= 60 ? begun : begun.substring(0, begun.lastIndexOf(' ', 60));
            days.get((int) (day.toEpochDay() - first.toEpochDay()))
                    .add(article(
                            "https://" + publisher + ".example/" + name + "/" + day,
                            title,
                            publisher,
                            day,
                            text.toString(),
                            name));
        });
    }

    /** Two matters of law a day. */
    private static void matters(String data, Map<Integer, List<Readable>> days) throws IOException {
        int n = 0;
        for (JsonNode row : rows(Path.of(data, "cases/cases.jsonl.gz"))) {
            String filed = row.path("filing_date").asText("");
            if (filed.length() != 10 || n == 2 * DAYS) continue;
            String text = row.get("error_description").asText() + "\n\n"
                    + row.get("reliance_or_harm").asText() + " "
                    + row.get("notes_on_resolution").asText();
            days.get(n++ / 2)
                    .add(article(
                            "https://matters.example/"
                                    + row.get("error_id").asText().toLowerCase(Locale.ROOT),
                            row.get("error_title").asText(),
                            "Matters",
                            LocalDate.parse(filed),
                            text,
                            null));
        }
    }
}
