package caseclerk.flows;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.retrieval.LexicalPairScorer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quote comparison at full size. Whether a quote is the stored text has nothing to do with which vectors led to it,
 * so most questions go without the model, and some with it.
 */
@Tag("bench")
class QuoteExactnessBench {
    @Test
    void ten_thousand_questions(@TempDir Path home) {
        int compared = QuoteExactness.run(home, new WordEmbedder(), new LexicalPairScorer(), 200, 10_000);
        System.out.println("quotes: 10000 questions, " + compared + " citations, all equal to the stored text");
    }

    @Test
    void some_questions_with_the_real_model(@TempDir Path home) {
        try (OnnxEmbedder embedder = new OnnxEmbedder()) {
            int compared = QuoteExactness.run(home, embedder, new OnnxPairScorer(embedder), 60, 300);
            System.out.println("quotes: 300 questions, " + compared + " citations, all equal to the stored text");
        }
    }
}
