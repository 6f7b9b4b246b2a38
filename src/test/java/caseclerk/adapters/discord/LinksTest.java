package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void addresses_are_found_without_the_punctuation_around_them() {
        assertEquals(
                List.of("https://a.example/x", "https://b.example/Rule_(policy)", "http://c.example/?q=1"),
                Links.in("Read <https://a.example/x>, (see https://b.example/Rule_(policy)) and http://c.example/?q=1."
                        + " Again https://a.example/x!"));
    }

    @Test
    void a_path_of_this_machine_is_no_address() {
        assertEquals(List.of(), Links.in("/etc/passwd file:///etc/passwd ftp://x.example/y"));
    }
}
