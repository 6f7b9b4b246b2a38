package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagePublisherTest {
    private static final String ARTICLE =
            "<h1>Ferry bans drones</h1><p>The ferry Skerry has banned drones from its decks"
                    + " after a near miss in July. Its new rule forbids flying within 500 metres of a ship.</p>";

    private static @Nullable String publisher(String page) {
        return new CaptureReader()
                .extract(new Capture(
                        "https://a.example/1",
                        MediaType.HTML,
                        page.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Stated.NOTHING))
                .publisher();
    }

    @Test
    void a_publisher_that_is_marked_in_the_text_is_read() {
        assertEquals(
                "Iberian Law Post",
                publisher(ARTICLE
                        + "<div itemprop=publisher itemscope><meta itemprop=name content='Iberian Law Post'></div>"));
    }

    @Test
    void a_name_behind_the_title_is_the_publisher_where_the_page_bears_it_too() {
        String titled = "<title>Ferry bans drones | Dale Gazette</title>";

        assertEquals("Dale Gazette", publisher(titled + "<a href=/>Dale Gazette</a>" + ARTICLE));
        assertEquals("Dale Gazette", publisher(titled + ARTICLE + "<footer>© 2026 Dale Gazette</footer>"));
        assertNull(publisher(titled + ARTICLE));
    }

    @Test
    void a_part_of_the_headline_is_no_publisher() {
        assertNull(publisher("<title>Drones - Ferry bans them</title><h1>Drones - Ferry bans them</h1>"
                + "<a href=/t>Ferry bans them</a>" + ARTICLE.substring(ARTICLE.indexOf("<p>"))));
    }
}
