package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<@123456> who sued Picto?|who sued Picto?",
                "@caseclerk who sued Picto?|who sued Picto?",
                "**Who** sued *Picto*?|Who sued Picto?",
                "`who sued Picto`|who sued Picto",
                "- who sued Picto?|who sued Picto?",
                "1) who sued Picto?|who sued Picto?",
                "Q: Who sued Picto?|Who sued Picto?",
                "who sued Picto :thinking:|who sued Picto",
                "how mcuh was Picto fined|how much was Picto fined",
                "whens the appeal due|when is the appeal due",
                "who got fined in May|who was fined in May",
                "what do the TOS say abt bots w/ accounts|what do the terms of service say about bots with accounts",
                "did the govt sue Picto w/o notice?|did the government sue Picto without notice?",
                "does the CoC allow bots?|does the code of conduct allow bots?"
            })
    void what_is_typed_around_the_words_is_taken_off(String typed, String plain) {
        assertEquals(plain, PlainQuestion.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who wrote snake_case_names?",
                "Is 5 * 3 * 2 more?",
                "What does 4.2 (a) say?",
                "Who is @picto?",
                "When did the Atty Group and w/e close?",
                "2024-05-01: what happened?",
                "Who got the prize?"
            })
    void what_only_looks_like_it_stays(String typed) {
        assertEquals(typed, PlainQuestion.of(typed));
    }

    @Test
    void a_long_run_of_marks_costs_no_time() {
        for (String run : List.of("*", "_", "`", "**a ", "<@1", "||", "> ", "\n> "))
            assertTimeout(Duration.ofSeconds(3), () -> PlainQuestion.of("x" + run.repeat(1_900 / run.length()) + "y"));
        assertTimeout(Duration.ofSeconds(3), () -> PlainQuestion.of("**a ".repeat(2_500)));
    }
}
