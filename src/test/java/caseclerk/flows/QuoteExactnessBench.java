package caseclerk.flows;

import caseclerk.adapters.models.OnnxEmbedder;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quote comparison at full size, with the real model. */
@Tag("bench")
class QuoteExactnessBench {
    @Test
    void ten_thousand_questions(@TempDir Path home) {
        try (OnnxEmbedder embedder = new OnnxEmbedder()) {
            int compared = QuoteExactness.run(home, embedder, 200, 10_000);
            System.out.println("quotes: 10000 questions, " + compared + " citations, all equal to the stored text");
        }
    }
}
