package caseclerk.adapters.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which charset an article is read in: given, stated, marked or guessed. */
class ArticleCharsetTest {
    private static final String FIRST =
            "The harbour board heard the skippers for two hours before it voted on the speed limit in the bay.";
    private static final String MORE =
            "Nine members voted for the limit and two against it, and one left the room before the count began.";
    private static final String AND_MORE =
            "The new rule begins in June, and the harbour master said that he would first warn and only then fine.";

    private static String text(byte[] page, @Nullable Charset given) {
        return new CaptureReader()
                .extract(new Capture("https://news.example/a", MediaType.HTML, page, given, Capture.Stated.NOTHING))
                .text();
    }

    private static String p(String... paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) html.append("<p>").append(paragraph).append("</p>\n");
        return html.toString();
    }

    @Test
    void a_charset_that_is_stated_is_used() {
        String text = "Zażółć gęślą jaźń, the board said, and everybody in the room wrote it down at once, twice.";
        Charset polish = Charset.forName("ISO-8859-2");
        String page = "<html><head><meta charset=\"iso-8859-2\"></head><body>" + p(text, text) + "</body></html>";

        assertTrue(text(page.getBytes(polish), null).contains("Zażółć gęślą jaźń"));
        assertTrue(text(p(text, text).getBytes(polish), polish).contains("Zażółć gęślą jaźń"));
        assertTrue(text(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .contains("Zażółć gęślą jaźń"));
    }

    @Test
    void a_stated_charset_is_believed_though_the_bytes_could_be_another() {
        String page = "<html><head><meta charset=%s></head><body><p>" + FIRST + " Ã¼ber.</p>" + p(MORE, AND_MORE)
                + "</body></html>";
        byte[] western = page.formatted("windows-1252").getBytes(Charset.forName("windows-1252"));

        assertTrue(text(western, null).contains("Ã¼ber."));
        assertTrue(text(western, StandardCharsets.UTF_8).contains("über."));
    }

    @Test
    void a_charset_given_from_outside_comes_before_a_mark_in_the_page() {
        byte[] marked = ("\uFEFF<html><body><p>" + FIRST + " über.</p>" + p(MORE, AND_MORE) + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);

        assertTrue(text(marked, null).contains(" über."));
        assertTrue(text(marked, Charset.forName("windows-1252")).contains(" Ã¼ber."));
    }

    @Test
    void a_statement_that_the_bytes_disprove_yields_to_utf8() {
        String words = "港口委员会听取了船长们两个小时的意见，然后就海湾的速度限制进行了投票，九名成员投了赞成票。";
        byte[] page = ("<html><head><meta charset=gb2312></head><body>"
                        + p(words, words.substring(9), words.substring(20)) + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);

        assertTrue(text(page, null).startsWith(words));
    }
}
