package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.WordEmbedder;
import caseclerk.retrieval.LexicalPairScorer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteExactnessTest {
    @Test
    void every_quote_of_awkward_texts_is_the_stored_text_at_its_span(@TempDir Path home) {
        int compared = QuoteExactness.run(home, new WordEmbedder(), new LexicalPairScorer(), 40, 400);

        assertTrue(compared > 100, "too few citations to mean anything: " + compared);
    }
}
