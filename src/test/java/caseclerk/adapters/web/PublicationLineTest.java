package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationLineTest {
    private static final String REPORT = "<p>The ferry Skerry has banned drones from its decks after a near miss.</p>"
            + "<p>Its new rule 14, which was read out on board, forbids flying within 500 metres of a ship.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Posted 21/04/2026 by Duarte Pires | 2026-04-21 | Duarte Pires",
                "By Zoë Färber – 3 Aug 2026 | 2026-08-03 | Zoë Färber",
                "Publié le 1er juillet 2026 à 23h50 par Maxime Roux | 2026-07-01 | Maxime Roux",
                "Madrid, 14 de mayo de 2026 - 07:30 | 2026-05-14 | -",
                "Von Jörg Lüdke und Ada Roe, 24. März 2026, 18:05 Uhr | 2026-03-24 | Jörg Lüdke und Ada Roe",
                "Sat, 26 Sep 2026 00:05 BST | 2026-09-26 | -",
                "Sep 15, 2026, 09:00 ET | 2026-09-15 | -",
                "Published October 2, 2026 11:58 PM MDT / Updated October 3, 2026 | 2026-10-02 | -",
                "2026年6月11日 0:10 | 2026-06-11 | -",
                "By Jo Hale – Updated 3 June 2026 – First published 30 May 2026 | 2026-05-30 | Jo Hale",
                "Interview by Ada Roe, 3 May 2026 | 2026-05-03 | Ada Roe",
            })
    void a_line_tells_its_day_and_who_wrote(String line, LocalDate day, String names) {
        assertEquals(new PublicationLine(day, names), PublicationLine.read(line, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Effective date: 1 November 2026",
                "Last updated: 3 May 2026",
                "Deadline: 3 May 2026",
                "On 3 May 2026 the board met.",
                "Case No. 14 of 3 May 2026",
                "Ada Roe was born on 3 May 1986",
                "The rule applies until 3 May 2026",
                "3 May to 5 May 2026: hearing",
                "By Ada Roe"
            })
    void a_line_that_tells_something_else_is_none(String line) {
        assertNull(PublicationLine.read(line, "en"));
    }

    private static Article read(String line) {
        String page = "<html><body><h1>Ferry bans drones</h1><p>" + line + "</p>" + REPORT
                + "<aside><time datetime=2020-01-02>2 January 2020</time></aside></body></html>";
        return new CaptureReader()
                .extract(new Capture(
                        "https://a.example/1",
                        MediaType.HTML,
                        page.getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        Stated.NOTHING));
    }

    @Test
    void the_line_below_the_heading_dates_the_article_and_is_none_of_its_text() {
        Article article = read("Posted 21 April 2026 by Ada Roe");

        assertEquals(LocalDate.of(2026, 4, 21), article.publishedAt());
        assertEquals("Ada Roe", article.author());
        assertEquals("The ferry", article.text().substring(0, 9));
    }

    @Test
    void a_line_on_when_rules_apply_stays_in_the_text() {
        assertEquals(
                "Effective date: 1 November 2026",
                read("Effective date: 1 November 2026")
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void the_day_in_a_dateline_is_the_day_of_publication() {
        LocalDate day = LocalDate.of(2026, 3, 10);

        assertEquals(day, PublicationLine.dateline("SKERRY, North Isles, March 10, 2026 -- The ferry line", null));
        assertEquals(day, PublicationLine.dateline("Oban – 10 March 2026 – The ferry", null));
        assertEquals(day, PublicationLine.dateline("OBAN, March 10, 2026 /NewsLine/ -- The ferry", null));
        assertNull(PublicationLine.dateline("On March 10, 2026 the ferry – a small one – sank.", null));
        assertNull(PublicationLine.dateline("The ferry sank on March 10, 2026.", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The decision of March 10, 2020 – the first of its kind – was upheld.",
                "Since 1 March 2019 - when the law came into force - ships must report.",
                "The Court, March 10, 2020 – the day of the ruling – was full.",
                "In June, 1 June 2020 – a Monday – was a holiday.",
                "Decisions of the board, 1 March 2019 - the last ones - were void.",
            })
    void a_sentence_with_a_day_in_it_is_no_dateline(String sentence) {
        assertNull(PublicationLine.dateline(sentence, "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Hague, 10 March 2026 – The court",
                "NEW YORK (March 10, 2026) -- The ferry",
                "Stratford-upon-Avon, Warwicks., March 10, 2026 — The ferry",
            })
    void a_dateline_begins_with_a_place(String line) {
        assertEquals(LocalDate.of(2026, 3, 10), PublicationLine.dateline(line, "en"));
    }
}
