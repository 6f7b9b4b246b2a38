package caseclerk.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.MemoryIndex;
import caseclerk.fixtures.Passages;
import caseclerk.retrieval.PairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many runs of the models a question costs. */
class EffortTest {
    private static final String CLOSED = "Acme closed 14 accounts of researchers on 3 May 2024.";

    private static OnnxEmbedder embedder;
    private static OnnxPairScorer models;

    private final MemoryIndex index = new MemoryIndex();
    private final List<List<Long>> read = new ArrayList<>();
    private int compared;

    @BeforeAll
    static void load() {
        embedder = new OnnxEmbedder();
        models = new OnnxPairScorer(embedder);
    }

    @AfterAll
    static void unload() {
        embedder.close();
        models.close();
    }

    private void filed(long id, String publisher, String title, String text) {
        Passage passage = Passages.of(id, publisher, title, text);
        PassageText parts = new PassageText(
                passage.header(),
                passage.text(),
                passage.sentences().stream().map(s -> s.span()).toList());
        index.add(passage, embedder.embedPassages(List.of(parts)).get(0));
    }

    /** The real models, and what they were asked for. */
    private Reading ask(String question) {
        PairScorer counting = new PairScorer() {
            @Override
            public List<Alignment> align(String text, List<String> sentences) {
                compared += sentences.size();
                return models.align(text, sentences);
            }

            @Override
            public List<Spans> spans(String text, List<Passage> passages) {
                read.add(passages.stream().map(Passage::id).toList());
                return models.spans(text, passages);
            }
        };
        PassageFinder finder = new PassageFinder(index, embedder, PassageFinder.Limits.FITTED);
        return new ReadPassages(counting).read(finder.find(question, new Scope(WorkspaceId.TERMINAL, null, null)));
    }

    @Test
    void the_two_best_passages_are_read_side_by_side() {
        filed(1, "The Paper", "Acme closes accounts", CLOSED + " The head of safety wrote a letter to them.");
        filed(2, "The Gazette", "Acme under criticism", "Researchers had accounts closed by Acme. Many wrote.");
        filed(3, "The Gazette", "Weather", "It rained all day in the mountains.");

        Reading reading = ask("When did Acme close the accounts of researchers?");

        assertEquals(CLOSED, reading.sentences().get(0).sentence().text());
        assertEquals(List.of(List.of(1L, 2L)), read);
    }

    @Test
    void after_the_third_a_sentence_far_behind_is_not_compared() {
        filed(
                1,
                "The Paper",
                "Acme closes accounts",
                CLOSED + " It rained. Soup was served. The bus came at noon. Nobody knew why.");

        ask("When did Acme close the accounts of researchers?");

        assertEquals(3, compared);
    }
}
