package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    private List<String> split(String paragraph) {
        return splitter.split(List.of(Block.paragraph(paragraph))).sentences().stream()
                .map(Sentence::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. regulator asked Mr. Hale for papers.",
                "Clause No. 3 of the notice, e.g. its second line, was struck.",
                "J. R. Smith signed for Dr. Mora.",
                "Fees rose by 3.5 per cent to 1.2 million.",
                "The desk opens at 9 a.m. Monday and closes at 5 p.m. EST on other days.",
                "See https://example.org/a.b?c=d.e! for the form.",
                "Acme Inc. said nothing.",
                "SEATTLE -- Acme Inc. (NASDAQ: ACME) today said so.",
                "Well... nobody knew.",
                "“Are you sure?” she asked.",
                "Yahoo! bought it.",
                "Harbour v. Lumen was decided in Jan. 2024.",
                "no punctuation at all",
                "CNX (a Harbour Bros. Media subsidiary) sued the board.",
                "It is Borel v. Picto, 2026-H-1930 (No. S-25-035).",
                "MR. VARGA: We did not know on that day.",
                "Das Landgericht hat am 10. September 2025 die Sperre aufgehoben.",
                "Der 3. Oktober ist frei.",
                "1. Keep your password to yourself.",
            })
    void keeps_one_sentence_whole(String sentence) {
        assertEquals(List.of(sentence), split(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It closed.|Nobody came.",
                "They won by 10.|September brought rain.",
                "Acme Inc.|Shares fell.",
                "He left at 5 p.m.|Police came later.",
                "It moved to the U.S.|The reason is unknown.",
                "“It is over.|We stop today.”|Then they left.",
                "He asked: “Why?”|She did not answer.",
                "It was banned.[1]|The ban was lifted.[2][3]",
                "What?!|Really…|Yes.",
                "(It rained.|It poured.)|Then sun.",
                "They met (at noon).|It rained.",
                "In 2025.|15 people came.",
                "Great! |🎉 Then we went home.",
                "これは文です。|次の文です！|終わり？",
                "هل تم ذلك؟|نعم تم.",
                "यह पहला वाक्य है।|यह दूसरा है।",
                "One line\r\nwraps here.|Two.",
            })
    void cuts_between_sentences(String marked) {
        List<String> expected =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        String gap = marked.codePoints().anyMatch(Character::isIdeographic) ? "" : " ";
        assertEquals(expected, split(String.join(gap, expected)));
    }

    @Test
    void headings_and_items_keep_their_kind() {
        SplitText split = splitter.split(List.of(
                Block.heading(2, "1. Fees. And refunds"),
                Block.item("- Pay early. Ask late."),
                Block.item("- Keep the slip"),
                Block.paragraph("Done.")));

        assertEquals("1. Fees. And refunds\n\n- Pay early. Ask late.\n- Keep the slip\n\nDone.", split.text());
        assertEquals(
                List.of(
                        SentenceKind.HEADING,
                        SentenceKind.ITEM,
                        SentenceKind.ITEM,
                        SentenceKind.ITEM,
                        SentenceKind.PROSE),
                split.sentences().stream().map(Sentence::kind).toList());
    }

    @Test
    void a_megabyte_on_one_line_is_cut_in_linear_time() {
        String words = "clause, ".repeat(131_072).strip();
        String dots = "[.".repeat(500_000);
        assertTimeout(Duration.ofMinutes(1), () -> {
            assertTrue(split(words).stream().allMatch(s -> s.length() <= SentenceSplitter.LONGEST));
            assertTrue(split(dots).stream().allMatch(s -> s.length() <= SentenceSplitter.LONGEST));
        });
    }

    @Test
    void a_long_line_without_spaces_is_never_cut_inside_a_character() {
        for (String glyph : List.of("😀", "e\u0301\u0301", "👩\u200D🚀")) {
            for (String part : split("a" + glyph.repeat(1000))) {
                int first = part.codePointAt(0);
                assertTrue(!Glyphs.joinsBefore(first) && !Character.isLowSurrogate((char) first), part);
            }
        }
    }
}
