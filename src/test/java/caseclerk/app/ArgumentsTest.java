package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final String SEVEN_BITS = "ANSI_X3.4-1968";

    private static byte[] line(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static String[] words(String... words) {
        return words;
    }

    @Test
    void letters_that_a_locale_of_seven_bits_lost_are_what_was_typed() {
        String[] typed = Arguments.asTyped(
                words("ask", "Qu???est-ce, why?"), SEVEN_BITS, line("java", "-jar", "c.jar", "ask", "Qu’est-ce, why?"));

        assertArrayEquals(words("ask", "Qu’est-ce, why?"), typed);
        assertEquals(Optional.empty(), Arguments.problem(typed));
    }

    @Test
    void a_command_line_of_other_words_is_not_believed() {
        assertArrayEquals(
                words("ask", "Why???"),
                Arguments.asTyped(words("ask", "Why???"), SEVEN_BITS, line("java", "ask", "Whé!")));
        assertArrayEquals(words("Why?"), Arguments.asTyped(words("Why?"), SEVEN_BITS, null));
        assertArrayEquals(words("caf??"), Arguments.asTyped(words("caf??"), "UTF-8", line("java", "café")));
    }

    @Test
    void letters_that_cannot_be_told_are_named_with_the_remedy() {
        byte[] latin = {'c', 'a', 'f', (byte) 0xe9, 0};

        String problem = Arguments.problem(Arguments.asTyped(words("caf?"), SEVEN_BITS, latin), SEVEN_BITS)
                .orElseThrow();

        assertTrue(problem.contains("LC_ALL=C.UTF-8"), problem);
        assertTrue(Arguments.problem(words("caf\uFFFD"), "UTF-8").isEmpty());
    }
}
