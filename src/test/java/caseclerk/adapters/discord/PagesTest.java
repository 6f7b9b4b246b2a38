package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final int LIMIT = 60;

    @Provide
    Arbitrary<String> blocks() {
        return Arbitraries.of("\\", "\\", "\\", "\\*", "a", " ", "😀", "\uD83D", "\\".repeat(LIMIT), "word ".repeat(9))
                .list()
                .ofMaxSize(150)
                .map(pieces -> String.join("", pieces).replace('…', '.'));
    }

    @Property(seed = "1")
    void a_long_block_is_cut_into_pages_that_hold_all_of_it(@ForAll("blocks") String block) {
        List<String> pages = Pages.packed(List.of(block), LIMIT);

        assertEquals(block, String.join("", pages).replace("…", ""));
        for (String page : pages) assertTrue(page.length() <= LIMIT, page);
    }

    @Property(seed = "1")
    void no_cut_parts_a_backslash_from_what_it_escapes(@ForAll("blocks") String block) {
        for (String page : Pages.packed(List.of(block), LIMIT)) {
            if (!page.endsWith("…")) continue;
            String whole = page.substring(0, page.length() - 1);
            int escaping = whole.length() - whole.replaceFirst("\\\\+$", "").length();
            assertEquals(0, escaping % 2, page);
        }
    }

    @Test
    void nothing_but_backslashes_has_an_end() {
        String block = "\\".repeat(3_000) + " is not a date";

        assertEquals(2, Pages.packed(List.of(block), Pages.CONTENT).size());
    }

    @Test
    void a_heading_goes_with_what_follows_it() {
        String body = "a".repeat(30);
        String source = "b".repeat(30);

        assertEquals(List.of(body, "**Sources**\n" + source), Pages.packed(List.of(body, "**Sources**", source), 50));
        String longer = "b".repeat(35);
        assertEquals(List.of(body + "\n**Sources**", longer), Pages.packed(List.of(body, "**Sources**", longer), 42));
    }

    private static final Letter CITING = new Letter(
                    List.of("**In short**", "• one [1]", "• two [2][1]", "• \\[3\\] three [3]"), "", List.of())
            .citing(List.of(
                    "A \\*title\\* · [passage](https://a.example/x#:~:text=one)",
                    "B · [page](https://b.example/y)",
                    "C · source #3"));

    @Test
    void each_page_shows_the_sources_that_it_cites() {
        assertEquals(
                List.of(
                        "**In short**\n• one [1]\n**Sources**\n[1] "
                                + CITING.sources().get(0),
                        "• two [2][1]\n**Sources**\n[1] " + CITING.sources().get(0) + "\n[2] "
                                + CITING.sources().get(1),
                        "• \\[3\\] three [3]\n**Sources**\n[3] C · source #3"),
                CitedPages.of(CITING, 130));
    }

    @Test
    void a_file_has_no_markup_and_its_addresses_written_out() {
        assertEquals("""
                In short
                • one [1]
                • two [2][1]
                • [3] three [3]

                Sources
                [1] A *title* · passage: https://a.example/x#:~:text=one
                [2] B · page: https://b.example/y
                [3] C · source #3
                """, PlainText.of(CITING));
    }

    @Test
    void what_is_shown_of_a_letter_too_long_for_one_message_keeps_its_links() {
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i <= 60; i++) blocks.add("• " + "the quay pays, ".repeat(10) + "no more of " + i + " [1]");
        MessageCreateData shown = Pages.single(new Letter(blocks, "", List.of()).citing(CITING.sources()));

        String words = String.valueOf(shown.getEmbeds().get(0).getDescription());
        assertTrue(
                words.endsWith("\n**Sources**\n[1] " + CITING.sources().get(0) + "\n*The rest is in the file below.*"),
                words);
        assertTrue(words.length() <= Pages.EMBED, words);
        assertEquals(1, shown.getFiles().size());
    }
}
