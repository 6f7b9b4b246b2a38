package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Incoming.Asked;
import caseclerk.chat.Incoming.CommandGiven;
import caseclerk.chat.Incoming.LinkPosted;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;

    private static Incoming parse(String line) {
        return Incoming.parse(HERE, "c", line);
    }

    @Test
    void a_slash_begins_a_command() {
        assertEquals(new CommandGiven(HERE, "c", "case", List.of("show", "ferry")), parse(" /Case show  ferry "));
        assertEquals(
                new CommandGiven(HERE, "c", "file", List.of("my page.html", "b.txt")),
                parse("/file \"my page.html\" b.txt"));
        assertEquals(new CommandGiven(HERE, "c", "", List.of()), parse("/"));
    }

    @Test
    void a_lone_address_is_a_link_and_the_rest_is_asked() {
        assertEquals(new LinkPosted(HERE, "c", "https://a.example/x"), parse("<https://a.example/x>"));
        assertEquals(
                new Asked(HERE, "c", "What says https://a.example/x?", null, null),
                parse("What says https://a.example/x?"));
    }
}
