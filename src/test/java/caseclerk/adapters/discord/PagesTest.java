package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void a_heading_goes_with_what_follows_it() {
        String body = "a".repeat(30);
        String source = "b".repeat(30);

        assertEquals(List.of(body, "**Sources**\n" + source), Pages.packed(List.of(body, "**Sources**", source), 50));
        String longer = "b".repeat(35);
        assertEquals(List.of(body + "\n**Sources**", longer), Pages.packed(List.of(body, "**Sources**", longer), 42));
    }
}
