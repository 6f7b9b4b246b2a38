package caseclerk.evidence;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.cases.Passage;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.fixtures.MemoryIndex;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.SentenceSplitter;
import caseclerk.ingestion.SplitText;
import caseclerk.retrieval.TextEmbedder.PassageText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A set of paragraphs and questions in a folder, as gzipped JSON lines: {@code documents.jsonl.gz} with {@code id},
 * {@code title}, {@code text}, and {@code questions.jsonl.gz} with {@code question}, {@code answers},
 * {@code evidence_ids}, {@code answerable}, {@code part}.
 */
public final class OpenQuestions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenQuestions() {}

    /** The questions of some parts, in their order. */
    public static List<JsonNode> questions(Path folder, List<String> parts) throws IOException {
        return lines(folder.resolve("questions.jsonl.gz")).stream()
                .filter(node -> parts.contains(node.get("part").asText()))
                .toList();
    }

    /** All paragraphs, each as one passage whose source's address is the paragraph's id. */
    public static MemoryIndex index(Path folder, OnnxEmbedder embedder) throws IOException {
        MemoryIndex index = new MemoryIndex();
        long id = 0;
        for (JsonNode node : lines(folder.resolve("documents.jsonl.gz"))) {
            SplitText split = new SentenceSplitter()
                    .split(List.of(Block.paragraph(node.get("text").asText().strip())));
            id++;
            SourceVersion version = new SourceVersion(
                    id,
                    1,
                    SourceKind.ARTICLE,
                    node.get("id").asText(),
                    node.get("title").asText(),
                    null,
                    null,
                    null,
                    "en",
                    Instant.EPOCH,
                    null,
                    null,
                    null,
                    null);
            Passage passage = new Passage(
                    id,
                    version,
                    0,
                    node.get("title").asText(),
                    new TextSpan(0, split.text().length()),
                    split.text(),
                    split.sentences());
            PassageText text = new PassageText(
                    passage.header(),
                    passage.text(),
                    split.sentences().stream().map(s -> s.span()).toList());
            index.add(passage, embedder.embedPassages(List.of(text)).get(0));
        }
        return index;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
                nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
