package caseclerk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigestMarkdownTest {
    @Test
    void an_address_cannot_end_before_its_end() {
        assertEquals("file:/the%20notes/%3Ca%3E.html?b=c#d", DigestMarkdown.address("file:/the notes/<a>.html?b=c#d"));
    }
}
