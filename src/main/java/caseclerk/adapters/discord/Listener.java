package caseclerk.adapters.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.NonNull;

/** Hands on what comes in; does nothing itself, since it is called on Discord's own threads. */
final class Listener extends ListenerAdapter {
    private final Interactions interactions;
    private final Buttons buttons;
    private final Messages messages;
    private final CatchUp catchUp;
    private final Errands missed;
    private final Errands quick;
    private final Errands looking;
    private final Departures departures;
    private final Threads threads;

    /**
     * @param missed for what reads up on channels, which waits for Discord again and again
     * @param looking for what looks at threads, which does so too
     */
    Listener(
            Interactions interactions,
            Buttons buttons,
            Messages messages,
            CatchUp catchUp,
            Errands missed,
            Errands quick,
            Errands looking,
            Departures departures,
            Threads threads) {
        this.interactions = interactions;
        this.buttons = buttons;
        this.messages = messages;
        this.catchUp = catchUp;
        this.missed = missed;
        this.quick = quick;
        this.looking = looking;
        this.departures = departures;
        this.threads = threads;
    }

    @Override
    public void onSlashCommandInteraction(@NonNull SlashCommandInteractionEvent event) {
        interactions.slash(event);
    }

    @Override
    public void onMessageContextInteraction(@NonNull MessageContextInteractionEvent event) {
        interactions.about(event);
    }

    @Override
    public void onModalInteraction(@NonNull ModalInteractionEvent event) {
        interactions.dialogue(event);
    }

    @Override
    public void onCommandAutoCompleteInteraction(@NonNull CommandAutoCompleteInteractionEvent event) {
        interactions.complete(event);
    }

    @Override
    public void onButtonInteraction(@NonNull ButtonInteractionEvent event) {
        buttons.press(event);
    }

    @Override
    public void onMessageReceived(@NonNull MessageReceivedEvent event) {
        messages.read(event.getMessage());
    }

    @Override
    public void onGuildReady(@NonNull GuildReadyEvent event) {
        quick.run("arrival", () -> departures.back(Readers.workspace(event.getGuild())));
        catchUp(event.getGuild());
    }

    /** After an outage of the server, in which nothing of it was heard. */
    @Override
    public void onGuildAvailable(@NonNull GuildAvailableEvent event) {
        catchUp(event.getGuild());
    }

    private void catchUp(Guild guild) {
        missed.run("catch-up", catchUp.from(guild));
        looking.run("look at threads", () -> threads.look(guild));
    }

    @Override
    public void onGuildJoin(@NonNull GuildJoinEvent event) {
        quick.run("arrival", () -> departures.back(Readers.workspace(event.getGuild())));
    }

    @Override
    public void onGuildLeave(@NonNull GuildLeaveEvent event) {
        quick.run("departure", () -> departures.left(Readers.workspace(event.getGuild())));
    }

    /** Taken out while the server could not be reached. */
    @Override
    public void onUnavailableGuildLeave(@NonNull UnavailableGuildLeaveEvent event) {
        quick.run("departure", () -> departures.left(Readers.workspace(event.getGuildId())));
    }

    /** As Discord says it: of a thread that was archived, the client makes no event. */
    @Override
    public void onRawGateway(@NonNull RawGatewayEvent event) {
        if (!event.getType().equals("THREAD_DELETE")) return;
        DataObject thread = event.getPayload();
        quick.run(
                "deleted thread",
                () -> threads.gone(Readers.workspace(thread.getString("guild_id")), thread.getString("id")));
    }

    @Override
    public void onSessionRecreate(@NonNull SessionRecreateEvent event) {
        List<Runnable> reading =
                event.getJDA().getGuilds().stream().map(catchUp::from).toList();
        missed.run("catch-up", () -> reading.forEach(Runnable::run));
    }
}
