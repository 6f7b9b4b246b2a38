package caseclerk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigestMarkdownTest {
    @Test
    void an_address_cannot_end_before_its_end() {
        assertEquals(
                "<https://a.example/the%20notes/%3Ca%3E.html?b=c#d>",
                DigestMarkdown.link("https://a.example/the notes/<a>.html?b=c#d"));
    }

    @Test
    void what_is_no_address_of_the_web_is_no_link() {
        assertEquals("javascript:alert(1)", DigestMarkdown.link("javascript:alert(1)"));
        assertEquals("data:text/html,\\<b\\>", DigestMarkdown.link("data:text/html,<b>"));
        assertEquals("file:///notes/a.txt", DigestMarkdown.link("file:///notes/a.txt"));
    }
}
