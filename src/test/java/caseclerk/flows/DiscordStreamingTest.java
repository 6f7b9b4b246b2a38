package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Scripts;
import caseclerk.fixtures.llm.Turn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that a chat model writes slowly, shown claim by claim through the real client. */
class DiscordStreamingTest extends PolicyLab {
    private static final String QUESTION = "What did Zoe Muster say of the accounts that Acme closed?";
    private static final String CLOSED = "Acme closed 14 accounts of researchers on 3 May 2024.";
    private static final String SAID = "Zoe Muster said that the accounts had broken the terms.";
    private static final String LIE = "Acme closed 900 accounts of terrorists.";
    private static final String WRITING = "the answer is being written";

    private final ScriptedModel model = new ScriptedModel(Turn.says("{}"));
    private final Semaphore steps = new Semaphore(0);

    @BeforeEach
    void start() {
        running = new RunningBot(
                home,
                discord,
                Clock.systemUTC(),
                Map.of(
                        "CASECLERK_LLM_PROVIDER", "openai",
                        "CASECLERK_LLM_MODEL", "scripted",
                        "CASECLERK_LLM_BASE_URL", model.url(),
                        "CASECLERK_LLM_RETRIES", "0",
                        "CASECLERK_LLM_NOTES", "false"));
        running.file(lab, "https://news.example/acme", "Acme closes accounts", CLOSED + " " + SAID, null);
        running.start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
        model.close();
    }

    private static String claim(Asked asked, String text, String sentence) {
        return "{\"text\": \"" + text + "\", \"sentences\": [" + Scripts.numberOf(asked, sentence) + "]}";
    }

    /** A true claim, a lie with the beginning of another true one, and the rest. */
    private static List<String> parts(Asked asked) {
        return List.of(
                "{\"answerable\": true, \"claims\": [" + claim(asked, CLOSED, "Acme closed"),
                ", " + claim(asked, LIE, "Acme closed") + ", " + claim(asked, SAID, "Zoe Muster said"),
                "], \"missing\": \"\"}");
    }

    private void script(boolean cut) {
        Function<Asked, List<String>> parts = cut ? asked -> parts(asked).subList(0, 2) : DiscordStreamingTest::parts;
        model.now(new Turn.Steps(parts, steps, cut));
    }

    private void await(Message message, String words) {
        discord.awaitTrue("“" + words + "” in the answer", () -> message.words().contains(words));
    }

    /** Everything the message ever said. */
    private static List<String> ever(Message message) {
        List<String> all = new ArrayList<>(message.before());
        all.add(message.words());
        return all;
    }

    private static void neverLied(Message message) {
        ever(message).forEach(words -> assertFalse(words.contains("900") || words.contains("terrorists"), words));
    }

    @Test
    void claims_appear_one_by_one_and_the_answer_takes_their_place() {
        script(false);
        Interaction asked = discord.slash(alice, general, "ask", Map.of("question", QUESTION));
        Message answer = discord.awaitAnswer(asked);
        await(answer, CLOSED);

        assertTrue(answer.words().contains(WRITING) && answer.words().contains("**Sources**"), answer.words());
        assertFalse(answer.words().contains(SAID), answer.words());
        assertEquals(List.of(), answer.buttons());
        steps.release();
        await(answer, SAID);
        assertTrue(answer.words().contains(WRITING), answer.words());
        steps.release(2);
        await(answer, "written by llm:openai/scripted");

        assertFalse(answer.words().contains(WRITING), answer.words());
        assertEquals(List.of("Passages", "Wrong?", "Endorse", "Dismiss"), answer.buttons());
        assertEquals(2, answer.before().size(), answer.before().toString());
        neverLied(answer);
    }

    @Test
    void a_model_that_breaks_off_in_the_middle_leaves_a_whole_answer_that_says_so() {
        script(true);
        Interaction asked = discord.slash(alice, general, "ask", Map.of("question", QUESTION));
        Message answer = discord.awaitAnswer(asked);
        await(answer, WRITING);
        steps.release(2);
        await(answer, "since openai/scripted broke off");

        assertFalse(answer.words().contains(WRITING), answer.words());
        assertTrue(answer.words().contains(SAID) && answer.words().contains("**Sources**"), answer.words());
        neverLied(answer);
    }

    @Test
    void a_mention_is_answered_in_one_message_that_grows() {
        script(false);
        Message question = discord.message(alice, general, discord.bot().mention() + " " + QUESTION);
        Message answer = discord.awaitReply(question);
        await(answer, WRITING);
        assertFalse(answer.words().contains(SAID), answer.words());
        steps.release();
        await(answer, SAID);
        steps.release(2);
        await(answer, "written by llm:openai/scripted");

        assertFalse(answer.words().contains(WRITING), answer.words());
        assertEquals(1, discord.repliesTo(question).size());
        assertEquals(2, answer.before().size(), answer.before().toString());
        neverLied(answer);
    }

    @Test
    void a_private_answer_grows_for_the_asker_alone() {
        script(false);
        steps.release(1);
        Interaction asked = discord.slash(alice, general, "ask", Map.of("question", QUESTION, "private", true));
        Message answer = discord.awaitAnswer(asked);
        steps.release(2);
        await(answer, "written by llm:openai/scripted");

        assertTrue(answer.ephemeral());
        assertEquals(List.of(), discord.messages(general));
        neverLied(answer);
    }
}
