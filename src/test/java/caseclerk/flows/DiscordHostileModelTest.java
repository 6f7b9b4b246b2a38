package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Role;
import caseclerk.fixtures.discord.StandIn;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Scripts;
import caseclerk.fixtures.llm.Turn;
import caseclerk.ingestion.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hostile model gets said, and what it gets to read, through the real client. */
class DiscordHostileModelTest extends PolicyLab {
    private static final String QUESTION = "What did Zoe Muster say of the accounts that Acme closed?";
    private static final String CLOSED = "Acme closed 14 accounts of researchers on 3 May 2024.";
    private static final String SAID = "Zoe Muster said that the accounts had broken the terms.";
    private static final String ELSEWHERE = "Acme closed 77 accounts of pilots, Zoe Muster said.";
    private static final String HIDDEN = "Acme closed 55 accounts of divers, Zoe Muster said.";
    private static final String STANDING_IN = "of openai/scripted’s 8 claims only 2 passed the check";
    private static final String KEY = "sk-configured-key";
    private static final String SOMEBODY = "222222222222222222";

    private final Guild other = discord.guild("Another Lab");
    private final Channel board = lab.channel("board");
    private final ScriptedModel model = new ScriptedModel(Turn.says("{}"));
    private final Semaphore steps = new Semaphore(0);

    @BeforeEach
    void start() {
        Role members = lab.role("board members", false);
        lab.give(alice, members);
        board.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        board.allow(members, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.USE_APPLICATION_COMMANDS);
        board.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
        running = new RunningBot(
                home,
                discord,
                Clock.systemUTC(),
                Map.of(
                        "CASECLERK_LLM_PROVIDER", "openai",
                        "CASECLERK_LLM_MODEL", "scripted",
                        "CASECLERK_LLM_BASE_URL", model.url(),
                        "CASECLERK_LLM_API_KEY", KEY,
                        "CASECLERK_LLM_RETRIES", "0",
                        "CASECLERK_LLM_NOTES", "false"));
        running.file(lab, "https://news.example/acme", "Acme closes accounts", CLOSED + " " + SAID, null);
        running.file(lab, "https://minutes.example/1", "Minutes", HIDDEN, new Origin(board.id(), alice.id()));
        running.file(other, "https://news.example/pilots", "Acme and pilots", ELSEWHERE, null);
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

    /** A true claim with the hostile ones, then another true one, and hostile words on what is missing. */
    private void script(List<String> hostile) {
        model.now(new Turn.Steps(
                asked -> List.of(
                        "{\"answerable\": true, \"claims\": [" + claim(asked, CLOSED, "Acme closed 14") + ", "
                                + hostile.stream()
                                        .map(text -> claim(asked, text, "Acme closed 14"))
                                        .collect(Collectors.joining(", ")),
                        ", " + claim(asked, SAID, "Zoe Muster said"),
                        "], \"missing\": \"@everyone <@" + SOMEBODY + "> ask https://evil.example/missing\"}"),
                steps,
                false));
    }

    private Message asked(Channel channel) {
        return discord.awaitAnswer(discord.slash(alice, channel, "ask", Map.of("question", QUESTION)));
    }

    private void await(Message message, String words) {
        discord.awaitTrue("“" + words + "” in the answer", () -> message.words().contains(words));
    }

    /** Asks with that draft, up to an answer that ends with these words. */
    private void staysPlain(List<String> hostile, String end) {
        script(hostile);
        Message answer = asked(general);
        await(answer, CLOSED);
        steps.release();
        await(answer, SAID);
        assertTrue(answer.words().contains("the answer is being written"), answer.words());
        steps.release(2);
        await(answer, end);

        List<String> ever = new ArrayList<>(answer.before());
        ever.addAll(List.of(
                answer.words(),
                answer.content(),
                answer.embeds().toString(),
                answer.components().toString()));
        for (String words : ever)
            for (String never : List.of("evil", "everyone", SOMEBODY, "```", "sk-"))
                assertFalse(words.contains(never), never + " in " + words);

        String id = answer.embeds().get(0).get("footer").get("text").asText().split(" ")[0];
        Message explained = discord.awaitAnswer(discord.slash(alice, general, "explain", Map.of("answer", id)));
        String why = explained.words() + explained.embeds() + explained.components();
        for (String never : List.of("https://evil", "@everyone", "<@" + SOMEBODY, "](evil", "![", "```evil"))
            assertFalse(why.contains(never), never + " in " + why);
    }

    @Test
    void links_and_mentions_in_a_draft_are_never_shown_and_ping_nobody() {
        staysPlain(
                List.of(
                        "Acme closed 14 accounts of researchers, see https://evil.example/x.",
                        "Acme closed 14 accounts of researchers on evil.example.",
                        "@everyone Acme closed 14 accounts of researchers on 3 May 2024.",
                        "<@" + SOMEBODY + "> Acme closed 14 accounts of researchers on 3 May 2024.",
                        "<@&" + SOMEBODY + "> Acme closed 14 accounts of researchers on 3 May 2024.",
                        "<#" + SOMEBODY + "> Acme closed 14 accounts of researchers on 3 May 2024."),
                STANDING_IN);
    }

    @Test
    void markdown_code_images_and_keys_in_a_draft_are_never_shown() {
        staysPlain(
                List.of(
                        "[Acme](https://evil.example) closed 14 accounts of researchers on 3 May 2024.",
                        "![Acme](https://evil.example/y.png) closed 14 accounts of researchers on 3 May 2024.",
                        "Acme closed 14 accounts of researchers on 3 May 2024. ```evil```",
                        "```\\nevil\\n``` Acme closed 14 accounts of researchers on 3 May 2024.",
                        "Acme closed 14 accounts of researchers on 3 May 2024 with the key sk-evil-123.",
                        "Acme closed 14 accounts of researchers. <https://evil.example>"),
                STANDING_IN);
    }

    @Test
    void an_answer_that_the_model_wrote_holds_nothing_of_it_either() {
        staysPlain(
                List.of("@everyone Acme closed [14 accounts](https://evil.example) with ```sk-evil-123```."),
                "written by llm:openai/scripted");
    }

    @Test
    void a_model_reads_what_the_readers_of_the_channel_may_and_no_secret() {
        model.now(Turn.says("{\"answerable\": false, \"claims\": [], \"missing\": \"\"}"));
        asked(general);
        assertEquals(List.of(true, false, false), told(CLOSED, HIDDEN, ELSEWHERE));
        model.reset();
        asked(board);
        assertEquals(List.of(true, true, false), told(CLOSED, HIDDEN, ELSEWHERE));
        model.reset();
        Channel theirs = other.channel("general");
        discord.awaitAnswer(discord.slash(other.person("carla"), theirs, "ask", Map.of("question", QUESTION)));
        assertEquals(List.of(false, false, true), told(CLOSED, HIDDEN, ELSEWHERE));
    }

    /** Which of the sentences the model was sent; no secret is among what it was, but for the header that needs it. */
    private List<Boolean> told(String... sentences) {
        discord.awaitTrue("a request to the model", () -> !model.asked().isEmpty());
        String sent = model.asked().stream().map(one -> one.body().toString()).collect(Collectors.joining("\n"));
        assertFalse(sent.contains(KEY) || sent.contains(StandIn.TOKEN), sent);
        for (Asked one : model.asked())
            assertEquals("Bearer " + KEY, one.headers().get("authorization"));
        return List.of(sentences).stream().map(sent::contains).toList();
    }
}
