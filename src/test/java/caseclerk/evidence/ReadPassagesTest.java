package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.adapters.language.English;
import caseclerk.cases.Passage;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.evidence.ReadPassages.Effort;
import caseclerk.fixtures.MemoryIndex;
import caseclerk.fixtures.Passages;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.grounding.Opposition;
import caseclerk.retrieval.LexicalPairScorer;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPassagesTest {
    private final WordEmbedder embedder = new WordEmbedder();
    private final MemoryIndex index = new MemoryIndex();

    private void add(long id, String text) {
        Passage passage = Passages.of(id, "The Paper", "Post " + id, text);
        List<TextSpan> sentences =
                passage.sentences().stream().map(s -> s.span()).toList();
        index.add(
                passage,
                embedder.embedPassages(List.of(new PassageText(passage.header(), text, sentences)))
                        .get(0));
    }

    @Test
    void without_models_sentences_stand_in_the_order_of_their_words() {
        add(1, "The ferry runs at noon. The harbour fined Picto for its drones.");
        add(2, "Nothing new at the harbour.");
        ReadPassages reader = new ReadPassages(
                new LexicalPairScorer(), new OpposedSentences(new Opposition(new English())), new Effort(0, 0));

        Reading reading = reader.read(new PassageFinder(index, embedder, PassageFinder.Limits.FITTED)
                .find("Who fined Picto?", new Scope(WorkspaceId.TERMINAL, null, null)));

        assertEquals(
                "The harbour fined Picto for its drones.",
                reading.sentences().get(0).sentence().text());
    }
}
