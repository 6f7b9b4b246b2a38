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
    private final PieceMeasures measures = new PieceMeasures(outline, -1, null);

    private BitSet look(BitSet found, double... likely) {
        return SecondLook.at(outline, measures, found, i -> likely[i]);
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
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 0.4, 0.4, 0.4, 0, 0, 0, 0, 0.8));
    }

    @Test
    void captions_known_lines_links_and_what_is_hidden_never_come() {
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 1, 1, 1, 1, 1, 1, 1, 0));
    }

    @Test
    void what_would_take_most_of_the_text_is_not_believed() {
        assertEquals(pieces(0, 1, 2), look(pieces(0, 1, 2), 0.9, 0.1, 0.1, 0, 0, 0, 0, 0.9));
    }

    @Test
    void trees_are_added_up() {
        PieceTrees trees =
                PieceTrees.of(List.of("# two trees", "0.5", "inPart 1.0 - size 4.0 | 1 2 -1 3", "- | 0.5 9"));
        double[] short0 = new double[PieceMeasures.NAMES.size()];
        double[] longInside = short0.clone();
        longInside[PieceMeasures.NAMES.indexOf("inPart")] = 1;
        longInside[PieceMeasures.NAMES.indexOf("size")] = 4;

        assertEquals(1 / (1 + Math.exp(-2)), trees.probability(short0), 1e-12);
        assertEquals(1 / (1 + Math.exp(-4)), trees.probability(longInside), 1e-12);
    }

    @Test
    void a_tree_over_an_unknown_measure_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> PieceTrees.of(List.of("0", "luck 1.0 | 1 2")));
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
        ArticleFinder finder = new ArticleFinder(outline, "Limit in the bay");
        finder.firstLook();
        PieceMeasures measures = new PieceMeasures(outline, finder.heading(), finder.part());

        for (int i = 1; i <= 6; i++)
            assertEquals(1, Math.round(PieceTrees.shipped().probability(measures.of(i))), "paragraph " + i);
        for (int i = 7; i <= 12; i++)
            assertEquals(0, Math.round(PieceTrees.shipped().probability(measures.of(i))), "link " + i);
    }
}
