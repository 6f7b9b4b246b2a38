package caseclerk.evidence;

import caseclerk.cases.Passage;
import caseclerk.retrieval.PairScorer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Spans as they were read by models that had not been trained on the question's article, from the file that the
 * training recipe ({@code src/test/training}) writes: question, then the passage's address, then the logits of no answer
 * and of an answer, and the best of each sentence. What the shipped model makes of the questions it was trained on says
 * nothing of how far it is to be trusted.
 */
final class FoldedSpans implements PairScorer {
    private final PairScorer alignments;
    private final JsonNode questions;

    FoldedSpans(PairScorer alignments, Path file) throws IOException {
        this.alignments = alignments;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            questions = new ObjectMapper().readTree(in);
        }
    }

    @Override
    public List<Alignment> align(String question, List<String> sentences) {
        return alignments.align(question, sentences);
    }

    @Override
    public List<Spans> spans(String question, List<Passage> passages) {
        return passages.stream().map(passage -> spans(question, passage)).toList();
    }

    private Spans spans(String question, Passage passage) {
        JsonNode read = questions.path(question).path(passage.version().url());
        double none = read.path(0).asDouble();
        List<Double> sentences = new ArrayList<>();
        for (int i = 0; i < passage.sentences().size(); i++)
            sentences.add(read.path(2).has(i) ? read.path(2).get(i).asDouble() - none : Spans.UNREAD);
        return new Spans(sentences, read.path(1).asDouble());
    }
}
