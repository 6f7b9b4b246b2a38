package caseclerk.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import caseclerk.fixtures.FiledCopies;
import caseclerk.fixtures.Rewrites;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well copies are told from originals on real texts; printed, not asserted. Needs {@code -Dcaseclerk.data=FOLDER}
 * with {@code copies/} and {@code terms/}.
 */
@Tag("bench")
class CopiesBench {
    private static final String DATA = System.getProperty("caseclerk.data", "");
    private static final int REWRITES = 300;
    private static final int EDITS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

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

    private static Map<String, String> texts(String name) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode row : rows(name))
            texts.put(row.get("id").asText(), row.get("text").asText());
        return texts;
    }

    @Test
    void planted_pairs() throws IOException {
        Set<String> planted = new TreeSet<>();
        for (JsonNode pair : rows("copies/pairs.jsonl.gz"))
            planted.add(pair(pair.get("a").asText(), pair.get("b").asText()));
        Map<String, String> texts = texts("copies/documents.jsonl.gz");
        long begun = System.nanoTime();
        Set<String> found = new TreeSet<>();
        FiledCopies.of(home, texts).forEach((copy, original) -> found.add(pair(copy, original)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long right = found.stream().filter(planted::contains).count();
        System.out.printf(
                "planted: %d of %d found, %d others; %d texts in %.1f s without the model%n",
                right, planted.size(), found.size() - right, texts.size(), seconds);
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    @Test
    void rewrites_of_agency_articles() throws IOException {
        Rewrites rewrites = new Rewrites(5);
        Map<String, String> all = texts("copies/documents.jsonl.gz");
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> ids = List.copyOf(all.keySet()).subList(0, REWRITES);
        ids.forEach(id -> texts.put(id, all.get(id)));
        for (String id : ids) {
            texts.put("r-" + id, rewrites.rewrite(all.get(id)));
            expected.put("r-" + id, id);
        }
        Map<String, String> found = FiledCopies.of(home, texts);
        long right = expected.entrySet().stream()
                .filter(e -> e.getValue().equals(found.get(e.getKey())))
                .count();
        System.out.printf(
                "rewrites: %d of %d attached to their originals, %d others%n", right, REWRITES, found.size() - right);
    }

    @Test
    void edits_of_real_terms() throws IOException {
        Rewrites rewrites = new Rewrites(6);
        List<Map.Entry<String, String>> all =
                List.copyOf(texts("terms/documents.jsonl.gz").entrySet());
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < EDITS; i++) {
            String part = part(all.get(i % all.size()).getValue(), i);
            texts.put("p" + i, part);
            texts.put("e" + i, rewrites.edited(part));
        }
        System.out.printf(
                "one-clause edits: %d of %d taken for copies%n",
                FiledCopies.of(home, texts).size(), EDITS);
    }

    /** A stretch of a text, of another length and place for every {@code i}, so that short policies are tried as well. */
    private static String part(String text, int i) {
        String[] paragraphs = text.split("\n\n+");
        int length = Math.min(paragraphs.length, 6 + i % 40);
        int from = (i * 7) % (paragraphs.length - length + 1);
        return String.join("\n\n", List.of(paragraphs).subList(from, from + length));
    }

    @Test
    void dated_versions_of_terms() throws IOException {
        Map<String, String> texts = texts("terms/documents.jsonl.gz");
        System.out.printf(
                "dated terms: %d of %d taken for copies%n",
                FiledCopies.of(home, texts).size(), texts.size());
    }
}
