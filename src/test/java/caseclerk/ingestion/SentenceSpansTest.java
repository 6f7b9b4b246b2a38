package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Sentence;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceSpansTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Provide
    Arbitrary<List<Block>> blocks() {
        Arbitrary<String> piece = Arbitraries.of(
                "word",
                "Word",
                "J",
                "U.S",
                ".",
                ".",
                "!",
                "?",
                "…",
                "。",
                "؟",
                "।",
                " ",
                " ",
                "\r\n",
                "\n\n",
                "\u200B",
                "\u200F",
                "\u202E",
                "e\u0301",
                "\u0301",
                "😀",
                "👩\u200D🚀",
                "👍🏽",
                "\u00A0",
                "“",
                "”",
                "\"",
                "(",
                ")",
                "[1]",
                "]",
                "]]",
                ",",
                ";",
                "，",
                "漢字",
                "שלום",
                "مرحبا",
                "3.5",
                "x".repeat(300),
                "\uD83D",
                "\uDE00",
                "\uFEFF",
                "ก",
                "\t");
        Arbitrary<String> text = piece.list().ofMinSize(1).ofMaxSize(80).map(p -> String.join("", p));
        Arbitrary<Block.Kind> kind = Arbitraries.of(Block.Kind.class);
        return Combinators.combine(kind, text.filter(t -> !t.isBlank()))
                .as((k, t) -> new Block(k, k == Block.Kind.HEADING ? 2 : 0, t))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 2000, seed = "1")
    void every_visible_character_is_in_exactly_one_sentence(@ForAll("blocks") List<Block> blocks) {
        SplitText split = splitter.split(blocks);

        assertEquals(new Article(null, null, null, null, null, null, blocks).text(), split.text());
        int at = 0;
        for (Sentence sentence : split.sentences()) {
            assertTrue(isWhite(split.text().substring(at, sentence.span().start())));
            assertEquals(sentence.span().cutFrom(split.text()), sentence.text());
            assertFalse(sentence.text().isEmpty());
            assertFalse(Glyphs.isWhite(sentence.text().charAt(0)));
            assertFalse(Glyphs.isWhite(sentence.text().charAt(sentence.text().length() - 1)));
            at = sentence.span().end();
        }
        assertTrue(isWhite(split.text().substring(at)));
    }

    @Property(tries = 1000, seed = "1")
    void passages_hold_every_sentence_and_end_in_no_heading(@ForAll("blocks") List<Block> blocks) {
        SplitText split = splitter.split(blocks);
        List<PassageCutter.Cut> cuts = new PassageCutter().cut(split);

        int next = 0;
        for (PassageCutter.Cut cut : cuts) {
            assertTrue(cut.firstSentence() <= next && cut.lastSentence() >= next);
            next = cut.lastSentence() + 1;
            if (cut.firstSentence() < cut.lastSentence()) assertTrue(cut.span().length() <= 2400);
        }
        assertEquals(split.sentences().size(), next);
    }

    private static boolean isWhite(String text) {
        return text.chars().allMatch(Glyphs::isWhite);
    }
}
