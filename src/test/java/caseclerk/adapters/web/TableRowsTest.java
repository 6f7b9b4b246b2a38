package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TableRowsTest {
    private static final String LEAD = "The ferry line has told every port what it allows on its decks from June on.";

    private static String read(String article) {
        String page = "<article><h1>Drones on deck</h1><p>" + LEAD + "</p>" + article + "</article>";
        return new CaptureReader()
                .extract(new Capture(
                        "https://a.example/1",
                        MediaType.HTML,
                        page.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Stated.NOTHING))
                .text();
    }

    @Test
    void the_cells_of_a_row_are_read_as_one_line() {
        assertEquals(
                LEAD + "\n\nPort | Drones\n\nOban | Banned since 2 June 2026\n\nSkerry | Allowed\n\n" + LEAD,
                read(
                        "<table><tr><th>Port</th><th>Drones</th></tr><tr><td>Oban</td><td><p>Banned since 2 June 2026</p></td>"
                                + "</tr><tr><td>Skerry</td><td>Allowed</td></tr></table><p>" + LEAD + "</p>"));
    }

    @Test
    void a_cell_that_holds_several_paragraphs_is_no_cell_of_a_row() {
        String second = "The master of each ship may forbid them at any time, without a reason.";

        assertEquals(
                LEAD + "\n\n" + LEAD + "\n\n" + second,
                read("<table><tr><td><p>" + LEAD + "</p><p>" + second + "</p></td></tr></table>"));
    }

    @Test
    void a_row_is_one_line_as_a_whole_or_not_at_all() {
        assertEquals(
                LEAD + "\n\nArticle 5\n\nFlying at night\n\nPilots\n\n500 euros\n\nOban | Banned\n\n" + LEAD,
                read("<table><tr><td><p>Article 5</p><p>Flying at night</p></td><td>Pilots</td><td>500 euros</td></tr>"
                        + "<tr><td>Oban</td><td>Banned</td></tr></table><p>" + LEAD + "</p>"));
        assertEquals(
                LEAD + "\n\nOban\n\nDeck\n\nHold\n\nbelow\n\nBanned\n\n" + LEAD,
                read("<table><tr><td>Oban</td><td><table><tr><td>Deck</td><td>Hold</td></tr></table>below</td>"
                        + "<td>Banned</td></tr></table><p>" + LEAD + "</p>"));
    }

    @Test
    void a_very_long_row_that_is_no_line_is_read_in_good_time() {
        String row = "<td>Oban</td>".repeat(60_000) + "<td>" + LEAD.repeat(4) + "</td>";

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(read("<table><tr>" + row + "</tr></table>").endsWith(LEAD)));
    }

    @Test
    void a_sentence_that_leads_in_a_list_is_kept_with_it() {
        assertEquals(
                LEAD + "\n\nThe Authority orders the line to:\n\n1 June\n2 June",
                read("<p>The Authority orders the line to:</p><ol><li>1 June</li><li>2 June</li></ol>"));
    }
}
