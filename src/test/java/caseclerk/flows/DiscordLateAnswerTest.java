package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.LateAnswer;
import caseclerk.digest.LateOutlet;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.Role;
import caseclerk.ingestion.Origin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that were not answered, and the answers that those who asked get when a source holds them. */
class DiscordLateAnswerTest extends PolicyLab {
    private static final String POST = "POST /channels/{channel}/messages";
    private static final String QUESTION = "How much was Kestrel Freight fined?";
    private static final String FINE = "The harbour board fined Kestrel Freight 18,000 crowns on 17 May 2025.";

    private final Person owner = lab.owner();
    private final MovingClock clock = new MovingClock(Instant.now());

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord).start();
    }

    private Message asked(Channel channel) {
        Message question = discord.message(alice, channel, discord.bot().mention() + " " + QUESTION);
        String reply = discord.awaitReply(question).words();
        assertTrue(reply.startsWith("**Not in the notes.**"), reply);
        return question;
    }

    private void file(Origin origin) {
        running.file(lab, "https://minutes.example/may", "Minutes of the board", FINE, origin);
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            running.answerLate(clock);
            running.sendDigests(clock);
            clock.move(Duration.ofMinutes(3));
        }
    }

    private List<Message> late() {
        return discord.sent().stream()
                .filter(one -> one.words().contains("**Answered late.**"))
                .toList();
    }

    @Test
    void whoever_asked_gets_the_answer_as_a_reply_once_and_the_digest_does_not_repeat_it() {
        discord.awaitAnswer(discord.slash(owner, general, "digest subscribe", Map.of()));
        Message question = asked(general);
        rounds(2);
        assertEquals(List.of(), late());
        file(null);
        rounds(3);
        clock.move(Duration.ofDays(1));
        rounds(3);

        assertEquals(1, late().size());
        Message answer = late().get(0);
        assertEquals(question, answer.repliedTo());
        assertTrue(answer.words().contains("“" + QUESTION + "” was asked on <t:"), answer.words());
        assertTrue(answer.words().contains("18,000 crowns"), answer.words());
        assertTrue(answer.words().contains("minutes.example/may"), answer.words());
        assertEquals(List.of("Passages", "Wrong?", "Endorse", "Dismiss"), answer.buttons());
        String digest = discord.messages(general).stream()
                .map(Message::words)
                .filter(words -> words.contains("Digest for"))
                .findFirst()
                .orElseThrow();
        assertTrue(!digest.contains("new answer"), digest);
        String gaps = discord.awaitAnswer(discord.slash(owner, general, "digest gaps", Map.of()))
                .words();
        assertEquals("No question asked here in the last 30 days is left without an answer.", gaps);
        discord.awaitAnswer(discord.press(alice, answer, "Passages"));
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void an_outage_of_the_server_holds_an_answer_up_and_takes_it_from_nobody() {
        asked(general);
        file(null);
        discord.outage(lab);
        assertEquals(
                "Discord has an outage of your server now; ask again later.",
                discord.awaitAnswer(discord.slash(alice, discord.direct(alice), "help", Map.of()))
                        .words());
        rounds(1);
        assertEquals(List.of(), late());

        discord.restore(lab);
        discord.awaitAnswer(discord.slash(owner, general, "help", Map.of()));
        rounds(1);

        assertEquals(1, late().size());
    }

    @Test
    void an_answer_for_a_channel_that_the_bot_may_not_write_to_is_given_up_and_the_others_arrive() {
        Channel other = lab.channel("other");
        asked(general);
        asked(other);
        general.forbid(discord.bot(), Permission.MESSAGE_SEND);
        file(null);
        discord.awaitAnswer(discord.slash(owner, other, "help", Map.of()));

        rounds(2);

        assertEquals(
                1, discord.messages(other).stream().filter(late()::contains).count());
        assertEquals(1, late().size());
        general.allow(discord.bot(), Permission.MESSAGE_SEND);
        discord.awaitAnswer(discord.slash(owner, other, "help", Map.of()));
        clock.move(Duration.ofDays(1));
        rounds(1);
        assertEquals(1, late().size());
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void a_question_that_has_a_thread_is_answered_in_it() {
        discord.awaitAnswer(
                discord.slash(owner, general, "settings asking", Map.of("channel", general, "where", "thread")));
        awaitHearing();
        Message question = discord.message(alice, general, QUESTION);
        discord.awaitTrue(
                "a refusal in a thread",
                () -> discord.sent().stream().anyMatch(one -> one.words().startsWith("**Not in the notes.**")));
        file(null);
        rounds(3);

        assertEquals(1, late().size());
        assertEquals(question.id(), late().get(0).channel().id());
    }

    @Test
    void a_command_is_answered_in_its_channel_once_though_several_gave_it() {
        for (Person person : List.of(alice, owner))
            discord.awaitAnswer(discord.slash(person, general, "ask", Map.of("question", QUESTION)));
        file(null);
        rounds(3);

        assertEquals(1, late().size());
        assertEquals(general, late().get(0).channel());
    }

    @Test
    void what_was_asked_in_private_and_what_the_channel_may_not_see_is_not_told() {
        Channel board = lab.channel("board");
        Role members = lab.role("board members", false);
        board.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        board.allow(members, Permission.VIEW_CHANNEL);
        board.allow(discord.bot(), Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
        asked(general);
        discord.awaitAnswer(
                discord.slash(owner, general, "ask", Map.of("question", QUESTION + " Tell me.", "private", true)));
        Channel direct = discord.direct(alice);
        discord.message(alice, direct, QUESTION);
        discord.awaitTrue(
                "a refusal in direct messages",
                () -> discord.messages(direct).stream()
                        .anyMatch(one -> one.words().startsWith("**Not in the notes.**")));
        file(new Origin(board.id(), owner.id()));
        rounds(3);
        assertEquals(List.of(), late());

        running.file(lab, "https://paper.example/fine", "Fined", FINE.replace("harbour", "same"), null);
        rounds(3);
        assertEquals(1, late().size());
        assertEquals(general, late().get(0).channel());
        assertTrue(
                !late().get(0).words().contains("minutes.example"),
                late().get(0).words());
    }

    @Test
    void an_answer_whose_source_is_removed_before_it_arrives_is_not_given() {
        asked(general);
        file(null);
        discord.faults().always(POST, Fault.INTERNAL_ERROR_BEFORE);
        rounds(1);
        discord.faults().off();
        Message sure = discord.awaitAnswer(discord.slash(owner, general, "source remove", Map.of("source", "1")));
        discord.press(owner, sure, sure.buttons().get(0));
        discord.awaitTrue(
                "an empty list",
                () -> discord.awaitAnswer(discord.slash(owner, general, "source list", Map.of()))
                        .words()
                        .equals("No sources yet."));
        rounds(3);

        assertEquals(List.of(), late());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BAD_GATEWAY_AFTER", "INTERNAL_ERROR_BEFORE", "INTERNAL_ERROR_AFTER", "CUT_BEFORE", "CUT_AFTER"})
    void it_arrives_once_whatever_strikes_its_sending(Fault fault) {
        asked(general);
        file(null);
        discord.faults().next(POST, fault, fault, fault, fault);
        running.answerLate(clock);
        discord.faults().off();
        discord.advance(Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(10));
        rounds(3);

        assertEquals(1, late().size());
    }

    @Test
    void an_answer_too_long_for_a_message_without_embeds_comes_with_all_of_it_in_a_file() {
        general.forbid(lab.everyone(), Permission.MESSAGE_EMBED_LINKS);
        asked(general);
        String what = " over " + "salted herring, sour milk and old tar, ".repeat(18) + "and no more";
        String address = "https://minutes.example/" + "may".repeat(400);
        running.file(
                lab, address, "Minutes", "The harbour board fined Kestrel Freight 18,000 crowns" + what + ".", null);
        rounds(3);

        assertEquals(1, late().size());
        Message answer = late().get(0);
        assertTrue(answer.words().contains("The rest is in the file below."), answer.words());
        assertTrue(!answer.words().contains(address), answer.words());
        assertTrue(answer.uploads().get(0).text().contains(address));
    }

    @Test
    void what_cannot_be_sent_for_thirty_days_is_given_up() {
        asked(general);
        file(null);
        discord.faults().always(POST, Fault.INTERNAL_ERROR_BEFORE);
        rounds(1);
        clock.move(Duration.ofDays(31));
        rounds(1);
        discord.faults().off();
        clock.move(Duration.ofDays(1));
        rounds(2);

        assertEquals(List.of(), late());
    }

    @Test
    void a_question_whose_answer_is_damaged_holds_up_no_other() throws SQLException {
        Channel other = lab.channel("other");
        asked(other);
        asked(general);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("casebook.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE answers SET body = x'00' WHERE id = (SELECT max(id) FROM answers)");
        }
        file(null);

        assertThrows(RuntimeException.class, () -> running.answerLate(clock));
        assertEquals(List.of(other), late().stream().map(Message::channel).toList());
    }

    /** The way to the channels, of a process that dies before or after it has sent something. */
    private record Dying(LateOutlet outlet, boolean after) implements LateOutlet {
        /** The process is gone. */
        private static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public boolean serves(WorkspaceId workspace) {
            return outlet.serves(workspace);
        }

        @Override
        public Audience audience(WorkspaceId workspace, String channel) {
            return outlet.audience(workspace, channel);
        }

        @Override
        public Optional<String> find(LateAnswer answer) {
            return outlet.find(answer);
        }

        @Override
        public String deliver(LateAnswer answer) {
            if (after) outlet.deliver(answer);
            throw new Killed();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void it_arrives_once_though_the_process_dies_while_it_sends(boolean after) {
        asked(general);
        file(null);
        assertThrows(
                Dying.Killed.class,
                () -> running.answerLate(new Dying(running.bot().lateOutlet(), after), clock));
        assertEquals(0, running.answerLate(clock));
        discord.advance(Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(10));
        assertEquals(1, running.answerLate(clock));
        rounds(2);

        assertEquals(1, late().size());
    }

    @Test
    void two_processes_give_it_once() {
        asked(general);
        file(null);
        try (RunningBot other = new RunningBot(home, discord).start()) {
            discord.faults().next(POST, Fault.INTERNAL_ERROR_AFTER);
            running.answerLate(clock);
            other.answerLate(clock);
            clock.move(Duration.ofMinutes(3));
            discord.advance(Duration.ofMinutes(10));
            other.answerLate(clock);
            running.answerLate(clock);

            assertEquals(1, late().size());
        }
    }
}
