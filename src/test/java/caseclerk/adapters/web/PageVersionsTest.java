package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.ingestion.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One article as it stands on its AMP page, its print page, in a stream of articles, and before a paywall. */
class PageVersionsTest {
    private static final List<String> TEXT = List.of(
            "The harbour board heard the skippers for two hours before it voted on the speed limit in the bay.",
            "Nine members voted for the limit and two against it, and one left the room before the count began.",
            "The new rule begins in June, and the harbour master said that he would first warn and only then fine.",
            "Skippers of the ferry line called the vote a mistake and said that they would ask a court to look at it.");
    private static final String WHOLE = String.join("\n\n", TEXT);
    private static final String CANONICAL = "https://harbour.example/limit";
    private static final String HEAD =
            "<html lang=en><head><title>%s</title><link rel=canonical href='" + CANONICAL + "'></head><body>";

    private static Article read(String title, String body) {
        String page = HEAD.formatted(title) + body + "</body></html>";
        return HtmlReader.read(page.getBytes(StandardCharsets.UTF_8), null, "https://harbour.example/other/limit");
    }

    private static String p(List<String> texts) {
        return "<p>" + String.join("</p><p>", texts) + "</p>";
    }

    private static void assertWhole(Article article) {
        assertEquals(
                List.of("Limit in the bay", CANONICAL, WHOLE),
                List.of(String.valueOf(article.title()), String.valueOf(article.canonicalUrl()), article.text()));
    }

    @Test
    void an_amp_page_gives_its_text_without_what_stands_in_for_things_not_loaded() {
        assertWhole(read(
                "Limit in the bay",
                "<amp-user-notification id=n>We use cookies so that this site works as it should.</amp-user-notification>"
                        + "<amp-sidebar id=s><ul><li><a href=/>Home</a></li><li><a href=/b>Sport</a></li></ul></amp-sidebar>"
                        + "<main><article><h1>Limit in the bay</h1><div class=byline>By Ida Moor</div>"
                        + "<amp-img src=a.jpg></amp-img><amp-social-share type=x></amp-social-share>"
                        + p(TEXT.subList(0, 1)) + "<amp-fit-text width=3 height=1>" + TEXT.get(1) + "</amp-fit-text>"
                        + "<amp-ad><div placeholder>The harbour shop has the best ropes in the whole bay.</div></amp-ad>"
                        + p(TEXT.subList(2, 3)) + "<amp-accordion><section>" + p(TEXT.subList(3, 4))
                        + "</section></amp-accordion><amp-list src=/related><div fallback>These stories could not be"
                        + " loaded, please try again later.</div></amp-list></article></main>"
                        + "<footer>Harbour News. All rights reserved.</footer>"));
    }

    @Test
    void a_print_page_gives_its_text_without_the_words_about_printing() {
        assertWhole(read(
                "Print: Limit in the bay",
                "<table><tr><td><a href='javascript:window.print()'>Print this page</a> | "
                        + "<a href='javascript:window.close()'>Close window</a></td></tr><tr><td>"
                        + "<b>Limit in the bay</b><br>By Ida Moor<br>7 June 2024<br><br>"
                        + String.join("<br><br>", TEXT)
                        + "<br><br>Find this article at:<br>" + CANONICAL
                        + "<br><br>Copyright 2024 Harbour News</td></tr></table>"));
    }

    @Test
    void of_several_articles_one_below_another_the_one_under_the_pages_title_is_read() {
        List<String> other = TEXT.stream()
                .map(text -> text.replace("harbour", "mill").replace("bay", "river"))
                .toList();

        assertWhole(read(
                "Limit in the bay",
                "<div id=feed><article><h1>Limit in the bay</h1>" + p(TEXT)
                        + "</article><article><h2>Storm at the mill</h2>" + p(other)
                        + "</article><article><h2>Fares rise</h2>" + p(other) + "</article></div>"));
    }

    @Test
    void articles_that_a_shorter_one_introduces_are_read_with_it() {
        Article article = read(
                "Limit in the bay",
                "<div id=live><article><h1>Limit in the bay</h1>" + p(TEXT.subList(0, 3))
                        + "</article><article><h2>Noon</h2>"
                        + p(TEXT.subList(3, 4)).repeat(9) + "</article></div>");

        assertEquals(
                String.join("\n\n", TEXT.subList(0, 3)) + "\n\nNoon" + ("\n\n" + TEXT.get(3)).repeat(9),
                article.text());
    }

    @Test
    void what_stands_before_a_paywall_is_read_and_told_to_be_a_part() {
        Article article = read(
                "Limit in the bay",
                "<article><h1>Limit in the bay</h1>" + p(TEXT.subList(0, 1))
                        + "<div class=gate><h3>Continue reading with a subscription</h3><p>This article is for subscribers"
                        + " only.</p><a href=/join>Subscribe now</a></div></article>");

        assertEquals(TEXT.get(0), article.text());
        assertEquals(Article.Shortfall.PAYWALL, article.shortfall());
    }
}
