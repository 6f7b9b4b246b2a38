package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source?|SOURCE",
                "Link please|SOURCE",
                "which source is that from|SOURCE",
                "where did you get that?|SOURCE",
                "says who?|SOURCE",
                "evidence?|SOURCE",
                "what is the evidence for that?|SOURCE",
                "where is your proof?|SOURCE",
                "show me the exact wording|SOURCE",
                "quote that|SOURCE",
                "in English please|LANGUAGE",
                "auf Deutsch bitte|LANGUAGE",
                "can you translate it?|LANGUAGE",
                "shorter|LENGTH",
                "TL;DR|LENGTH",
                "can you make it shorter?|LENGTH",
                "more details please|CONTEXT",
                "ok, can you explain that?|CONTEXT",
                "what does that mean|CONTEXT",
                "is that all?|CONTEXT",
                "are you sure?|DOUBT",
                "Really?|DOUBT",
                "that's wrong|OBJECTION",
                "No, that is not what I asked!|OBJECTION"
            })
    void what_is_said_of_an_answer_is_told_apart(String said, Remark remark) {
        assertEquals(Optional.of(remark), Remark.in(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which sources say so?",
                "What is the evidence?",
                "Where is the proof?",
                "What is the wording?",
                "Which words?",
                "Any evidence?",
                "Who says that Picto was banned?",
                "What is the source of the leak?",
                "Is the ban shorter now?",
                "Did they publish it in English?",
                "What does clause 4.2 mean?",
                "Was it wrong?",
                "how much?",
                "why?",
                "are you sure that it closed?"
            })
    void what_asks_for_something_else_is_none(String said) {
        assertEquals(Optional.empty(), Remark.in(said));
    }
}
