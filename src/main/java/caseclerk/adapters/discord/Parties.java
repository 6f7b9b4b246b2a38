package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Speaker;
import java.util.ArrayList;
import java.util.List;
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
        Letter question = Letter.line(
                home.choices().isEmpty()
                        ? home.away()
                                ? "Discord has an outage of your server now; ask again later."
                                : "I find no server that we share. Ask me something on your server first; after that, direct messages are about its sources."
                        : home.away()
                                ? "Discord has an outage of your server now. Ask again later, or choose another server"
                                        + " for direct messages, then ask again."
                                : "Which server is this about? Choose one, then ask again.");
        return new Party(null, channel, null, question.with(buttons(home.choices())));
    }

    private static Button[] buttons(List<Guild> choices) {
        return choices.stream()
                .map(guild -> Press.HOME.button(ButtonStyle.PRIMARY, name(guild), guild.getId()))
                .toArray(Button[]::new);
    }

    /** The reply to a command in direct messages, with which server those are about and buttons that change it. */
    Letter amongServers(JDA jda, User person, Party party, Letter reply) {
        Homes.Others others = homes.others(jda, person, party.workspace());
        return others.there().isEmpty()
                ? reply
                : reply.above(List.of("Direct messages are about " + title(jda, party)
                                + " now; choose another server to change that."))
                        .with(buttons(others.there()));
    }

    /**
     * The reply to a command about digests in direct messages, with those of other servers that come there, too.
     *
     * @param lists whether the reply lists digests
     */
    Letter amongDigests(JDA jda, User person, Party party, boolean lists, Letter reply) {
        String title = title(jda, party);
        Letter said = lists ? reply.under("Digests of " + title + ":") : reply;
        Homes.Others others = homes.withDigest(jda, person, party.workspace(), party.channel());
        if (others.none()) return said;
        List<String> named = new ArrayList<>(others.there().stream()
                .map(guild -> "**" + Escaped.of(guild.getName()) + "**")
                .toList());
        if (others.unreachable() > 0) named.add(others.unreachable() + " that cannot be reached now");
        if (others.left() > 0) named.add("up to " + others.left() + " more that have no button here");
        return said.above(List.of((lists ? "" : "This was about " + title + ". ")
                        + "Digests of other servers come here, too: " + String.join(", ", named) + ". "
                        + (others.there().isEmpty()
                                ? "Ask again later."
                                : "Press one for direct messages to list, pause, resume or end its digest.")))
                .with(buttons(others.there()));
    }

    private static String title(JDA jda, Party party) {
        return Homes.guild(jda, party.workspace())
                .map(guild -> "**" + Escaped.of(guild.getName()) + "**")
                .orElse("your server");
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
