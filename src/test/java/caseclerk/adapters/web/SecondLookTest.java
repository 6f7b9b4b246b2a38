package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SecondLookTest {
    private static final String BODY = "<p>The harbour board heard the skippers for two hours before it voted.</p>"
            + "<p>Nine members voted for the limit and two against it, after a long debate.</p>"
            + "<p>The new rule begins in June, and the harbour master will first warn.</p>"
            + "<figure><figcaption>The bay on the morning of the vote, seen from the wall.</figcaption></figure>"
            + "<p>Read more</p><p><a href=/fares>Ferry fares rise in May, says the board.</a></p><div style='display:none'>What nobody is shown of the vote in the bay.</div>"
            + "<p>The board meets again in May to hear what the skippers make of the limit.</p>";

    private final PageOutline outline = PageOutline.of(Jsoup.parse(BODY).body());
    private final PieceMeasures measures = new PieceMeasures(outline, -1);

    private BitSet look(BitSet found, double... likely) {
        return SecondLook.at(outline, measures, null, found, likely);
    }

    private static BitSet pieces(int... which) {
        BitSet pieces = new BitSet();
        for (int piece : which) pieces.set(piece);
        return pieces;
    }

    @Test
    void what_is_unlikely_goes_and_what_is_likely_comes() {
        assertEquals(pieces(0, 1, 7), look(pieces(0, 1, 2), 0.9, 0.5, 0.1, 0, 0, 0, 0, 0.9));
    }

    @Test
    void a_doubt_changes_nothing() {
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 0.6, 0.6, 0.6, 0, 0, 0, 0, 0.6));
    }

    @Test
    void captions_known_lines_links_and_what_is_hidden_never_come() {
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 1, 1, 1, 1, 1, 1, 1, 0));
    }

    @Test
    void what_would_take_most_of_the_text_is_not_believed() {
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 0.9, 0.1, 0.1, 0, 0, 0, 0, 0.6));
    }

    @Test
    void a_text_found_elsewhere_takes_the_place_of_what_was_wrongly_taken() {
        assertEquals(pieces(0, 7), look(pieces(0, 1, 2), 0.9, 0.1, 0.1, 0, 0, 0, 0, 0.9));
    }

    @Test
    void trees_are_added_up() {
        PieceTrees trees = PieceTrees.of(
                List.of("# two trees", "0.5", "inside 1.0 - size 4.0 | 1 2 -1 3", "- | 0.5 9"),
                List.of("size", "inside"));

        assertEquals(1 / (1 + Math.exp(-2)), trees.probability(new double[] {0, 0}), 1e-12);
        assertEquals(1 / (1 + Math.exp(-4)), trees.probability(new double[] {4, 1}), 1e-12);
    }

    @Test
    void a_tree_over_an_unknown_measure_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> PieceTrees.of(List.of("0", "luck 1.0 | 1 2"), List.of("size")));
    }

    @Test
    void the_counts_of_a_widget_never_come_however_likely() {
        PageOutline page = PageOutline.of(Jsoup.parse("<p>The board voted for the limit, after a long debate.</p>"
                        + "<p>Love</p><p>0</p><p>Wow</p><p>0</p>")
                .body());
        double[] likely = {1, 0, 1, 0, 1};

        assertEquals(pieces(0), SecondLook.at(page, new PieceMeasures(page, -1), null, pieces(0), likely));
    }

    @Test
    void the_shipped_trees_tell_running_text_from_a_list_of_links() {
        StringBuilder page = new StringBuilder("<html><body><h1>Limit in the bay</h1><div class=x1>");
        for (int i = 0; i < 6; i++)
            page.append("<p>The harbour board heard the skippers for two hours, and it voted on limit ")
                    .append(i)
                    .append(" for the bay before the members left the room.</p>");
        page.append("</div><div class=x2>");
        for (int i = 0; i < 6; i++)
            page.append("<div class=x3><a href=/").append(i).append(">Ferry fares</a></div>");
        PageOutline outline = PageOutline.of(
                Jsoup.parse(page.append("</div></body></html>").toString()).body());
        PieceMeasures measures = new PieceMeasures(outline, 0);
        double[] first = new double[outline.pieces().size()];
        for (int i = 0; i < first.length; i++) first[i] = PieceTrees.first().probability(measures.of(i));
        ContextMeasures context = new ContextMeasures(outline, measures, first);

        for (int i = 1; i <= 12; i++) {
            int expected = i <= 6 ? 1 : 0;
            assertEquals(expected, Math.round(first[i]), "by itself: piece " + i);
            assertEquals(
                    expected, Math.round(PieceTrees.second().probability(context.of(i, measures.of(i)))), "piece " + i);
        }
    }
}
