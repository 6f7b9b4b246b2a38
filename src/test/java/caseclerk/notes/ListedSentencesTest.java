package caseclerk.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.ingestion.Block;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedSentencesTest {
    private static Noted items(String... items) {
        Stream<Block> listed = Stream.of(items).map(Block::item);
        return Noted.of(Stream.concat(Stream.of(Block.paragraph("This is what became of it.")), listed)
                .toList());
    }

    @Test
    void an_item_that_is_a_sentence_is_noted_as_one_without_its_mark() {
        for (String mark : List.of("- ", "– ", "• ", "* ")) {
            Noted noted = items(
                    mark + "Norvale Ferries Ltd suspended 40 accounts on 3 March 2031.",
                    mark + "The Norvale Harbour Authority fined it on 5 March 2031.");

            assertEquals(
                    List.of(
                            "2031-03-03 day happened: Norvale Ferries Ltd suspended 40 accounts on 3 March 2031.",
                            "2031-03-05 day happened: The Norvale Harbour Authority fined it on 5 March 2031."),
                    noted.events(),
                    mark);
            assertEquals(
                    List.of("Norvale Ferries Ltd company", "Norvale Harbour Authority authority"),
                    noted.parties(),
                    mark);
            assertTrue(noted.text().text().contains(mark + "Norvale"), mark);
        }
    }

    @Test
    void each_sentence_of_an_item_is_noted() {
        assertEquals(
                List.of(
                        "2031-03-03 day happened: On 3 March 2031 Norvale Ferries Ltd closed its pier.",
                        "2031-03-04 day happened: It opened it on 4 March 2031."),
                items("- On 3 March 2031 Norvale Ferries Ltd closed its pier. It opened it on 4 March 2031.")
                        .events());
    }

    @Test
    void a_fragment_in_a_list_is_not_noted() {
        for (String fragment : List.of(
                "- Terms",
                "- Norvale Ferries Ltd.",
                "- Mara Lund, chief executive of Norvale Ferries",
                "- Norvale Ferries Ltd fined on 3 March 2031 over closed pier",
                "- fares that Norvale Ferries Ltd raised on 3 March 2031.",
                "- On 3 March 2031 Norvale Ferries Ltd did this:",
                "- Norvale Ferries Ltd suspended on 3 March 2031 the accounts of its crews;")) {
            Noted noted = items(fragment);

            assertEquals(List.of(), noted.events(), fragment);
            assertEquals(List.of(), noted.parties(), fragment);
        }
    }

    @Test
    void who_says_what_is_quoted_below_it_is_not_noted() {
        assertEquals(
                List.of(),
                Noted.of("The ferry is late.", "— Mara Lund, chief executive of Norvale Ferries, 3 March 2031.")
                        .events());
    }

    /** Nobody can tell who "we" are there. */
    @Test
    void a_quotation_in_a_list_is_one_though_a_mark_stands_before_it() {
        assertEquals(List.of(), items("- “We closed our pier on 3 March 2031.”").events());
        assertEquals(
                List.of("2031-03-03 day happened: “We closed our pier on 3 March 2031,” Mara Lund said."),
                items("- “We closed our pier on 3 March 2031,” Mara Lund said.").events());
    }
}
