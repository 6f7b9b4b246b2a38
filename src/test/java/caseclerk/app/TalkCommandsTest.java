package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TalkCommandsTest {
    @Test
    void a_greeting_is_answered_and_not_searched_for() {
        assertTrue(String.valueOf(TalkCommands.courtesy("Hello!")).startsWith("Hello. Type a question"));
        assertEquals("You are welcome.\n", TalkCommands.courtesy("thanks a lot"));
    }

    @Test
    void anything_else_is_left_to_the_front_desk() {
        assertNull(TalkCommands.courtesy("hello, who was fined?"));
        assertNull(TalkCommands.courtesy("???"));
    }
}
