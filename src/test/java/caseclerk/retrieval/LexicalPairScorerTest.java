package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.retrieval.PairScorer.Alignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalPairScorerTest {
    @Test
    void same_words_are_more_alike_than_synonyms_and_those_more_than_others() {
        Alignment alignment = new LexicalPairScorer()
                .align("begin review ministry", List.of("The review started in August."))
                .get(0);

        double synonym = alignment.words().get(0);
        double same = alignment.words().get(1);
        double other = alignment.words().get(2);
        assertTrue(same > synonym && synonym > other, alignment.toString());
    }

    @Test
    void there_is_an_alignment_for_each_sentence_and_in_it_a_number_for_each_word() {
        List<Alignment> alignments =
                new LexicalPairScorer().align("Who said so?", List.of("Nobody did.", "", "So said she."));

        assertEquals(
                List.of(3, 3, 3), alignments.stream().map(a -> a.words().size()).toList());
        assertTrue(alignments.get(2).whole() > alignments.get(1).whole());
    }
}
