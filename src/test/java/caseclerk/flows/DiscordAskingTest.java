package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Interaction;
import caseclerk.fixtures.discord.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions asked in every way there is, through the real client. */
class DiscordAskingTest extends PolicyLab {
    private static final String QUESTION = "When did the review begin?";

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord);
        running.fileSamples(lab, "azure");
        running.start();
    }

    @AfterEach
    void nothing_refused_and_nobody_pinged() {
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void a_command_is_answered_with_a_quote_and_its_source() {
        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", QUESTION)));

        assertTrue(answer.words().startsWith("-# Asked: “" + QUESTION + "”\n"), answer.words());
        assertTrue(answer.words().contains("began in August 2025"), answer.words());
        assertTrue(answer.words().contains("**Sources**"), answer.words());
        Map<String, ?> narrowed =
                Map.of("question", QUESTION, "case", "azure-surveillance-review", "as-of", "2025-12-01");
        String within = discord.awaitAnswer(discord.slash(alice, general, "ask", narrowed))
                .words();
        assertTrue(within.contains("” · as of 2025-12-01 · in `azure-surveillance-review`\n"), within);
        assertEquals(List.of("Passages", "Wrong?", "Follow case", "Endorse", "Dismiss"), answer.buttons());
    }

    @Test
    void what_was_acknowledged_is_answered_before_the_end_or_told_that_it_is_not() {
        // The first question waits for the models to be read.
        discord.awaitAnswer(discord.slash(bruno, general, "ask", Map.of("question", QUESTION)));
        List<Interaction> asked = IntStream.range(0, 8)
                .mapToObj(i -> discord.slash(alice, general, "ask", Map.of("question", QUESTION)))
                .toList();
        asked.forEach(discord::awaitAcknowledged);

        running.stop();

        for (Interaction one : asked) {
            String words = discord.awaitAnswer(one).words();
            assertTrue(words.contains("began in August 2025") || words.startsWith("I am being restarted"), words);
        }
    }

    @Test
    void a_mention_is_answered_with_a_reply_and_a_reply_with_a_follow_up() {
        Message answer =
                discord.awaitReply(discord.message(alice, general, discord.bot().mention() + " " + QUESTION));

        assertTrue(answer.words().contains("began in August 2025"), answer.words());
        assertFalse(answer.words().contains("Asked:"), answer.words());
        Message further = discord.awaitReply(discord.replyTo(bruno, answer, "Who said so?"));
        assertTrue(
                further.words().contains("Sources") || further.words().contains("Not in the notes"), further.words());
        String doubted = discord.awaitReply(discord.replyTo(bruno, answer, "are you sure?"))
                .words();
        assertTrue(doubted.contains("began in August 2025"), doubted);
    }

    @Test
    void a_mention_is_answered_where_the_bot_may_not_read_what_was_said_before() {
        general.forbid(discord.bot(), Permission.MESSAGE_HISTORY);
        discord.message(alice, general, discord.bot().mention() + " " + QUESTION);

        Message answer = discord.await(
                "an answer",
                () -> discord.sent().stream()
                        .filter(one -> one.words().contains("began in August 2025"))
                        .findFirst()
                        .orElse(null));
        assertNull(answer.repliedTo());
    }

    @Test
    void whom_a_question_is_addressed_to_is_no_part_of_it() {
        String to = "<@" + bruno.id() + ">";
        for (String asked : List.of("@everyone " + to + " " + QUESTION, QUESTION + " " + to)) {
            String words = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", asked)))
                    .words();
            assertTrue(words.startsWith("-# Asked: “" + QUESTION + "”\n"), words);
        }
        String about = discord.awaitAnswer(
                        discord.slash(alice, general, "ask", Map.of("question", to + " dismissed whom?")))
                .words();
        assertTrue(about.startsWith("-# Asked: “" + bruno.name() + " dismissed whom?”\n"), about);
        Message said = discord.message(alice, general, to + ", " + discord.bot().mention() + " " + QUESTION);
        String reply = discord.awaitReply(said).words();
        assertTrue(reply.contains("began in August 2025"), reply);
    }

    @Test
    void whoever_attaches_a_file_to_have_it_filed_is_told_how() {
        for (String text : List.of("", "please file this PDF")) {
            Message asked = discord.message(
                    alice,
                    general,
                    discord.bot().mention() + " " + text,
                    discord.file("a.pdf", "application/pdf", new byte[] {1}));
            assertEquals(
                    "I file no file that hangs on a message; give it to `/file`.",
                    discord.awaitReply(asked).words());
        }
    }

    @Test
    void a_question_from_the_menu_of_a_message_is_asked_without_the_name_of_the_bot() {
        Message written = discord.message(alice, general, discord.bot().mention() + " " + QUESTION);
        discord.awaitReply(written);

        String answer = discord.awaitAnswer(discord.menu(bruno, written, "Ask about this"))
                .words();
        assertTrue(answer.startsWith("-# Asked: “" + QUESTION + "”\n"), answer);
    }

    @Test
    void where_the_bot_may_not_write_it_does_not_try_to() {
        general.forbid(discord.bot(), Permission.MESSAGE_SEND);
        discord.message(alice, general, discord.bot().mention() + " " + QUESTION);
        discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", QUESTION)));
        discord.awaitTrue("an end of the errands", () -> running.bot().open() == 0);

        assertEquals(1, discord.sent().size());
    }

    @Test
    void people_are_asked_about_by_name() {
        running.file(
                lab, "https://minutes.example/may", "Minutes", "The harbour board fined bruno on 17 May 2025.", null);
        String question = "When did the harbour board fine " + bruno.mention() + "?";
        Message said =
                discord.awaitReply(discord.message(alice, general, discord.bot().mention() + " " + question));
        Message asked = discord.awaitAnswer(discord.slash(alice, general, "ask", Map.of("question", question)));

        assertTrue(said.words().contains("17 May 2025"), said.words());
        assertTrue(asked.words().contains("17 May 2025"), asked.words());
    }

    @Test
    void help_is_given_a_greeting_returned_and_thanks_are_left_alone() {
        String me = discord.bot().mention();
        Message answer = discord.awaitReply(discord.message(alice, general, me + " " + QUESTION));
        Message thanks = discord.replyTo(alice, answer, "Great, thanks a lot!");
        Message cheer = discord.replyTo(bruno, answer, "🎉");
        Message help = discord.awaitReply(discord.message(alice, general, me + " help!"));
        Message greeted = discord.awaitReply(discord.message(bruno, general, "Hello " + me));
        Message mark = discord.awaitReply(discord.message(bruno, general, me + " ?"));

        assertTrue(help.words().startsWith("**Caseclerk** answers questions"), help.words());
        assertTrue(greeted.words().startsWith("Yes? Write a question"), greeted.words());
        assertTrue(mark.words().startsWith("Yes? Write a question"), mark.words());
        assertEquals(List.of(), discord.repliesTo(thanks));
        assertEquals(List.of(), discord.repliesTo(cheer));
    }

    @Test
    void what_has_no_word_of_the_question_is_not_shown_as_near() {
        String off = discord.awaitAnswer(
                        discord.slash(alice, general, "ask", Map.of("question", "Why do zebras wear stripes?")))
                .words();

        assertTrue(off.contains("**Not in the notes.**"), off);
        assertFalse(off.contains("**Nearest passages**"), off);
    }

    @Test
    void a_private_answer_is_seen_by_the_asker_alone() {
        Interaction asked = discord.slash(alice, general, "ask", Map.of("question", QUESTION, "private", true));

        assertTrue(discord.awaitAnswer(asked).ephemeral());
        assertEquals(List.of(), discord.messages(general));
    }

    @Test
    void a_check_counts_until_a_source_of_the_answer_changes() {
        Map<String, ?> asked = Map.of("question", "When was Kestrel Freight fined?");
        String url = "https://minutes.example/may";
        running.file(lab, url, "Minutes", "The harbour board fined Kestrel Freight on 17 May 2025.", null);
        Message answer = discord.awaitAnswer(discord.slash(alice, general, "ask", asked));
        discord.press(lab.owner(), answer, "Endorse");
        discord.awaitTrue("the name of who checked it", () -> answer.words().contains("Checked by"));
        String again =
                discord.awaitAnswer(discord.slash(bruno, general, "ask", asked)).words();
        assertTrue(again.contains("✅ Checked by"), again);

        running.file(lab, url, "Minutes", "The harbour board fined Kestrel Freight on 18 May 2025.", null);
        String later =
                discord.awaitAnswer(discord.slash(bruno, general, "ask", asked)).words();
        assertFalse(later.contains("Checked by"), later);
        assertTrue(later.contains("18 May 2025"), later);
    }

    @Test
    void what_went_wrong_is_told_to_the_asker_alone() {
        Interaction asked = discord.slash(alice, general, "ask", Map.of("question", QUESTION, "as-of", "soon"));

        Message told = discord.await(
                "a word aside",
                () -> asked.messages().stream()
                        .filter(Message::ephemeral)
                        .findFirst()
                        .orElse(null));
        assertEquals("soon is not a date; write it like 2025-09-25, 25 September 2025 or yesterday.", told.words());
        assertEquals(List.of(), discord.messages(general));
    }
}
