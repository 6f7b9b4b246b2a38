package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
}
