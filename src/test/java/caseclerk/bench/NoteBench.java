package caseclerk.bench;

import caseclerk.cases.DatePrecision;
import caseclerk.cases.EventDate;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.cases.Words;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.SentenceSplitter;
import caseclerk.ingestion.SplitText;
import caseclerk.notes.NoteKind;
import caseclerk.notes.NoteLine;
import caseclerk.notes.NotedText;
import caseclerk.notes.TakeNote;
import caseclerk.notes.VersionNote;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often notes find what timelines and case files say; printed, not asserted. Needs the folder of the development
 * data as {@code -Dcaseclerk.data=…}; skipped without it. {@code -Dcaseclerk.show=true} prints what was missed of the
 * dev part.
 */
@Tag("bench")
class NoteBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean SHOW = Boolean.getBoolean("caseclerk.show");
    private static final Set<String> DEV_CASES = Set.of("tl17-bpoil", "tl17-iraq");
    private static final Pattern DATED =
            Pattern.compile("\\b(?:January|February|March|April|May \\d|June|July|August|September"
                    + "|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
                    + "|yesterday|last (?:week|month|year)|(?:days|weeks|months|years) ago)\\b");

    private static List<JsonNode> rows(String file) throws IOException {
        String data = System.getProperty("caseclerk.data");
        Assumptions.assumeTrue(data != null && Files.exists(Path.of(data, file)), "no development data");
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(data, file))), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private record Noted(VersionNote note, String text) {
        String words(TextSpan span) {
            return span.cutFrom(text);
        }
    }

    private static Noted note(String title, @Nullable LocalDate published, String text) {
        SplitText split = new SentenceSplitter().split(List.of(Block.paragraph(text.strip())));
        SourceVersion version = new SourceVersion(
                1,
                1,
                SourceKind.ARTICLE,
                "https://bench.example/",
                title,
                null,
                null,
                published,
                "en",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
        return new Noted(new TakeNote().of(new NotedText(version, split.text(), split.sentences())), split.text());
    }

    /** Tokenised newswire as people write it. */
    private static String plain(String tokens) {
        return tokens.replace("-LRB- ", "(")
                .replace(" -RRB-", ")")
                .replace("``", "“")
                .replace(" ''", "”")
                .replace("“ ", "“")
                .replaceAll(" ([.,;:?!%])", "$1")
                .replaceAll(" ('s|n't|'re|'ve|'ll)\\b", "$1")
                .replaceAll("\\$ ", "\\$")
                .replace("\\/", "/");
    }

    private static final class Tally {
        private int right;
        private int given;
        private int wanted;

        void count(boolean hit) {
            wanted++;
            given++;
            if (hit) right++;
        }

        @Override
        public String toString() {
            double precision = given == 0 ? 0 : right / (double) given;
            double recall = wanted == 0 ? 0 : right / (double) wanted;
            double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(
                    Locale.ROOT,
                    "precision %.3f recall %.3f F1 %.3f (%d right, %d given, %d wanted)",
                    precision,
                    recall,
                    f,
                    right,
                    given,
                    wanted);
        }
    }

    /**
     * An entry is filed as of its own day. A day it names that is not its own counts as right when the case has an
     * entry on that day too: a lower bound, since no publisher lists every day.
     */
    @Test
    void dates_of_timelines() throws IOException {
        List<JsonNode> rows = rows("timelines/entries.jsonl.gz");
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (JsonNode row : rows)
            days.computeIfAbsent(row.get("case").asText(), c -> new HashSet<>())
                    .add(LocalDate.parse(row.get("date").asText()));
        Map<String, Tally> listed = new TreeMap<>();
        Map<String, Tally> own = new TreeMap<>();
        for (JsonNode row : rows) {
            String text = plain(row.get("text").asText());
            if (!DATED.matcher(text).find()) continue;
            LocalDate day = LocalDate.parse(row.get("date").asText());
            String part = DEV_CASES.contains(row.get("case").asText()) ? "dev" : "test";
            Noted noted = note("Timeline", day, text);
            Set<LocalDate> found = noted.note().of(NoteKind.EVENT).stream()
                    .map(NoteLine::date)
                    .filter(d -> d != null && d.precision() == DatePrecision.DAY)
                    .map(EventDate::first)
                    .collect(Collectors.toSet());
            Tally tally = listed.computeIfAbsent(part, p -> new Tally());
            for (LocalDate one : found) {
                tally.given++;
                boolean right = days.get(row.get("case").asText()).contains(one);
                if (right) tally.right++;
                else if (SHOW && part.equals("dev"))
                    System.out.println("not listed " + one + " | " + day + " | " + text);
            }
            tally.wanted = tally.given;
            Tally of = own.computeIfAbsent(part, p -> new Tally());
            of.given += found.size();
            of.wanted++;
            if (found.contains(day)) of.right++;
            if (SHOW && part.equals("dev") && noted.note().of(NoteKind.EVENT).isEmpty())
                System.out.println("no date    | " + day + " | " + text);
        }
        System.out.println("days named that the case lists: " + listed);
        System.out.println("the entry's own day: " + own);
    }

    private static boolean shares(String wanted, String found) {
        Set<String> a = stems(wanted);
        Set<String> b = stems(found);
        if (a.isEmpty() || b.isEmpty()) return false;
        long common = b.stream().filter(a::contains).count();
        return common >= Math.min(a.size(), b.size()) && common > 0;
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream()
                .filter(w -> !w.isFunctionWord())
                .map(Words.Word::stem)
                .collect(Collectors.toSet());
    }

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** A case as a short article of its own fields; the sentence that names court, matter and day is ours. */
    @Test
    void fields_of_cases() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        for (JsonNode row : rows("cases/cases.jsonl.gz")) {
            String part = Math.floorMod(row.path("error_id").asText().hashCode(), 2) == 0 ? "dev" : "test";
            String day = row.path("filing_date").asText();
            String deployer = row.path("deployer").asText();
            String court = row.path("jurisdiction").asText().split(";")[0];
            if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) continue;
            LocalDate filed = LocalDate.parse(day);
            String text = row.path("error_description").asText() + " "
                    + row.path("reliance_or_harm").asText()
                    + " The matter of "
                    + row.path("public_matter_name").asText().split(",")[0] + " came before the " + court
                    + " on " + WRITTEN.format(filed) + ", and " + deployer + " was named in it. "
                    + row.path("notes_on_resolution").asText();
            Noted noted = note(row.path("error_title").asText(), filed.plusDays(9), text);
            List<String> parties = noted.note().of(NoteKind.PARTY).stream()
                    .flatMap(p -> p.names().stream().map(noted::words))
                    .toList();
            boolean dated = noted.note().of(NoteKind.EVENT).stream()
                    .anyMatch(e -> EventDate.day(filed).equals(e.date()));
            boolean acted = !noted.note().of(NoteKind.ACTION).isEmpty()
                    || !noted.note().of(NoteKind.STATUS).isEmpty();
            boolean named = parties.stream().anyMatch(p -> shares(deployer, p));
            boolean heard = parties.stream().anyMatch(p -> shares(court, p));
            tallies.computeIfAbsent(part + " date", p -> new Tally()).count(dated);
            tallies.computeIfAbsent(part + " deployer", p -> new Tally()).count(named);
            tallies.computeIfAbsent(part + " court", p -> new Tally()).count(heard);
            tallies.computeIfAbsent(part + " outcome", p -> new Tally()).count(acted);
            if (SHOW && part.equals("dev") && !(dated && named && heard && acted))
                System.out.println((dated ? "" : "date ") + (named ? "" : "deployer " + deployer + " ")
                        + (heard ? "" : "court " + court + " ") + (acted ? "" : "outcome ") + "| " + parties + " | "
                        + text);
        }
        tallies.forEach(
                (name, tally) -> System.out.println("cases, " + name + ": " + tally.right + " of " + tally.wanted));
    }
}
