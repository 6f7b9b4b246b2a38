package caseclerk.adapters.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.SentenceSplitter;
import caseclerk.ingestion.SplitText;
import caseclerk.retrieval.PairScorer.Compared;
import caseclerk.retrieval.PairScorer.Spans;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxPairScorerTest {
    private static final String FERRY =
            "Nimbus is a cloud company with its seat in Tallinn. It suspended the accounts of"
                    + " Ferry Ltd on 12 March 2025. The company had 340 employees at the time.";
    private static final String CANTEEN =
            "The canteen of the town hall serves soup at noon. Its cook has won two prizes.";

    private static OnnxEmbedder embedder;
    private static OnnxPairScorer scorer;

    @BeforeAll
    static void loadModels() {
        embedder = new OnnxEmbedder();
        scorer = new OnnxPairScorer(embedder);
    }

    @AfterAll
    static void closeModels() {
        embedder.close();
    }

    /** A passage before which {@code before} other sentences stand in its version's text. */
    private static Passage passage(String text, int before) {
        SplitText split =
                new SentenceSplitter().split(List.of(Block.paragraph("It rained all day. ".repeat(before) + text)));
        List<Sentence> sentences =
                split.sentences().subList(before, split.sentences().size());
        TextSpan span = new TextSpan(
                sentences.get(0).span().start(),
                sentences.get(sentences.size() - 1).span().end());
        SourceVersion version = new SourceVersion(
                1, 1, SourceKind.ARTICLE, "", "Nimbus", null, null, null, "en", Instant.EPOCH, null, null, null, null);
        return new Passage(1, version, 0, "Nimbus", span, split.text().substring(span.start(), span.end()), sentences);
    }

    private static int best(Spans spans) {
        return spans.sentences().indexOf(Collections.max(spans.sentences()));
    }

    @Test
    void the_sentence_with_the_answer_is_found_wherever_its_passage_stands() {
        for (int before : new int[] {0, 200}) {
            Passage passage = passage(FERRY, before);

            assertEquals(
                    1,
                    best(scorer.spans("When were Ferry's accounts suspended?", List.of(passage))
                            .get(0)));
            assertEquals(
                    2,
                    best(scorer.spans("How many people did Nimbus employ?", List.of(passage))
                            .get(0)));
        }
    }

    @Test
    void a_passage_of_another_matter_holds_no_answer() {
        List<Spans> spans =
                scorer.spans("When were Ferry's accounts suspended?", List.of(passage(FERRY, 0), passage(CANTEEN, 0)));

        assertTrue(spans.get(0).holds() > spans.get(1).holds() + 3, spans.toString());
        assertTrue(Collections.max(spans.get(1).sentences()) < 0, spans.toString());
    }

    @Test
    void what_is_compared_and_read_at_once_is_what_it_is_one_after_the_other() {
        String question = "When were Ferry's accounts suspended?";
        List<String> sentences = List.of("Soup is served at noon.", "It suspended the accounts of Ferry Ltd in March.");
        List<Passage> passages = List.of(passage(CANTEEN, 0), passage(FERRY, 0));

        assertEquals(
                new Compared(scorer.align(question, sentences), scorer.spans(question, passages)),
                scorer.compare(question, sentences, passages));
    }

    @Test
    void what_stands_behind_the_end_of_what_is_read_is_marked_as_unread() {
        Passage passage = passage(FERRY + (" " + CANTEEN).repeat(20), 0);

        List<Double> sentences =
                scorer.spans("Who cooks?", List.of(passage)).get(0).sentences();

        assertEquals(passage.sentences().size(), sentences.size());
        assertTrue(sentences.get(0) > Spans.UNREAD);
        assertEquals(Spans.UNREAD, sentences.get(sentences.size() - 1));
    }

    @Test
    void odd_questions_are_read_too() {
        for (String question : List.of("", "?", "😀", "why ".repeat(3_000)))
            assertEquals(
                    3,
                    scorer.spans(question, List.of(passage(FERRY, 0)))
                            .get(0)
                            .sentences()
                            .size());
    }
}
