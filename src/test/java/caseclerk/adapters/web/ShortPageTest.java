package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pages with little text: which are short articles, and which have something else in the place of one. */
class ShortPageTest {
    private static final String BANNER =
            "<div class=\"cookie-banner\" role=\"dialog\"><p>We use cookies to make this site"
                    + " better. By clicking Accept you agree to our use of cookies.</p><button>Accept</button></div>";
    private static final String REPORT = "The ferry Skerry has banned drones from its decks after a near miss in July."
            + " Its new rule forbids flying within 500 metres of a ship.";

    private static Article read(String page) {
        return new CaptureReader()
                .extract(new Capture(
                        "https://a.example/1",
                        MediaType.HTML,
                        page.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Stated.NOTHING));
    }

    @Test
    void a_short_report_under_a_cookie_banner_is_an_article() {
        Article article = read(BANNER + "<article><h1>Ferry bans drones</h1><p>" + REPORT + "</p></article>");

        assertNull(article.shortfall());
        assertEquals(REPORT, article.text());
    }

    @Test
    void few_ideographs_say_as_much_as_many_letters() {
        Article article = read(BANNER + "<article><h1>規約違反で停止</h1><p>通信大手は九日、利用規約に違反したとして団体のアカウントを停止した。"
                + "団体の代表は説明がないと述べた。</p></article>");

        assertNull(article.shortfall());
    }

    @Test
    void a_wall_with_a_line_of_the_site_under_it_is_a_wall() {
        assertEquals(
                Shortfall.WALL,
                read("<h1>The Beacon</h1><p>We and our partners use cookies. Accept all to agree to cookies.</p>"
                                + "<p>The Beacon, founded in 1902.</p>")
                        .shortfall());
    }

    private static Article made(String body) {
        return read("<head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry"
                + " bans drones\",\"articleBody\":\"" + body + "\"}</script></head><nav>Home</nav><div id=root></div>"
                + "<noscript>You need to enable JavaScript to run this app.</noscript>");
    }

    @Test
    void markup_in_what_a_page_states_is_none_of_its_text() {
        String report = (REPORT + " ").repeat(12).strip();
        String text = report + "\n\n“Nobody was hurt,” the mate said.";

        assertEquals(
                text,
                made("<p>" + report + "</p><p>“Nobody <b>was</b> hurt,” the mate said.</p>")
                        .text());
        assertEquals(
                text,
                made(report + "\\n\\n“Nobody <b>was</b> hurt,” the mate said.").text());
        assertEquals(
                text + " 1 < 2",
                made(report + "\\n“Nobody was hurt,” the mate said. 1 < 2").text());
    }

    @Test
    void a_teaser_that_a_page_states_is_not_the_article() {
        assertEquals(Shortfall.NEEDS_BROWSER, made("The ferry bans all drones.").shortfall());
        assertEquals(Shortfall.NEEDS_BROWSER, made("\u00A0\u00A0").shortfall());
    }

    @Test
    void a_short_article_that_a_page_states_is_whole_where_the_count_of_its_words_bears_it_out() {
        String body = (REPORT + " ").repeat(4).strip();
        String counted = "<head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry"
                + " bans drones\",\"wordCount\":%d,\"description\":\"%s\",\"articleBody\":\"" + body
                + "\"}</script></head><title>%s</title><div id=root></div><noscript>Please enable JavaScript.</noscript>";
        int words = body.split(" ").length;

        assertEquals(body, read(counted.formatted(words, "", "Skerry News")).text());
        assertEquals(
                Shortfall.NEEDS_BROWSER,
                read(counted.formatted(0, "", "Ferry bans drones | Skerry News"))
                        .shortfall());
        assertEquals(
                Shortfall.NEEDS_BROWSER,
                read(counted.formatted(4 * words, "", "Ferry bans drones")).shortfall());
        assertEquals(
                Shortfall.NEEDS_BROWSER,
                read(counted.formatted(0, body, "Ferry bans drones")).shortfall());
        assertEquals(
                Shortfall.NEEDS_BROWSER,
                read(counted.formatted(0, "", "Skerry News")).shortfall());
    }

