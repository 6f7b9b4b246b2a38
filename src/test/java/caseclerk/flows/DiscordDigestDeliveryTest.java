package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Digests that meet outages, refusals and lost answers on their way: sent once, held up, or paused with a word. */
class DiscordDigestDeliveryTest extends DigestLab {
    private static final String POST = "POST /channels/{channel}/messages";

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "BAD_GATEWAY_BEFORE",
                "BAD_GATEWAY_AFTER",
                "INTERNAL_ERROR_BEFORE",
                "INTERNAL_ERROR_AFTER",
                "CUT_BEFORE",
                "CUT_AFTER"
            })
    void a_digest_arrives_once_whatever_strikes_its_sending(Fault fault) {
        subscribe(Map.of());
        fileNews();
        clock.move(Duration.ofDays(1));

        discord.faults().next(POST, fault, fault, fault, fault);
        running.sendDigests(clock);
        discord.faults().off();
        discord.advance(Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(10));
        rounds(3);

        assertEquals(1, digests().size());
    }

    @Test
    void an_outage_of_the_server_holds_digests_up_in_channels_and_direct_messages_and_pauses_none() {
        Channel own = discord.direct(owner);
        subscribe(Map.of());
        discord.awaitAnswer(discord.slash(owner, own, "digest subscribe", Map.of()));
        running.fileSamples(lab);
        discord.outage(lab);
        discord.awaitAnswer(discord.slash(owner, own, "help", Map.of()));
        clock.move(Duration.ofDays(1));
        assertEquals(0, running.sendDigests(clock));

        discord.restore(lab);
        Message listed = discord.awaitAnswer(discord.slash(owner, general, "digest list", Map.of()));
        clock.move(Duration.ofMinutes(3));

        assertFalse(listed.words().contains("paused"), listed.words());
        assertEquals(2, running.sendDigests(clock));
        assertEquals(1, digests().size());
        assertNothingRefusedAndNobodyPinged();
    }

    private String listed() {
        return said("digest list", Map.of());
    }

    @Test
    void an_outage_pauses_no_digest_of_a_channel_whose_history_is_not_to_be_read() {
        subscribe(Map.of());
        fileNews();
        general.forbid(discord.bot(), Permission.MESSAGE_HISTORY);
        discord.outage(lab);
        discord.awaitAnswer(discord.slash(owner, discord.direct(owner), "help", Map.of()));
        clock.move(Duration.ofDays(1));
        rounds(4);
        discord.restore(lab);
        assertFalse(listed().contains("paused"), listed());

        clock.move(Duration.ofMinutes(30));
        assertEquals(1, running.sendDigests(clock));

        assertEquals(1, digests().size());
        assertNothingRefusedAndNobodyPinged();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"INTERNAL_ERROR_BEFORE", "INTERNAL_ERROR_AFTER"})
    void where_history_is_not_to_be_read_a_digest_in_doubt_is_paused_and_told_again_when_people_let_it_go_on(
            Fault fault) {
        subscribe(Map.of());
        fileNews();
        general.forbid(discord.bot(), Permission.MESSAGE_HISTORY);
        assertFalse(listed().contains("paused"));
        clock.move(Duration.ofDays(1));
        discord.faults().next(POST, fault);
        assertEquals(0, running.sendDigests(clock));
        int arrived = fault == Fault.INTERNAL_ERROR_AFTER ? 1 : 0;
        clock.move(Duration.ofSeconds(40));

        rounds(3);

        assertEquals(arrived, digests().size());
        assertTrue(listed().contains("paused: I lack the permission “Read History”"), listed());
        said("digest resume", Map.of());
        clock.move(Duration.ofDays(1));
        rounds(3);
        assertEquals(arrived + 1, digests().size());
        assertTrue(digests().get(arrived).words().contains("dismiss"), digests().toString());
    }

    @Test
    void a_clock_that_is_set_back_tells_nothing_twice_where_history_is_not_to_be_read() {
        subscribe(Map.of());
        fileNews();
        general.forbid(discord.bot(), Permission.MESSAGE_HISTORY);
        assertFalse(listed().contains("paused"));
        clock.move(Duration.ofDays(1));
        discord.faults().next(POST, Fault.INTERNAL_ERROR_AFTER);
        assertEquals(0, running.sendDigests(clock));
        // Discord has forgotten the nonce by then, but to us it is a moment ago.
        discord.advance(Duration.ofMinutes(6));
        clock.move(Duration.ofSeconds(40));

        rounds(3);

        assertEquals(1, digests().size());
        assertTrue(listed().contains("paused: I lack the permission “Read History”"), listed());
    }

    @Test
    void channels_that_the_bot_lost_its_rights_in_are_paused_with_a_word_and_the_others_served() {
        Channel desk = lab.channel("desk");
        lab.announceIn(desk);
        Channel silent = lab.channel("silent");
        Channel hidden = lab.channel("hidden");
        for (Channel one : List.of(silent, hidden, general))
            discord.awaitAnswer(discord.slash(owner, one, "digest subscribe", Map.of("quiet", "one-line")));
        running.fileSamples(lab);
        silent.forbid(discord.bot(), Permission.MESSAGE_SEND);
        hidden.forbid(discord.bot(), Permission.VIEW_CHANNEL);
        discord.awaitAnswer(discord.slash(owner, general, "help", Map.of()));
        clock.move(Duration.ofDays(1));

        assertEquals(1, running.sendDigests(clock));

        assertEquals(1, digests().size());
        assertEquals(
                List.of(
                        "The digest of " + silent.mention() + " is paused: I lack the permission “Send Messages” in the"
                                + " channel. /digest resume there lets it go on.",
                        "The digest of " + hidden.mention() + " is paused: I lack the permission “View Channels” in the"
                                + " channel. /digest resume there lets it go on."),
                discord.messages(desk).stream().map(Message::words).toList());
        clock.move(Duration.ofDays(1));
        assertEquals(1, running.sendDigests(clock));
        assertNothingRefusedAndNobodyPinged();
    }

    @Test
    void of_a_channel_that_is_gone_it_is_said_so_though_nobody_is_left_who_asked_for_its_digest() {
        Channel desk = lab.channel("desk");
        lab.announceIn(desk);
        lab.give(bruno, lab.role("clerks", false, Permission.MESSAGE_MANAGE));
        discord.awaitAnswer(discord.slash(bruno, general, "digest subscribe", Map.of("quiet", "one-line")));
        lab.remove(bruno);
        discord.delete(general);
        discord.awaitAnswer(discord.slash(owner, desk, "help", Map.of()));
        clock.move(Duration.ofDays(1));
        running.sendDigests(clock);

        Message word = discord.await(
                "a word to those who manage the server",
                () -> discord.messages(desk).stream().findFirst().orElse(null));
        assertEquals(
                "The digest of a channel is paused: The channel is gone, or I cannot see it any more. If it is still"
                        + " there, /digest resume there lets it go on.",
                word.words());
    }

    @Test
    void of_direct_messages_nothing_is_said_to_others_though_the_bot_was_started_anew() {
        Channel desk = lab.channel("desk");
        lab.announceIn(desk);
        lab.give(bruno, lab.role("clerks", false, Permission.MESSAGE_MANAGE));
        Channel direct = discord.direct(bruno);
        discord.awaitAnswer(discord.slash(bruno, direct, "digest subscribe", Map.of("quiet", "one-line")));
        running.stop();
        lab.remove(bruno);
        running.start();
        clock.move(Duration.ofDays(1));
        running.sendDigests(clock);

        discord.awaitAnswer(discord.slash(owner, general, "digest list", Map.of()));
        assertEquals(List.of(), discord.messages(desk));
    }

    @Test
    void a_channel_that_may_not_be_written_to_is_paused_with_a_word_to_people_who_manage() {
        subscribe(Map.of());
        fileNews();
        clock.move(Duration.ofDays(1));

        discord.faults().always(POST, Fault.MISSING_PERMISSIONS);
        running.sendDigests(clock);
        discord.faults().off();
        rounds(2);

        assertEquals(List.of(), digests());
        Message listed = discord.awaitAnswer(discord.slash(owner, general, "digest list", Map.of()));
        assertTrue(listed.words().contains("paused"), listed.words());
        discord.awaitAnswer(discord.slash(owner, general, "digest resume", Map.of()));
        clock.move(Duration.ofDays(1));
        rounds(2);
        assertEquals(1, digests().size());
    }
}
