package caseclerk.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxCloseness;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.cases.Passage;
import caseclerk.fixtures.Passages;
import caseclerk.fixtures.prose.Liar;
import caseclerk.fixtures.prose.Paraphraser;
import caseclerk.fixtures.prose.SampleTexts;
import caseclerk.fixtures.prose.Told;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lies about every sentence of the sample casebook, made and hand-written: none may hold. Most paraphrases do. */
class LyingModelTest {
    /** Of the hand-written paraphrases; what was seen, rounded down. */
    private static final double HELD = 0.60;

    private static OnnxEmbedder model;
    private static GroundingCheck check;

    @BeforeAll
    static void loadModels() {
        model = new OnnxEmbedder();
        check = new GroundingCheck(new English(), new OnnxCloseness(model));
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    @Test
    void no_lie_of_any_kind_holds() throws IOException {
        Tally tally = new Tally(check);
        List<Passage> texts = SampleTexts.casebook();
        Liar liar = new Liar(new Paraphraser(texts));
        // The second text is a copy of the first.
        for (int i = 1; i < texts.size(); i++)
            liar.about(texts.get(i), texts.get((i + 1) % texts.size())).forEach(tally::add);
        SampleTexts.lies().forEach(tally::add);

        assertEquals(List.of(), tally.held.stream().map(Told::toString).toList());
        assertTrue(tally.told() > 1_200, tally.table());
    }

    @Test
    void most_hand_written_paraphrases_hold() throws IOException {
        Tally tally = new Tally(check);
        SampleTexts.paraphrases().forEach(tally::add);

        assertTrue(tally.share() >= HELD, tally.table() + String.join("\n", tally.refused));
    }

    @Test
    void whole_sentences_stretches_left_out_and_a_stretch_moved_hold() {
        Passage passage = Passages.of(
                1, "Paper", "Accounts", "On 3 May 2024, Acme closed 14 accounts of researchers, a first for the firm.");
        Citation cited = Citation.of(passage, passage.sentences().get(0));
        for (String text : List.of(
                passage.sentences().get(0).text(),
                "On 3 May 2024, Acme closed 14 accounts of researchers.",
                "Acme closed 14 accounts of researchers on 3 May 2024.",
                "In May 2024, Acme shut down fourteen accounts of researchers."))
            assertEquals(
                    List.of(),
                    check.checkProse(new Draft(List.of(new Claim(text, List.of(cited)))), List.of(passage))
                            .get(0)
                            .objections(),
                    text);
    }
}
