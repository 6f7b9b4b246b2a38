package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.UnreadableCapture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class CaptureReaderTest {
    private static Article read(MediaType type, byte[] bytes) {
        return new CaptureReader().extract(new Capture("file:x", type, bytes, null, Capture.Stated.NOTHING));
    }

    private static Article read(MediaType type, String text) {
        return read(type, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void plain_text_with_a_line_a_paragraph_loses_its_title_and_its_widget() {
        Article article = read(MediaType.TEXT, """
                Harbour council stops ferry contract
                The council ended a contract with the ferry firm after complaints about its ticket machines and refunds.
                “We waited a year,” said the mayor. “That was enough.”
                How do you feel about this?
                Happy
                0
                Sad
                12
                Puzzled
                3
                """);

        assertEquals("Harbour council stops ferry contract", article.title());
        assertEquals(2, article.blocks().size());
        assertTrue(article.text().endsWith("“That was enough.”"));
    }

    @Test
    void hard_wrapped_text_is_joined_and_keeps_headings_and_items() {
        Article article = read(MediaType.TEXT, """
                Terms of the library

                1. Lending

                Anyone who lives in the town may borrow
                up to ten books.

                - no food
                - no dogs,
                  save guide dogs

                Thank you.
                """);

        assertEquals("Terms of the library", article.title());
        assertEquals(
                List.of(
                        Block.heading(2, "1. Lending"),
                        Block.paragraph("Anyone who lives in the town may borrow up to ten books."),
                        Block.item("- no food"),
                        Block.item("- no dogs, save guide dogs"),
                        Block.paragraph("Thank you.")),
                article.blocks());
    }

    private static List<String> paragraphs(MediaType type, String text) {
        return read(type, text).blocks().stream()
                .filter(block -> block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .toList();
    }

    @Test
    void clauses_on_lines_of_their_own_are_paragraphs_of_their_own() {
        List<String> clauses = List.of(
                "3.1 Do not post where another member lives, nor anything that tells.",
                "3.2 Do not post what another member earns.",
                "3.10 Do not post for others.");

        assertEquals(clauses, paragraphs(MediaType.MARKDOWN, """
                # House rules
                ## 3 Privacy
                3.1 Do not post where another member lives,
                nor anything that tells.
                **3.2** Do not post what another member earns.
                3.10 Do not post for others.
                """));
        assertEquals(clauses, paragraphs(MediaType.TEXT, """
                House rules

                3 Privacy

                3.1 Do not post where another member lives,
                nor anything that tells.
                3.2 Do not post what another member earns.
                3.10 Do not post for others.
                """));
        assertEquals(
                clauses,
                paragraphs(
                        MediaType.HTML,
                        "<html><head><title>House rules</title></head><body><article><h1>House rules</h1><h2>3 Privacy</h2>"
                                + "<p>3.1 Do not post where another member lives,<br>nor anything that tells.<br>"
                                + "<b>3.2</b> Do not post what another member earns.<br>3.10 Do not post for others.</p>"
                                + "</article></body></html>"));
    }

    @Test
    void numbers_that_running_text_is_broken_before_begin_no_paragraph() {
        for (String wrapped : List.of(
                "The firm paid\n3.2 million for it, and later\n4.5 million more.",
                "The board applied section\n3.2 Privacy alone.",
                "It lists (in this order)\n5.1 Images first and\n3.1 Privacy last."))
            assertEquals(
                    List.of(wrapped.replace('\n', ' ')),
                    paragraphs(MediaType.MARKDOWN, "# Rules\n\n" + wrapped + "\n"));
    }

    @Test
    void a_single_line_is_text_and_not_a_title() {
        assertEquals("Only this", read(MediaType.TEXT, "Only this").text());
    }

    @Test
    void charsets_are_found() {
        String text = "Größe “quoted” – done.";
        assertEquals(text, read(MediaType.TEXT, text).text());
        assertEquals(
                text,
                read(MediaType.TEXT, text.getBytes(Charset.forName("windows-1252")))
                        .text());
        assertEquals(
                text,
                read(MediaType.TEXT, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .text());
    }

    @Test
    void markdown_gives_its_front_matter_and_its_words() {
        Article article = read(MediaType.MARKDOWN, """
                ---
                title: "Ferry rules"
                publisher: Harbour Board
                date: 2024-02-03
                url: https://board.example/rules
                ---
                Scope
                -----
                The *rules* bind [every **skipper**](https://board.example/s)
                on the_inner_bay.

                1. Slow down.
                2) Keep `right`.
                > Quoted words.

                ```
                a * b
                ```
                """);

        assertEquals("Ferry rules", article.title());
        assertEquals(LocalDate.of(2024, 2, 3), article.publishedAt());
        assertEquals("https://board.example/rules", article.canonicalUrl());
        assertEquals(
                List.of(
                        Block.heading(2, "Scope"),
                        Block.paragraph("The rules bind every skipper on the_inner_bay."),
                        Block.item("1. Slow down."),
                        Block.item("2) Keep right. Quoted words."),
                        Block.paragraph("a * b")),
                article.blocks());
    }

    @Test
    void a_page_gives_its_article_and_what_it_says_of_itself() {
        String filler = "The board heard the skippers for two hours and then voted on the new speed limit in the bay. ";
        Article article = read(MediaType.HTML, """
                <html lang="en-GB"><head><title>Bay vote | Harbour News</title>
                <meta property="og:site_name" content="Harbour News">
                <link rel="canonical" href="https://news.example/bay">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bay vote",
                "author":[{"name":"Ida Moor"}],"datePublished":"2024-06-07T08:00:00Z"}</script></head>
                <body><nav><a href="/">Home</a></nav>
                <div id="page"><article><h1>Bay vote</h1><p>%s</p><h2>What next</h2><ul><li>A sign goes up</li></ul>
                <p>%s<br><br>Last words &amp; more.</p></article>
                <div class="related"><a href="/x">Another story that is long enough to look like a paragraph</a></div></div>
                <footer>All rights reserved</footer></body></html>
                """.formatted(filler, filler));

        assertEquals(
                List.of("Bay vote", "Harbour News", "Ida Moor", "en", "https://news.example/bay"),
                List.of(
                        article.title(),
                        article.publisher(),
                        article.author(),
                        article.language(),
                        article.canonicalUrl()));
        assertEquals(LocalDate.of(2024, 6, 7), article.publishedAt());
        assertEquals(
                List.of(
                        Block.paragraph(filler.strip()),
                        Block.heading(2, "What next"),
                        Block.item("- A sign goes up"),
                        Block.paragraph(filler.strip()),
                        Block.paragraph("Last words & more.")),
                article.blocks());
    }

    @Test
    void a_page_as_deep_as_a_well_is_read_in_bounded_time() {
        String deep = "<div>".repeat(100_000) + "Bottom" + "<b><i>".repeat(20_000) + " reached";
        assertTimeout(Duration.ofMinutes(1), () -> {
            Article article = read(MediaType.HTML, deep);
            assertTrue(article.text().contains("Bottom") && article.text().contains("reached"));
        });
    }

    @Test
    void a_page_of_nothing_but_bylines_is_read_in_bounded_time() {
        String page = "<p>Ground" + "<span class=byline>By Ida Moor".repeat(30_000);
        assertTimeout(Duration.ofMinutes(1), () -> {
            Article article = read(MediaType.HTML, page);
            assertEquals("Ida Moor", article.author());
            assertTrue(article.text().contains("Ground"));
        });
    }

    @Test
    void what_a_page_says_of_itself_is_read_out_of_its_wrappers() {
        String said = "{\"@type\": \"Article\", \"author\": {\"name\": \"Ida Moor\"}}";
        String blanks = " ".repeat(50_000);
        for (String wrapped : List.of(
                said,
                "<![CDATA[" + said + "]]>",
                " //<![CDATA[\n" + said + "\n//]]> ",
                "/* <![CDATA[ */ " + said + " /* ]]> */",
                "<!-- //<![CDATA[ " + said + "// ]]> -->",
                blanks + "/*" + blanks + "<![CDATA[" + blanks + "*/" + said + blanks + "/*" + blanks + "]]>" + blanks
                        + "*/" + blanks + "-->",
                blanks + said + blanks)) {
            String page = "<script type=application/ld+json>" + wrapped + "</script><p>Words.";
            assertEquals("Ida Moor", read(MediaType.HTML, page).author());
        }
    }

    @Test
    void an_author_as_long_as_a_book_is_none() {
        String page = "<meta name=author content=\"Jane " + "- ".repeat(1_000_000) + " Doe\"><p>Words.";

        assertNull(read(MediaType.HTML, page).author());
    }

    private static byte[] pdf(boolean locked, String... lines) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("Bay report");
            addPage(pdf, lines);
            if (locked) pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(pdf);
        }
    }

    private static void addPage(PDDocument pdf, String... lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            float y = 700;
            for (String line : lines) {
                stream.beginText();
                stream.newLineAtOffset(72, y);
                stream.showText(line);
                stream.endText();
                y -= line.isEmpty() ? 20 : 14;
            }
        }
    }

    /** The text of a PDF of two pages; the second line of each is given. */
    private static String twoPages(String first, String second) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            addPage(pdf, "The council met in spring.", first, "It lowered the speed", "limit in the bay.");
            addPage(pdf, "The skippers sued it.", second, "They lost the case", "in the autumn.");
            return read(MediaType.PDF, saved(pdf)).text();
        }
    }

    @Test
    void the_line_that_tells_which_page_it_is_cuts_no_sentence_of_a_pdf() throws IOException {
        String text = twoPages("Page 1 of 2", "PAGE 2 OF 2");

        assertFalse(text.toLowerCase(Locale.ROOT).contains("page"), text);
        for (String kept : List.of(
                "The council met in spring.",
                "It lowered the speed limit in the bay.",
                "The skippers sued it.",
                "They lost the case in the autumn.")) assertTrue(text.contains(kept), text);
    }

    @Test
    void a_line_of_a_pdf_that_tells_of_another_page_or_of_more_stays() throws IOException {
        for (String line : List.of(
                "Page 2 of 3",
                "Page 2 of 4",
                "Page 1",
                "1 of 2",
                "1 / 2",
                "Page 1 of 2 was sold.",
                "See page 1 of 2",
                "Page 1 of 20",
                "Page 11 of 2",
                "Page one of two",
                "Front page 1 of 2",
                "Page 1 of 2:")) {
            String text = twoPages(line, line);

            assertTrue(text.indexOf(line) < text.lastIndexOf(line), line + ": " + text);
        }
    }

    @Test
    void a_pdf_gives_paragraphs_without_line_ends_and_hyphens() throws IOException {
        Article article = read(
                MediaType.PDF,
                pdf(
                        false,
                        "The speed limit in the bay was low-",
                        "ered after a vote.",
                        "",
                        "A second paragraph stands",
                        "here."));

        assertEquals("Bay report", article.title());
        assertEquals(
                "The speed limit in the bay was lowered after a vote.\n\nA second paragraph stands here.",
                article.text());
    }

    @Test
    void a_pdf_that_is_locked_empty_or_broken_says_what_to_do() throws IOException {
        byte[] locked = pdf(true, "Secret");
        byte[] blank = pdf(false);
        assertTrue(message(locked).contains("password"));
        assertTrue(message(blank).contains("OCR"));
        assertTrue(message("%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8)).contains("damaged"));
    }

    @Test
    void a_pdf_that_unpacks_to_more_than_memory_should_hold_is_refused() throws IOException {
        try (PDDocument pdf = new PDDocument();
                InputStream blanks = new SequenceInputStream(
                        Collections.enumeration(Collections.nCopies(200, new byte[1 << 20]).stream()
                                .map(ByteArrayInputStream::new)
                                .toList()))) {
            PDPage page = new PDPage();
            page.setContents(new PDStream(pdf, blanks, COSName.FLATE_DECODE));
            pdf.addPage(page);

            assertTrue(message(saved(pdf)).contains("save the pages that matter"));
        }
    }

    @Test
    void a_pdf_of_very_many_pages_is_refused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 5_000; i++) pdf.addPage(new PDPage());

            assertTrue(message(saved(pdf)).contains("save the pages that matter"));
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static String message(byte[] pdf) {
        return assertThrows(UnreadableCapture.class, () -> read(MediaType.PDF, pdf))
                .getMessage();
    }

    @Test
    void kinds_are_told_by_name_and_first_bytes() {
        assertEquals(Optional.of(MediaType.PDF), sniff("a", "%PDF-1.4"));
        assertEquals(Optional.of(MediaType.HTML), sniff("a.htm", "x"));
        assertEquals(Optional.of(MediaType.HTML), sniff("a", "  <!DOCTYPE html><p>x"));
        assertEquals(Optional.of(MediaType.MARKDOWN), sniff("A.MD", "# x"));
        assertEquals(Optional.of(MediaType.TEXT), sniff("notes.txt", "x"));
        assertFalse(sniff("a.pdf", "not one").isPresent());
        assertFalse(MediaTypeSniffer.sniff("a.txt", new byte[] {1, 2, 0, 4}).isPresent());
    }

    private static Optional<MediaType> sniff(String name, String start) {
        return MediaTypeSniffer.sniff(name, start.getBytes(StandardCharsets.UTF_8));
    }
}
