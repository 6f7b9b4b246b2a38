package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventQuestionTest {
    private static List<String> read(String question) {
        return EventQuestion.in(question)
                .map(asked -> List.of(asked.event(), asked.rest()))
                .orElse(List.of());
    }

    @Test
    void what_happened_is_told_from_the_rule_asked_for() {
        assertEquals(
                List.of("the company suspended Borel", "Did the terms allow reselling?"),
                read("Did the terms allow reselling when the company suspended Borel?"));
        assertEquals(
                List.of("Acme closed the account", "What did clause 3 of the terms say?"),
                read("When Acme closed the account, what did clause 3 of the terms say?"));
        assertEquals(
                List.of("the suspension of Borel", "Could a customer resell access?"),
                read("Could a customer resell access at the time of the suspension of Borel?"));
        assertEquals(
                List.of("Borel was cut off", "Were customers allowed to appeal?"),
                read("Were customers allowed to appeal on the day Borel was cut off?"));
        assertEquals(
                List.of("Acme's ban", "Did the rules forbid scraping?"),
                read("As of Acme's ban, did the rules forbid scraping?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"froze", "forgave", "knew of", "withheld", "drove out"})
    void what_was_done_is_known_by_the_past_of_any_verb(String did) {
        assertEquals(
                List.of("the company " + did + " the debt", "Did the terms allow that?"),
                read("Did the terms allow that when the company " + did + " the debt?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did the terms allow reselling when the company suspended Borel?",
                "Did the terms allow reselling when the company suspended Borel ?!",
                "Did the terms allow reselling when the company suspended Borel..."
            })
    void what_happened_ends_before_the_marks_behind_it(String question) {
        assertEquals(List.of("the company suspended Borel", "Did the terms allow reselling?"), read(question));
    }

    @Test
    void a_long_question_that_only_begins_like_one_is_soon_read() {
        String endless = "when ".repeat(180) + ".".repeat(1000) + ",";

        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 10; i++) read(endless);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When did the company suspend Borel?",
                "When was the clause changed?",
                "Do the terms ask for notice when a customer is suspended?",
                "Do the terms ask for notice when the service is suspended?",
                "May a customer appeal when any account was closed?",
                "What happened when the company suspended Borel?",
                "What did Borel say when the company suspended its account?",
                "What do the rules say before an account is closed?",
                "Do the terms allow a refund when the cost rises?",
                "Which terms did the company change?"
            })
    void other_questions_are_left_as_they_are(String question) {
        assertEquals(Optional.empty(), EventQuestion.in(question));
    }

    @Test
    void words_that_may_stand_for_each_other_tell_of_the_same_event() {
        EventQuestion asked = EventQuestion.in("Did the terms allow that when the company suspended Borel?")
                .orElseThrow();

        assertEquals(Set.of("suspend", "borel"), asked.told("Acme blocked Borel Ltd."));
        assertEquals(Set.of("borel"), asked.told("Borel Ltd appealed."));
        assertEquals(Set.of(), asked.told("The company appealed."));
    }

    @Test
    void the_time_before_and_after_what_happened_is_told_from_what_a_rule_says_of_it() {
        assertEquals(List.of("the fine", "What did clause 3 say?"), read("What did clause 3 say before the fine?"));
        assertEquals(
                List.of("the regulator fined Acme", "What did the rules say about resale?"),
                read("After the regulator fined Acme, what did the rules say about resale?"));
        assertEquals(
                EventQuestion.Side.BEFORE,
                EventQuestion.in("How did clause 3 read before Acme got its fine?")
                        .orElseThrow()
                        .side());
        assertEquals(List.of(), read("Did the terms require a warning before the suspension?"));
        assertEquals(List.of(), read("What did clause 3 say before the amendment?"));
        assertEquals(List.of(), read("What do the terms say after a suspension?"));
    }
}