    @Test
    void a_beginning_that_a_page_states_is_not_the_article() {
        String body = (REPORT + " ").repeat(4).strip();

        for (String end : new String[] {" …", "..", " and", " Read more in our app."})
            assertEquals(
                    Shortfall.NEEDS_BROWSER,
                    read("<title>Ferry bans drones</title>"
                                    + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry"
                                    + " bans drones\",\"articleBody\":\"" + body + end
                                    + "\"}</script><div id=root></div>"
                                    + "<noscript>Please enable JavaScript.</noscript>")
                            .shortfall(),
                    end);
    }

    @Test
    void a_very_long_title_is_read_in_good_time() {
        String title = " - page 1 - x".repeat(20_000) + "\u2028y";

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        REPORT, read("<title>" + title + "</title><p>" + REPORT).text()));
    }

    @Test
    void what_a_page_makes_in_the_browser_is_read_where_it_states_it_too() {
        String report = (REPORT + " ").repeat(12).strip();
        String body = report + "\\n\\n“Nobody was hurt,” the mate said.";
        Article article =
                read("<head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry"
                        + " bans drones\",\"articleBody\":\"" + body
                        + "\"}</script></head><nav>Home</nav><div id=root></div>"
                        + "<noscript>You need to enable JavaScript to run this app.</noscript>");

        assertNull(article.shortfall());
        assertEquals(report + "\n\n“Nobody was hurt,” the mate said.", article.text());
    }

    @Test
    void a_post_of_a_social_network_is_what_its_page_says_of_it() {
        String post = "<meta property=og:type content=article><meta property=og:site_name content=social.example>"
                + "<meta property=og:published_time content=2026-03-06T14:05:00Z>"
                + "<meta property=og:title content=\"Ada Roe (@ada@social.example)\">"
                + "<meta property=og:description content=\"" + REPORT + "\">";
        String room = "<title>Ada Roe: \"The ferry Skerry has banned…\" - social.example</title></head><body>"
                + "<div id=mastodon><noscript>To use the web application, please enable JavaScript.</noscript></div>";
        Article article = read("<head>" + post
                + "<link rel=alternate type=application/activity+json href=https://social.example/1>" + room);

        assertNull(article.shortfall());
        assertEquals(REPORT, article.text());
        assertEquals("Ada Roe", article.author());
        assertEquals("Ada Roe: \"The ferry Skerry has banned…\"", article.title());
        assertEquals(LocalDate.of(2026, 3, 6), article.publishedAt());
        assertEquals(
                "Ada Roe (@ada@social.example)",
                read("<head>" + post
                                + "<link rel=alternate type=application/activity+json href=https://social.example/1>"
                                + room.replaceFirst("<title>.*</title>", "<title></title>"))
                        .title());
        // Of other pages the description is no more than a teaser.
        assertEquals(Shortfall.NEEDS_BROWSER, read("<head>" + post + room).shortfall());
    }

    @Test
    void a_form_to_sign_in_is_no_article() {
        assertEquals(
                Shortfall.SIGN_IN,
                read("<title>Log in - Ledger</title><h1>Log in</h1><form><input type=password></form>"
                                + "<p>Please log in to continue. Forgot your password? Create an account.</p>")
                        .shortfall());
    }

    @Test
    void a_short_report_beside_a_form_to_sign_in_is_an_article() {
        assertNull(read("<form><input name=user><input type=password><button>Log in</button></form>"
                        + "<article><h1>Ferry bans drones</h1><p>" + REPORT + "</p></article>")
                .shortfall());
    }

    @Test
    void a_page_that_says_it_is_missing_is_no_article() {
        String apology = "<p>Sorry, the page you are looking for may have been moved. Try searching for it.</p>";

        assertEquals(
                Shortfall.MISSING,
                read("<title>Page not found | Chronicle</title><h1>Oh no</h1>" + apology)
                        .shortfall());
        assertEquals(
                Shortfall.MISSING,
                read("<title>Alsterbote</title><h1>Die Seite wurde nicht gefunden</h1>" + apology)
                        .shortfall());
    }

    @Test
    void a_report_on_something_that_was_not_found_is_an_article() {
        assertNull(read("<title>Missing ferry pilot not found</title><h1>Missing ferry pilot not found</h1><p>" + REPORT
                        + "</p>")
                .shortfall());
    }
}
