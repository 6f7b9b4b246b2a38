package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.SentenceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
    private final PassageCutter cutter = new PassageCutter();

    private static String sentence(int words) {
        return "The" + " word".repeat(words - 1) + ".";
    }

    private static SplitText split(Block... blocks) {
        return new SentenceSplitter().split(List.of(blocks));
    }

    @Test
    void a_short_text_is_one_passage() {
        SplitText split =
                split(Block.heading(1, "Notice"), Block.paragraph(sentence(40)), Block.paragraph(sentence(30)));

        List<PassageCutter.Cut> cuts = cutter.cut(split);

        assertEquals(1, cuts.size());
        assertEquals("Notice", cuts.get(0).heading());
        assertEquals(split.text().length(), cuts.get(0).span().length());
    }

    @Test
    void a_long_text_gives_passages_of_120_to_200_words_that_share_a_sentence() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 30; i++) blocks.add(Block.paragraph(sentence(18) + " " + sentence(22)));
        SplitText split = split(blocks.toArray(Block[]::new));

        List<PassageCutter.Cut> cuts = cutter.cut(split);

        for (int i = 0; i < cuts.size(); i++) {
            int words = Glyphs.words(cuts.get(i).span().cutFrom(split.text()));
            assertTrue(words <= 200 && words >= 100, () -> "words: " + words);
            if (i > 0) assertEquals(cuts.get(i - 1).lastSentence(), cuts.get(i).firstSentence());
        }
    }

    @Test
    void a_heading_begins_a_passage_once_the_running_one_has_sixty_words() {
        SplitText split = split(
                Block.paragraph(sentence(30)),
                Block.heading(2, "Scope"),
                Block.paragraph(sentence(40)),
                Block.heading(2, "Fees"),
                Block.paragraph(sentence(40)));

        List<PassageCutter.Cut> cuts = cutter.cut(split);

        assertEquals(
                List.of("", "Fees"),
                cuts.stream().map(PassageCutter.Cut::heading).toList());
        assertEquals(3, cuts.get(1).firstSentence());
    }

    @Test
    void no_heading_stands_last_while_text_follows() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) blocks.add(Block.heading(2, "Part " + i));
            blocks.add(Block.paragraph(sentence(10 + 7 * (i % 9))));
        }
        SplitText split = split(blocks.toArray(Block[]::new));

        for (PassageCutter.Cut cut : cutter.cut(split))
            assertTrue(split.sentences().get(cut.lastSentence()).kind() != SentenceKind.HEADING);
    }

    @Test
    void two_characters_count_as_a_word_where_words_are_not_spaced() {
        assertEquals(3, Glyphs.words("規則です。x"));
        SplitText split = split(Block.paragraph("この規則は必ず守ること。".repeat(100)));
        assertTrue(cutter.cut(split).size() > 2);
    }

    @Test
    void the_header_names_what_is_known_in_one_order() {
        PassageHeader policy =
                new PassageHeader("lumen-terms", null, "Terms of use", null, "Lumen", LocalDate.of(2024, 5, 1));
        assertEquals(
                "lumen terms · Terms of use · Lumen · in force from 2024-05-01 · 4. Refunds",
                policy.under("4. Refunds"));
        PassageHeader article =
                new PassageHeader(null, "The Gazette", "Ferry fares rise", LocalDate.of(2025, 1, 2), null, null);
        assertEquals("The Gazette · Ferry fares rise · 2025-01-02", article.under(""));
    }
}
