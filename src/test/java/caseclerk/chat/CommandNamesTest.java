package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "There is no case x; /case list shows them. > There is no case x; caseclerk case list shows them.",
                "Use /case status SLUG open|closed. > Use caseclerk case status SLUG open|closed.",
                "Moved; /undo takes that back. > Moved; caseclerk case undo takes that back.",
                "Ask with its date, or /asof 2024-05-31. > Ask with its date, or --as-of 2024-05-31.",
                "Say which case: /use SLUG; /help lists them. > Say which case: --case SLUG; caseclerk --help lists them.",
                "change that with /case merge or /case move first > change that with caseclerk case merge or caseclerk case move first"
            },
            quoteCharacter = '"')
    void on_the_command_line_commands_have_the_name_of_the_program(String typed, String expected) {
        assertEquals(expected, CommandNames.COMMAND_LINE.in(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no file /case/list; check the path.",
                "https://news.example/case list",
                "Write it as date/case.",
                "The /caselaw folder, /etc/file",
                "There is nothing to do."
            })
    void paths_and_addresses_are_no_commands(String words) {
        assertEquals(words, CommandNames.COMMAND_LINE.in(words));
    }

    @Test
    void where_people_type_or_fill_in_forms_commands_keep_their_slash() {
        assertEquals("or /asof 2024-05-31; /case list", CommandNames.TYPED.in("or /asof 2024-05-31; /case list"));
        assertEquals(
                "or /ask with as-of 2024-05-31; /case list", CommandNames.FORMS.in("or /asof 2024-05-31; /case list"));
    }

    @Test
    void an_article_is_posted_where_people_talk_and_filed_where_they_start_the_program() {
        assertEquals("post the link of an article", CommandNames.FORMS.filing("an article"));
        assertEquals("post the link of an article", CommandNames.TYPED.filing("an article"));
        assertEquals("file an article with caseclerk file", CommandNames.COMMAND_LINE.filing("an article"));
    }
}
