package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFinderTest {
    private static final String FIRST =
            "The harbour board heard the skippers for two hours before it voted on the speed limit in the bay.";
    private static final String SECOND =
            "Nine members voted for the limit and two against it, and one left the room before the count began.";
    private static final String THIRD =
            "The new rule begins in June, and the harbour master said that he would first warn and only then fine.";
    private static final String ELSEWHERE =
            "A storm took the roof off the old boathouse, and the town wonders who is going to pay for a new one.";

    private static Article read(byte[] page, @Nullable Charset given) {
        return new CaptureReader()
                .extract(new Capture("https://news.example/a", MediaType.HTML, page, given, Capture.Stated.NOTHING));
    }

    private static Article read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String p(String... paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) html.append("<p>").append(paragraph).append("</p>\n");
        return html.toString();
    }

    @Test
    void a_short_line_in_bold_is_the_heading_of_what_follows() {
        Article article = read("<html><body><main><h1>Quay rules</h1><p><b>Notice</b></p>" + p(FIRST)
                + "<p><strong>Acceptable use</strong></p>" + p(SECOND, THIRD) + "</main></body></html>");

        assertEquals(String.join("\n\n", "Notice", FIRST, "Acceptable use", SECOND, THIRD), article.text());
    }

    @Test
    void the_body_comes_without_what_surrounds_it() {
        Article article =
                read("""
                <html><body>
                <div id="cookie-banner"><p>We use cookies to make this site better for everybody who reads it often.</p></div>
                <header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
                <div class="page"><h1>Limit in the bay</h1>
                <p class="byline">By Ida Moor</p>
                <div class="story">%s
                <figure><img src="x"><figcaption>The bay on the morning of the vote, seen from the harbour wall.</figcaption></figure>
                <div class="related-articles"><h3>More news</h3><p>%s</p></div>
                %s<p>Read more: <a href="/x">What the skippers said in March</a></p>
                <div class="share-buttons"><a href="#">Share</a><a href="#">Post</a></div></div>
                <div class="newsletter-signup"><p>Get the harbour news every morning, free of charge, before the first boat leaves.</p></div>
                <section id="comments"><h3>Comments</h3>%s</section></div>
                <footer>All rights reserved by the harbour news company of this town since 1912.</footer></body></html>
                """.formatted(p(FIRST, SECOND), ELSEWHERE, p(THIRD), p(ELSEWHERE, ELSEWHERE, ELSEWHERE)));

        assertEquals(String.join("\n\n", FIRST, SECOND, THIRD), article.text());
        assertEquals("Ida Moor", article.author());
        assertNull(article.shortfall());
    }

    @Test
    void the_lead_above_the_body_belongs_to_it() {
        String lead = "Boats must slow down in the bay from June on, the harbour board decided on Tuesday.";
        Article article = read("""
                <html><body><article><header><h1>Limit in the bay</h1><div class="teaser-text"><p>%s</p></div>
                <span class="author">Ida Moor</span></header><div class="article-body">%s</div></article></body></html>
                """.formatted(lead, p(FIRST, SECOND, THIRD)));

        assertEquals(String.join("\n\n", lead, FIRST, SECOND, THIRD), article.text());
    }

    @Test
    void an_article_in_several_blocks_is_read_whole() {
        Article article = read("""
                <html><body><main><h1>Limit in the bay</h1><div class="chunk">%s</div><div class="ad">Buy a boat</div>
                <div class="chunk">%s</div><h2>What next</h2><div class="chunk">%s</div></main></body></html>
                """.formatted(p(FIRST), p(SECOND), p(THIRD)));

        assertEquals(
                List.of(
                        Block.paragraph(FIRST),
                        Block.paragraph(SECOND),
                        Block.heading(2, "What next"),
                        Block.paragraph(THIRD)),
                article.blocks());
    }

    @Test
    void a_list_of_links_is_none_of_it_and_a_list_with_links_is() {
        Article article = read("""
                <html><body><article><h1>Limit in the bay</h1>%s
                <ul><li>Slow <a href="/s">boats</a> may pass on the left of the red buoy</li><li><a href="/b">Big boats</a></li></ul>
                %s<ul><li><a href="/1">One story</a></li><li><a href="/2">Another story</a></li></ul></article></body></html>
                """.formatted(p(FIRST, SECOND), p(THIRD)));

        assertTrue(article.text().contains("- Slow boats may pass on the left of the red buoy\n- Big boats"));
        assertFalse(article.text().contains("Another story"));
    }

    @Test
    void a_stub_says_that_the_rest_is_for_subscribers() {
        String page = "<html><body><article><h1>Limit in the bay</h1>" + p(FIRST, SECOND)
                + "<div class=\"offer\"><p>Subscribe to continue reading.</p></div></article></body></html>";

        assertEquals(Shortfall.PAYWALL, read(page).shortfall());
        assertTrue(read(page).text().startsWith(FIRST));
        assertEquals(
                Shortfall.PAYWALL,
                read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
                                + p(FIRST, SECOND))
                        .shortfall());
    }

    @Test
    void a_page_made_by_scripts_and_a_wall_of_cookies_say_so() {
        assertEquals(
                Shortfall.NEEDS_BROWSER,
                read("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>")
                        .shortfall());
        assertEquals(
                Shortfall.WALL,
                read("<h1>Before you continue</h1><p>Accept all cookies to read this site.</p><button>Accept</button>")
                        .shortfall());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-07T08:00:00Z | | 2024-06-07",
                "June 7, 2024 | | 2024-06-07",
                "7. Juni 2024 | | 2024-06-07",
                "7 de junio de 2024 | | 2024-06-07",
                "Friday, 7th June 2024 at noon | | 2024-06-07",
                "07.06.2024, 10:15 | | 2024-06-07",
                "06/07/2024 | en-US | 2024-06-07",
                "07/06/2024 | en-GB | 2024-06-07",
                "07/06/2024 | en |",
                "2024年6月7日 | | 2024-06-07",
                "31 February 2024 | |",
                "yesterday | |"
            })
    void days_are_read_as_they_are_written_and_never_made_up(
            String written, @Nullable String language, @Nullable LocalDate day) {
        assertEquals(day, PublishedDay.parse(written, language));
    }

    @Test
    void dates_authors_and_addresses_come_from_wherever_the_page_has_them() {
        Article article = read("""
                <html lang="de-AT"><head><title>Tempo in der Bucht | Hafenblatt</title>
                <link rel="canonical" href="/2024/06/07/tempo"></head><body><h1>Tempo in der Bucht</h1>
                <div class="meta">Von <a rel="author" href="/autor/ida">Ida Moor</a> <time>7. Juni 2024</time></div>%s</body></html>
                """.formatted(p(FIRST, SECOND, THIRD)));

        assertEquals(
                List.of("Tempo in der Bucht", "Ida Moor", "2024-06-07", "de", "https://news.example/2024/06/07/tempo"),
                List.of(
                        String.valueOf(article.title()),
                        String.valueOf(article.author()),
                        String.valueOf(article.publishedAt()),
                        String.valueOf(article.language()),
                        String.valueOf(article.canonicalUrl())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b><i>",
                "<span>",
                "<a href=x>",
                "<ul><li>x ",
                "<table><tr><td>",
                "<div class=author>",
                "<div class=share>x ",
                "<article><h2>t</h2>",
                "<blockquote>",
                "<p>",
                "<time>1 "
            })
    void nested_tags_without_end_cost_no_more_than_their_number(String tag) {
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertTrue(read(tag.repeat(20_000) + p(FIRST)).text().contains(FIRST)));
    }

    @Test
    void no_heap_of_tags_breaks_it_or_leaves_a_tag_in_its_text() {
        Random random = new Random(11);
        String[] parts = {
            "<p>",
            "</p>",
            "<div class=\"related\">",
            "</div>",
            "<table>",
            "<td>",
            "</table>",
            "<a href='x'>",
            "</a>",
            "<li>",
            "<plaintext>",
            "<xmp>",
            "</xmp>",
            "<svg>",
            "<math><mi>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<title>",
            "</title>",
            "<select><option>",
            "<template>",
            "<br>",
            "<pre>",
            "<frameset>",
            "<noscript>",
            "<![CDATA[",
            "]]>",
            "&lt",
            "\0",
            FIRST,
            "word ",
            "<h2>",
            "<style>",
            "</style>",
            "<iframe>",
            "<textarea>",
            "<form hidden>",
            "<q>"
        };
        for (int run = 0; run < 400; run++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) page.append(parts[random.nextInt(parts.length)]);
            String text = read(page.toString()).text();
            assertFalse(text.matches("(?s).*<(p|div|table|td|a|li|h2|script|style)\\b[^>]*>.*"), page + " => " + text);
        }
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ida Moor and Jan Wik | Ida Moor and Jan Wik",
                "Text und Fotos: Ida Moor | Ida Moor",
                "Erstellt von Ida Moor am 3. Mai 2024 | Ida Moor",
                "Par Ida Moor, publié le 3 mai 2024 | Ida Moor",
                "Por Ida Moor @idamoor | Ida Moor",
                "Di Ida Moor | Ida Moor",
                "Door Ida Moor 12:30 | Ida Moor",
                "Autorka: Ida Moor | Ida Moor",
                "文／森　伊田 | 森　伊田",
                "Ida Moor ida@news.example | Ida Moor",
                "Vonnegut Moor | Vonnegut Moor",
                "Ida Moor Tuesday, May 7, 2024 | Ida Moor",
                "By Ida Moor - Harbour Staff Writer | Ida Moor",
                "Alle Beiträge |",
                "Publiziert am 3. Mai 2024 |"
            })
    void bylines_lose_all_but_names(String shown, @Nullable String author) {
        Article article = read("<html><body><h1>Limit in the bay</h1><p class=byline>" + shown + "</p><div>"
                + p(FIRST, SECOND, THIRD) + "</div></body></html>");

        assertEquals(author, article.author());
        assertEquals(text(FIRST, SECOND, THIRD), article.text());
    }

    @Test
    void an_element_of_a_sites_own_within_a_sentence_does_not_tear_it() {
        Article article = read("<html><body><h1>Limit in the bay</h1><div>" + p(FIRST)
                + "<p>The <harbour-term key=7>harbour master</harbour-term> said that he would warn before he fined.</p>"
                + p(SECOND, THIRD) + "</div></body></html>");

        assertEquals(
                text(FIRST, "The harbour master said that he would warn before he fined.", SECOND, THIRD),
                article.text());
    }

    @Test
    void a_byline_is_told_as_the_page_has_it_and_its_names_apart() {
        Article article = read("<html><body><h1>Limit in the bay</h1><p class=byline>By Ida Moor,\n  Harbour Editor"
                + " <span>May 7, 2024</span></p><div>" + p(FIRST, SECOND, THIRD) + "</div></body></html>");

        assertEquals("By Ida Moor, Harbour Editor May 7, 2024", article.byline());
        assertEquals("Ida Moor", article.author());
    }

    @Test
    void a_caption_under_an_authors_name_does_not_replace_the_publisher_a_page_states() {
        Article article = read("<html><head><meta property='og:site_name' content='Harbour News'>"
                + "<meta name=author content='Harbour News'></head><body><h1>Limit in the bay</h1>"
                + "<span class=author-note>Ida Moor, sailor and writer of letters to the harbour</span><div>"
                + p(FIRST, SECOND, THIRD) + "</div></body></html>");

        assertEquals("Harbour News", article.author());
    }

    @Test
    void a_byline_that_nothing_marks_is_found_where_the_page_names_only_its_publisher() {
        Article article = read("<html><head><meta property='og:site_name' content='Harbour News'>"
                + "<meta name=author content='Harbour News'></head><body><h1>Limit in the bay</h1>"
                + "<p>Von Ida Moor und Jan de Wik</p><div>" + p(FIRST, SECOND, THIRD) + "</div></body></html>");

        assertEquals("Ida Moor und Jan de Wik", article.author());
    }

    @Test
    void all_who_are_stated_are_named() {
        Article article = read("<html><head><meta name='DC.creator' content='Moor, Ida'>"
                + "<meta name='DC.creator' content='Wik, Jan'></head><body>" + p(FIRST, SECOND, THIRD)
                + "</body></html>");

        assertEquals("Moor, Ida; Wik, Jan", article.author());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lesezeit: 4 Min.",
                "3 min read",
                "Leia também: a tempestade",
                "Читайте также: буря",
                "関連記事：嵐",
                "Kategorisiert unter: Hafen, Boote",
                "Tous droits réservés.",
                "Klicken Sie hier, um den Inhalt nachzuladen."
            })
    void lines_that_are_no_part_of_the_text_are_left_out_in_many_languages(String line) {
        Article article = read(
                "<html><body><h1>Limit in the bay</h1><div>" + p(FIRST, SECOND, line, THIRD) + "</div></body></html>");

        assertEquals(text(FIRST, SECOND, THIRD), article.text());
    }

    @Test
    void a_sentence_about_what_was_published_stays() {
        String sentence = "Published in 1998, the rule was never used.";
        Article article = read("<html><body><div>" + p(FIRST, sentence, SECOND, THIRD) + "</div></body></html>");

        assertEquals(text(FIRST, sentence, SECOND, THIRD), article.text());
    }

    @Test
    void a_teaser_that_the_text_begins_with_is_told_once() {
        Article article = read("<html><body><h1>Limit in the bay</h1><div>"
                + p(FIRST.substring(0, 70) + " …", FIRST, SECOND, THIRD) + "</div></body></html>");

        assertEquals(text(FIRST, SECOND, THIRD), article.text());
    }

    @Test
    void a_moment_in_universal_time_gives_the_day_that_the_page_itself_writes() {
        String stated = "<meta property='article:published_time' content='2024-05-03T22:30:00Z'>";
        String body = "<h1>Limit in the bay</h1>%s<div>" + p(FIRST, SECOND, THIRD) + "</div>";

        assertEquals(
                LocalDate.of(2024, 5, 4),
                read(stated + body.formatted("<time datetime='2024-05-04T00:30:00+0200'>4 May</time>"))
                        .publishedAt());
        assertEquals(
                LocalDate.of(2024, 5, 3),
                read(stated + body.formatted("<time datetime='2024-05-06T00:30:00+0200'>6 May</time>"))
                        .publishedAt());
    }
}
