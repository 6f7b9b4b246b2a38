package caseclerk.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordRankingTest {
    private static PostingsBlock block(long first, String... texts) {
        PostingsBlock.Builder builder = new PostingsBlock.Builder();
        for (int i = 0; i < texts.length; i++) builder.add(first + i, "Paper", texts[i]);
        return builder.build();
    }

    private static final WordRanking RANKING = new WordRanking(List.of(
            block(3, "The union of Europe met.", "A European met a union.", "Nothing was said."),
            block(9, "Nobody met.", "Nobody met.", "The European Union met the Union.")));

    private static List<Long> best(int limit, String... terms) {
        return RANKING.best(List.of(terms), id -> true, limit).stream()
                .map(ScoredPassage::passageId)
                .toList();
    }

    @Test
    void passages_are_ranked_across_blocks_and_older_ones_first_among_equals() {
        assertEquals(List.of(9L, 10L), best(10, "nobody"));
        assertEquals(List.of(9L), best(1, "nobody"));
        assertEquals(11L, best(10, "union").get(0));
    }

    @Test
    void a_term_of_several_words_asks_for_all_of_them() {
        assertEquals(
                List.of(4L, 11L), best(10, "European unions").stream().sorted().toList());
        assertEquals(List.of(), best(10, "European said"));
    }

    @Test
    void what_may_not_be_seen_takes_no_place() {
        assertEquals(
                List.of(10L),
                RANKING.best(List.of("nobody"), id -> id != 9, 1).stream()
                        .map(ScoredPassage::passageId)
                        .toList());
    }

    @Test
    void no_words_find_nothing() {
        assertTrue(best(10).isEmpty());
        assertTrue(best(10, "", "…").isEmpty());
        assertTrue(best(0, "union").isEmpty());
        assertTrue(new WordRanking(List.of())
                .best(List.of("union"), id -> true, 10)
                .isEmpty());
    }

    @Test
    void a_block_comes_back_from_its_bytes() {
        PostingsBlock block = block(70_000, "The union of Europe met.", "Nobody met a union.", "Was it said?");
        PostingsBlock again = PostingsBlock.read(block.bytes()).orElseThrow();

        assertEquals(
                new WordRanking(List.of(block)).best(List.of("union", "said"), id -> true, 10),
                new WordRanking(List.of(again)).best(List.of("union", "said"), id -> true, 10));
        assertEquals(block.words(), again.words());
    }

    @Test
    void bytes_of_another_edition_are_not_read() {
        byte[] bytes = block(1, "Nobody met.").bytes();
        bytes[0]++;

        assertEquals(Optional.empty(), PostingsBlock.read(bytes));
    }

    @Test
    void ids_rise() {
        PostingsBlock.Builder builder = new PostingsBlock.Builder();
        builder.add(2, "", "Nobody met.");

        assertThrows(IllegalArgumentException.class, () -> builder.add(2, "", "Nobody met."));
    }
}
