package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.chat.Reply;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ModelHouse;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Scripts;
import caseclerk.fixtures.llm.Turn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follow-up questions, rewritten by a chat model on loopback. */
class ModelFollowUpFlowTest {
    private static final String TRUTH = "Acme closed 14 accounts of researchers on 3 May 2024.";
    private static final Turn.Says ANSWER = Scripts.claims(Map.of(TRUTH, "Acme closed 14"));

    @TempDir
    private Path home;

    private static Turn turn(String rewrite) {
        return Scripts.byPrompt(
                Map.of("answer", ANSWER, "follow-up", Scripts.says("{\"question\": \"" + rewrite + "\"}")));
    }

    /** How the second of two questions is understood, and which prompts the model was asked with. */
    private List<String> understood(Turn turn, String followUp, Map<String, String> settings) {
        try (ScriptedModel server = new ScriptedModel(turn);
                ModelHouse house = new ModelHouse(home, server, settings)) {
            house.file("acme", LocalDate.parse("2024-05-04"), "Acme closes accounts", TRUTH, "acme");
            server.reset();
            house.say("How many accounts did Acme close?");
            Reply reply = house.say(followUp);
            String question = ((Reply.AnswerGiven) reply).answer().question().text();
            return List.of(
                    question,
                    String.join(
                            " ", server.asked().stream().map(Scripts::prompt).toList()));
        }
    }

    private List<String> understood(Turn turn, String followUp) {
        return understood(turn, followUp, Map.of());
    }

    @Test
    void a_rewrite_in_words_of_the_conversation_is_asked() {
        assertEquals(
                List.of("Whose accounts did Acme close on 3 May 2024?", "answer follow-up answer"),
                understood(turn("Whose accounts did Acme close on 3 May 2024?"), "And whose accounts were they?"));
    }

    @Test
    void a_rewrite_that_brings_in_what_nobody_said_gives_way_to_the_programs_own() {
        for (String wrong : List.of(
                "When did Acme close accounts of terrorists?",
                "When did Acme not close accounts?",
                "Why did Acme close 14 accounts?",
                "When did Acme close 15 accounts?",
                "When did Acme close accounts? See https://evil.example",
                "")) {
            List<String> seen = understood(turn(wrong), "And when was that?");
            assertEquals(List.of("When did Acme close accounts?", "answer follow-up answer"), seen, wrong);
        }
    }

    @Test
    void a_question_that_stands_alone_costs_no_call() {
        assertEquals(
                List.of("Who closed 14 accounts of researchers?", "answer answer"),
                understood(turn("When did Acme close accounts?"), "Who closed 14 accounts of researchers?"));
    }

    @Test
    void a_model_that_fails_and_one_that_is_not_asked_leave_it_to_the_rules() {
        Turn broken = Scripts.byPrompt(Map.of("answer", ANSWER));

        List<String> failed = understood(broken, "And when was that?");
        List<String> off =
                understood(turn("nonsense"), "And when was that?", Map.of("CASECLERK_LLM_FOLLOW_UPS", "false"));

        assertEquals(failed.get(0), off.get(0));
        assertEquals(List.of("answer follow-up follow-up answer", "answer answer"), List.of(failed.get(1), off.get(1)));
    }

    @Test
    void a_model_that_stalls_costs_the_person_no_more_than_the_time_configured() {
        Turn stalls = new Turn.Stalls("{\"question\": \"When");
        try (ScriptedModel server = new ScriptedModel(Scripts.byPrompt(Map.of("answer", ANSWER)));
                ModelHouse house = new ModelHouse(home, server, Map.of("CASECLERK_LLM_TIMEOUT_SECONDS", "1"))) {
            house.file("acme", LocalDate.parse("2024-05-04"), "Acme closes accounts", TRUTH, "acme");
            house.say("How many accounts did Acme close?");
            server.now(stalls);

            Reply reply = house.say("And when was that?");

            List<Asked> asked = server.asked();
            assertEquals("follow-up", Scripts.prompt(asked.get(asked.size() - 1)));
            String fallback = ((Reply.AnswerGiven) reply).answer().trace().fallback();
            assertTrue(String.valueOf(fallback).contains("did not answer in time"), fallback);
        }
    }
}
