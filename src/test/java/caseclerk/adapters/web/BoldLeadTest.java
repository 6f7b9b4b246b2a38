package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.ingestion.Block;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoldLeadTest {
    private static final String RULE = "The quay is liable for what its people break on purpose, and for nothing else.";

    private static List<String> leads(String... paragraphs) {
        String page = "<html><body><main><h1>Quay Terms</h1><p>" + String.join("</p><p>", paragraphs)
                + "</p></main></body></html>";
        Capture capture = new Capture(
                "https://quay.example/terms",
                MediaType.HTML,
                page.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Stated.NOTHING);
        return new CaptureReader()
                .extract(capture).blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                        .map(Block::lead)
                        .toList();
    }

    @Test
    void bold_words_before_a_line_break_or_a_full_stop_lead_their_paragraph() {
        assertEquals(
                List.of("Liability:", "Notice:", "Minimum age.", "Fees:", "Appeals:"),
                leads(
                        "<b>Liability</b><br>" + RULE,
                        "<strong>Notice<br></strong>" + RULE,
                        "<strong>Minimum age.</strong> " + RULE,
                        "<b>4. Fees</b><br>" + RULE,
                        "5. <b>Appeals</b> <br>" + RULE));
    }

    @Test
    void bold_words_within_a_sentence_lead_nothing_that_a_heading_could_be() {
        assertEquals(
                List.of("", "The quay"),
                leads("The quay <b>never</b> tells. " + RULE, "<b>The quay</b> never tells. " + RULE));
    }
}
