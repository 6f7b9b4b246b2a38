package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "What can you do?",
                "How do I file a link?",
                "How can we add an article here?",
                "How do I ask a question?",
                "how do i ask you something",
                "How do I add new sources?",
                "How do I post?"
            })
    void a_question_for_what_can_be_done_here_is_one_for_help(String typed) {
        assertTrue(SmallTalk.HELP.is(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who are you?",
                "Are you a bot?",
                "Are you a real person or a bot?",
                "are you real",
                "Are you an AI?",
                "Can I trust you?",
                "Should we trust this?",
                "Can I trust this answer?",
                "What is this?"
            })
    void a_question_for_who_answers_here_is_about_the_clerk(String typed) {
        assertTrue(SmallTalk.ABOUT.is(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I file a complaint with the CNPD?",
                "How do I file an appeal?",
                "How do I file a case with the court?",
                "How can we add a clause to the terms?",
                "How do I ask for my data under clause 3?",
                "How can I add this to my contract?",
                "Can we trust that Picto deleted the photos?",
                "Should I trust this account of the strike?",
                "Can I trust it to delete my photos?",
                "Are you real about clause 3?",
                "Are you a person under the law?",
                "What is this fine for?"
            })
    void a_question_about_what_the_sources_say_is_no_small_talk(String typed) {
        assertFalse(SmallTalk.is(typed, SmallTalk.values()));
    }
}
