package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what does https://a.example/x say about bots?|bots",
                "Who sued Picto? https://a.example/x|Who sued Picto?",
                "Who sued Picto according to https://a.example/x?|Who sued Picto?",
                "according to <https://a.example/x>, who sued Picto?|who sued Picto?",
                "when was it (https://a.example/x)?|when was it?",
                "what does https://a.example/x say?|''"
            })
    void the_link_is_told_apart_from_what_is_asked(String typed, String text) {
        assertEquals(Optional.of(new LinkedQuestion("https://a.example/x", text)), LinkedQuestion.in(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who sued Picto?", "https://a.example/x or https://a.example/y?"})
    void without_a_link_or_with_two_there_is_none(String typed) {
        assertEquals(Optional.empty(), LinkedQuestion.in(typed));
    }
}
