package caseclerk.adapters.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.fixtures.Passages;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyClaimsTest {
    private static Claim claim(String text) {
        Passage passage = Passages.of(1, "The Gazette", "Acme closes accounts", text);
        return new Claim(text, List.of(Citation.of(passage, passage.sentences().get(0))));
    }

    @Test
    void claims_are_printed_once_as_they_come_and_taken_back_row_by_row() {
        StringBuilder printed = new StringBuilder();
        EarlyClaims early = new EarlyClaims(new Style(40, false), printed::append);
        Claim closed = claim("Acme closed 14 accounts.");

        early.accept(closed);
        early.accept(closed);
        early.accept(claim("Acme said that the accounts of researchers\u001b[2J had broken its terms."));
        early.clear();
        early.clear();

        assertEquals("""
                • Acme closed 14 accounts.
                  Acme closes accounts · The Gazette ·…
                • Acme said that the accounts of
                  researchers\uFFFD[2J had broken its
                  terms.
                  Acme closes accounts · The Gazette ·…
                """ + "\r\u001b[6A\u001b[J", printed.toString());
    }

    @Test
    void nothing_is_taken_back_where_nothing_was_printed() {
        StringBuilder printed = new StringBuilder();

        new EarlyClaims(new Style(40, false), printed::append).clear();

        assertEquals("", printed.toString());
    }
}
