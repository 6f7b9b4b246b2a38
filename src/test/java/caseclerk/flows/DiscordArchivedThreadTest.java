package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.RunningBot;
import caseclerk.fixtures.MovingClock;
import caseclerk.fixtures.PolicyLab;
import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads are archived by themselves after some days, and Discord tells of them no more; what is known of them stays. */
class DiscordArchivedThreadTest extends PolicyLab {
    private static final String FARES = "When did Orlund raise its fares?";

    private final Person owner = lab.owner();
    private final MovingClock clock = new MovingClock(Instant.now());

    @BeforeEach
    void start() {
        running = new RunningBot(home, discord, clock);
        running.start();
    }

    private Channel thread(Channel below) {
        return discord.thread(alice, discord.message(alice, below, "About the ferry"), "ferry");
    }

    private void note(Channel place, String slug, String text) {
        discord.awaitAnswer(discord.slash(owner, place, "case new", Map.of("name", slug)));
        discord.awaitAnswer(discord.slash(owner, place, "case note", Map.of("case", slug, "text", text)));
    }

    private String asked(Person person, Channel place, String question) {
        return discord.awaitAnswer(discord.slash(person, place, "ask", Map.of("question", question)))
                .words();
    }

    /** What is said after it comes after it to the client too. */
    private void archive(Channel thread) {
        thread.archive(false);
        discord.awaitAnswer(discord.slash(owner, general, "help", Map.of()));
    }

    @Test
    void what_was_filed_and_asked_in_it_is_seen_by_the_same_people_as_before() {
        Channel ferry = thread(general);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");
        String id = asked(alice, ferry, FARES).replaceAll("(?s).*(a-\\d+) ·.*", "$1");

        archive(ferry);

        assertTrue(asked(bruno, general, FARES).contains("on 3 March 2026. [1]"));
        assertTrue(discord.awaitAnswer(discord.slash(bruno, general, "answer", Map.of("answer", id)))
                .words()
                .contains("on 3 March 2026. [1]"));
        running.stop();
        running.start();
        assertTrue(asked(bruno, general, FARES).contains("on 3 March 2026. [1]"));
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void what_was_filed_below_a_channel_that_others_do_not_see_stays_hidden_from_them() {
        Channel desk = lab.channel("desk");
        desk.forbid(lab.everyone(), Permission.VIEW_CHANNEL);
        desk.allow(alice, Permission.VIEW_CHANNEL);
        desk.allow(discord.bot(), Permission.VIEW_CHANNEL);
        Channel ferry = thread(desk);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");

        archive(ferry);

        assertFalse(asked(alice, general, FARES).contains("3 March"));
        assertTrue(asked(alice, desk, FARES).contains("on 3 March 2026. [1]"));
    }

    @Test
    void what_was_filed_in_one_that_is_deleted_is_seen_by_nobody() {
        Channel ferry = thread(general);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");
        assertTrue(asked(bruno, general, FARES).contains("on 3 March 2026. [1]"));

        discord.delete(ferry);

        discord.awaitTrue(
                "an answer without it", () -> !asked(bruno, general, FARES).contains("3 March"));
    }

    @Test
    void what_was_filed_in_one_that_is_deleted_after_it_was_archived_is_seen_by_nobody() {
        Channel ferry = thread(general);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");
        archive(ferry);
        assertTrue(asked(bruno, general, FARES).contains("on 3 March 2026. [1]"));

        discord.delete(ferry);

        discord.awaitTrue(
                "an answer without it", () -> !asked(bruno, general, FARES).contains("3 March"));
        running.stop();
        running.start();
        assertFalse(asked(bruno, general, FARES).contains("3 March"));
    }

    @Test
    void what_was_filed_in_one_that_is_deleted_while_the_bot_is_down_or_cut_off_is_seen_by_nobody() {
        Channel ferry = thread(general);
        Channel tram = thread(general);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");
        note(tram, "tram-strike", "The tram drivers of Velm went on strike on 9 April 2026.");
        String strike = "When did the tram drivers of Velm go on strike?";
        archive(ferry);
        archive(tram);
        running.stop();
        discord.delete(ferry);
        running.start();

        discord.awaitTrue(
                "an answer without it", () -> !asked(bruno, general, FARES).contains("3 March"));
        assertTrue(asked(bruno, general, strike).contains("on 9 April 2026. [1]"));
        discord.gateway().goDark();
        discord.gateway().forgetSessions();
        discord.delete(tram);
        discord.gateway().comeBack();
        discord.awaitTrue(
                "the connection",
                () -> running.bot().isUp() && discord.gateway().connected() > 0);
        discord.awaitTrue(
                "an answer without it", () -> !asked(bruno, general, strike).contains("9 April"));
    }

    @Test
    void what_was_filed_in_one_that_is_deleted_during_an_outage_of_the_server_is_seen_by_nobody() {
        Channel ferry = thread(general);
        note(ferry, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");
        archive(ferry);
        assertTrue(asked(bruno, general, FARES).contains("on 3 March 2026. [1]"));

        discord.outage(lab);
        discord.delete(ferry);
        discord.restore(lab);

        discord.awaitTrue(
                "an answer without it", () -> !asked(bruno, general, FARES).contains("3 March"));
    }

    @Test
    void an_answer_that_was_missing_comes_into_it_though_the_history_of_its_channel_is_closed() {
        Channel ferry = thread(general);
        Message asked = discord.message(alice, ferry, discord.bot().mention() + " " + FARES);
        assertTrue(discord.awaitReply(asked).words().contains("Not in the notes"));
        archive(ferry);
        general.forbid(lab.everyone(), Permission.MESSAGE_HISTORY);
        note(general, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");

        assertEquals(1, running.answerLate(clock));

        assertTrue(discord.messages(ferry).stream().anyMatch(one -> one.words().contains("Answered late")));
    }

    @Test
    void its_digest_comes_and_so_does_an_answer_that_was_missing() {
        Channel ferry = thread(general);
        discord.awaitAnswer(discord.slash(owner, ferry, "digest subscribe", Map.of("at", "08:00")));
        Message asked = discord.message(alice, ferry, discord.bot().mention() + " " + FARES);
        assertTrue(discord.awaitReply(asked).words().contains("Not in the notes"));
        archive(ferry);
        note(general, "ferry-fares", "The ferry company Orlund raised its fares on 3 March 2026.");

        assertEquals(1, running.answerLate(clock));
        archive(ferry);
        clock.move(Duration.ofDays(1));
        assertEquals(1, running.sendDigests(clock));

        assertTrue(discord.messages(ferry).stream().anyMatch(one -> one.words().contains("Answered late")));
        assertTrue(discord.messages(ferry).stream().anyMatch(one -> one.words().contains("Digest for")));
        assertNothingRefusedAndNobodyPinged();
    }
}
