package caseclerk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads sets of real pages with what is expected of them: {@code expected.jsonl.gz} and {@code pages.zip} in a folder. */
public final class RealPages {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A page.
     *
     * @param expected its line of the expectations
     * @param html as it was served
     * @param reference its article as another program reads it; null when the set has none
     */
    public record Page(
            JsonNode expected, byte[] html, @Nullable byte[] reference) {
        /** What the set calls it. */
        public String id() {
            return expected.get("id").asText();
        }

        /** Where it came from; an address of nowhere when the set does not say. */
        public String url() {
            String url = expected.path("url").asText("");
            return url.startsWith("http") ? url : "https://example.org/";
        }
    }

    private RealPages() {}

    /** The pages of {@code part} in the set that lies in {@code folder}, in the set's order. */
    public static List<Page> read(Path folder, String part) throws IOException {
        List<Page> pages = new ArrayList<>();
        byte[] packed = Files.readAllBytes(folder.resolve("expected.jsonl.gz"));
        String lines = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
        try (ZipFile zip = new ZipFile(folder.resolve("pages.zip").toFile())) {
            for (String line : lines.lines().toList()) {
                JsonNode expected = JSON.readTree(line);
                if (!expected.get("part").asText().equals(part)) continue;
                byte[] reference = expected.has("expected_html")
                        ? bytes(zip, expected.get("expected_html").asText())
                        : null;
                pages.add(new Page(expected, bytes(zip, expected.get("file").asText()), reference));
            }
        }
        return pages;
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
