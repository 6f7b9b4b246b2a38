package caseclerk.evidence;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Opposition;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A step of the training recipe in {@code src/test/training}: writes the development questions of an open set
 * ({@link OpenQuestions}), each with the passages that the program finds for it, best first, since those are what the
 * model for reading answers will be given.
 *
 * <p>Arguments: folder of the set, and the file to write, JSON lines: the fields of the question and {@code passages}
 * ({@code url}, {@code title}, {@code text}, {@code sentences} with {@code start} and {@code end}).
 */
public final class RankPassages {
    private RankPassages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (OnnxEmbedder embedder = new OnnxEmbedder();
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            PassageFinder finder =
                    new PassageFinder(OpenQuestions.index(folder, embedder), embedder, PassageFinder.Limits.FITTED);
            ReadPassages reader = new ReadPassages(
                    new OnnxPairScorer(embedder)::align, new OpposedSentences(new Opposition(new English())));
            Scope everywhere = new Scope(WorkspaceId.TERMINAL, null, null);
            for (JsonNode question : OpenQuestions.questions(folder, List.of("dev"))) {
                Reading reading =
                        reader.read(finder.find(question.get("question").asText(), everywhere));
                ArrayNode passages = ((ObjectNode) question).putArray("passages");
                for (Found found : reading.passages()) write(found.passage(), passages.addObject());
                out.println(question);
            }
        }
    }

    private static void write(Passage passage, ObjectNode node) {
        node.put("url", passage.version().url())
                .put("title", passage.version().title())
                .put("text", passage.text());
        ArrayNode sentences = node.putArray("sentences");
        for (Sentence sentence : passage.sentences())
            sentences
                    .addObject()
                    .put("start", sentence.span().start())
                    .put("end", sentence.span().end());
    }
}
