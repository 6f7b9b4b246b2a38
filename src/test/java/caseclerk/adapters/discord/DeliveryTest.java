package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.fixtures.discord.Channel;
import caseclerk.fixtures.discord.Fault;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.Message;
import caseclerk.fixtures.discord.Person;
import caseclerk.fixtures.discord.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters of several pages, sent and taken back through the real client. */
class DeliveryTest {
    private static final int BLOCKS = 30;
    private static final Letter LONG = new Letter(
            IntStream.range(0, BLOCKS)
                    .mapToObj(
                            n -> "Claim " + n + " says that " + "the board met, ".repeat(20) + "no more of " + n + ".")
                    .toList(),
            "a-1 · newest source filed 2025-05-17",
            List.of(Press.DISMISS.button(ButtonStyle.SECONDARY, "Dismiss", "a-1")));

    private final StandIn discord = StandIn.start();
    private final Guild lab = discord.guild("Policy Lab");
    private final Channel general = lab.channel("general");
    private final Person alice = lab.person("alice");
    private final Troubles troubles = new Troubles(Clock.systemUTC());
    private final Delivery delivery = new Delivery(new NoFigures(), troubles);
    private ShardManager client;

    private static final class NoFigures implements Figures {
        @Override
        public void answered(String status, Duration took) {}

        @Override
        public void acknowledged(Duration took) {}

        @Override
        public void failed(String what) {}
    }

    @BeforeEach
    void connect() throws InterruptedException {
        client = DefaultShardManagerBuilder.createLight(StandIn.TOKEN)
                .setRestConfig(new RestConfig().setBaseUrl(discord.api()))
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(@NonNull SlashCommandInteractionEvent event) {
                        boolean privately = event.getName().startsWith("whisper");
                        boolean late = event.getName().endsWith("late");
                        event.deferReply(privately).queue(ok -> {
                            if (late) discord.advance(Duration.ofMinutes(16));
                            delivery.original(event, privately, LONG);
                        });
                    }

                    @Override
                    public void onButtonInteraction(@NonNull ButtonInteractionEvent event) {
                        event.deferEdit().queue(ok -> delivery.dismiss(event, "a-1"));
                    }
                })
                .build();
        JDA jda = client.getShards().get(0).awaitReady();
        jda.updateCommands()
                .addCommands(
                        Commands.slash("tell", "tells"),
                        Commands.slash("tell-late", "tells after the interaction has ended"),
                        Commands.slash("whisper", "tells one person"),
                        Commands.slash("whisper-late", "tells one person after the interaction has ended"))
                .complete();
    }

    @AfterEach
    void disconnect() {
        client.shutdown();
        discord.close();
    }

    private Message tell(String command) {
        Message first = discord.awaitAnswer(discord.slash(alice, general, command, Map.of()));
        settle();
        return first;
    }

    private void settle() {
        discord.awaitTrue("the end of all requests", () -> delivery.open() == 0);
    }

    private static void assertHoldsEachOnce(List<Message> messages) {
        for (int n = 0; n < BLOCKS; n++) {
            String end = "no more of " + n + ".";
            assertEquals(
                    1,
                    messages.stream().filter(one -> one.words().contains(end)).count(),
                    end);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "RATE_LIMITED",
                "BAD_GATEWAY_AFTER",
                "INTERNAL_ERROR_BEFORE",
                "INTERNAL_ERROR_AFTER",
                "CUT_BEFORE",
                "CUT_AFTER"
            })
    void each_page_arrives_once_and_all_are_dismissed_whatever_strikes(Fault fault) {
        discord.faults().next("PATCH /webhooks/{application}/{token}/messages/{message}", fault);
        discord.faults().next("POST /channels/{channel}/messages", fault, fault);
        Message first = tell("tell");

        assertEquals(3, discord.messages(general).size());
        assertHoldsEachOnce(discord.messages(general));

        discord.faults().next("DELETE /webhooks/{application}/{token}/messages/{message}", fault);
        discord.faults().next("DELETE /channels/{channel}/messages/{message}", fault, fault);
        discord.press(alice, first, "Dismiss");
        discord.awaitTrue(
                "all pages to be gone", () -> discord.messages(general).isEmpty());
        settle();
        assertEquals(Optional.empty(), troubles.last());
    }

    @Test
    void a_dismissal_passes_over_pages_that_are_gone_and_leaves_the_same_answer_shown_anew() {
        Message first = tell("tell");
        discord.delete(discord.messages(general).get(1));
        Message again = tell("tell");
        assertEquals(5, discord.messages(general).size());

        discord.press(alice, first, "Dismiss");
        discord.awaitTrue("the answer to be gone", first::deleted);
        discord.awaitTrue(
                "its pages to be gone", () -> discord.messages(general).size() == 3);
        settle();

        assertTrue(!again.deleted());
        assertHoldsEachOnce(discord.messages(general));
        assertEquals(Optional.empty(), troubles.last());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RATE_LIMITED", "BAD_GATEWAY_AFTER", "INTERNAL_ERROR_BEFORE", "CUT_BEFORE", "CUT_AFTER"})
    void what_comes_after_its_interaction_has_ended_is_posted_once_whatever_strikes(Fault fault) {
        discord.faults().next("PATCH /webhooks/{application}/{token}/messages/{message}", fault, fault);
        discord.faults().next("POST /channels/{channel}/messages", fault, fault);
        discord.slash(alice, general, "tell-late", Map.of());
        discord.awaitTrue(
                "the pages of the answer", () -> discord.messages(general).size() == 4);
        settle();

        List<Message> posted = discord.messages(general).subList(1, 4);
        assertHoldsEachOnce(posted);
        assertEquals(alice.mention(), posted.get(0).content());
        assertEquals(List.of("Dismiss"), posted.get(0).buttons());
        assertEquals(List.of(), discord.pinging());
        assertEquals(Optional.empty(), troubles.last());
    }

    @Test
    void what_is_for_one_person_is_posted_nowhere_after_its_interaction_has_ended() {
        discord.slash(alice, general, "whisper-late", Map.of());
        discord.awaitTrue("a note of it", () -> troubles.last().isPresent());
        settle();

        assertEquals(List.of(), discord.messages(general));
    }

    @Test
    void where_nothing_can_follow_the_whole_is_a_file() {
        Message alone = tell("whisper");
        general.forbid(lab.everyone(), Permission.MESSAGE_SEND);
        discord.awaitTrue("the client to know", () -> {
            var channel = client.getTextChannelById(general.id());
            return channel != null && !channel.canTalk();
        });
        Message open = tell("tell");

        for (Message one : List.of(alone, open)) {
            assertEquals(1, one.uploads().size());
            assertEquals(PlainText.of(LONG), one.uploads().get(0).text());
            assertTrue(one.words().contains("The rest is in the file below."), one.words());
        }
        assertEquals(List.of(open), discord.messages(general));
        assertEquals(List.of(), discord.journal().refused());
    }

    @Test
    void a_further_page_that_is_refused_after_all_becomes_a_file_too() {
        discord.faults().always("POST /channels/{channel}/messages", Fault.MISSING_ACCESS);
        Message first = tell("tell");

        assertEquals(List.of(first), discord.messages(general));
        assertEquals(PlainText.of(LONG), first.uploads().get(0).text());
    }
}
