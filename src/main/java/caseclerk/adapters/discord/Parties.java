package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Speaker;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** Finds out for whom something is done: whose casebook, who speaks, who reads. */
final class Parties {
    private static final int MOST_SERVERS = 5;
    private final Readers readers;
    private final Homes homes;

    Parties(Readers readers, Homes homes) {
        this.readers = readers;
        this.homes = homes;
    }

    /**
     * A casebook and who speaks to it; or, when it is not clear which casebook, the question which.
     *
     * @param channel where it was said
     * @param question null when all is clear
     */
    record Party(
            @Nullable WorkspaceId workspace,
            String channel,
            @Nullable Speaker speaker,
            @Nullable Letter question) {}

    /** On a server; {@code place} null when the reply is for the member alone. */
    Party onServer(Member member, String channel, @Nullable GuildChannel place) {
        Speaker speaker = place == null ? readers.alone(member, channel) : readers.among(member, place);
        return new Party(Readers.workspace(member.getGuild()), channel, speaker, null);
    }

    /** In direct messages; waits for Discord. */
    Party alone(JDA jda, User person, String channel) {
        return party(homes.of(jda, person), channel);
    }

    /** In direct messages, for proposals while somebody types; may wait for Discord. */
    Party typing(JDA jda, User person, String channel) {
        return party(homes.lately(jda, person), channel);
    }

    private Party party(Homes.Home home, String channel) {
        if (home.member() != null)
            return new Party(
                    Readers.workspace(home.member().getGuild()),
                    channel,
                    readers.alone(home.member(), channel).inDirect(),
                    null);
        if (home.away())
            return new Party(
                    null, channel, null, Letter.line("Discord has an outage of your server now; ask again later."));
        if (home.choices().isEmpty())
            return new Party(
                    null,
                    channel,
                    null,
                    Letter.line(
                            "I find no server that we share. Ask me something on your server first; after that, direct messages are about its sources."));
        Button[] buttons = home.choices().stream()
                .limit(MOST_SERVERS)
                .map(guild -> Press.HOME.button(ButtonStyle.PRIMARY, name(guild), guild.getId()))
                .toArray(Button[]::new);
        return new Party(
                null,
                channel,
                null,
                Letter.line("Which server is this about? Choose one, then ask again.")
                        .with(buttons));
    }

    /** From now on, direct messages of {@code person} are about that server. */
    boolean choose(JDA jda, User person, String guild) {
        return homes.choose(jda, person, guild);
    }

    private static String name(Guild guild) {
        String name = Escaped.line(guild.getName());
        return name.length() <= 80 ? name : name.substring(0, 79) + "…";
    }
}
