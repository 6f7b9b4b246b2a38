package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.ChannelRule;
import caseclerk.chat.HouseRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Reads what was posted in watched channels while nobody listened. */
final class CatchUp {
    private static final int PAGE = 100;
    /** More than this in one channel was hardly missed in one go; the rest is left. */
    private static final int MOST_PAGES = 20;

    private final HouseRules rules;
    private final Messages messages;
    private final Delivery delivery;
    private final Watched watched;

    CatchUp(HouseRules rules, Messages messages, Delivery delivery, Watched watched) {
        this.rules = rules;
        this.messages = messages;
        this.delivery = delivery;
        this.watched = watched;
    }

    /**
     * Notes how far every watched channel of {@code guild} was read; to be called before anything new of it is taken
     * up.
     *
     * @return reads on from there; waits for Discord, so not for its threads
     */
    Runnable from(Guild guild) {
        if (!guild.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT)) return () -> {};
        WorkspaceId workspace = Readers.workspace(guild);
        watched.changed(workspace);
        List<ChannelRule> marks =
                rules.channels(workspace).stream().filter(ChannelRule::watches).toList();
        return () -> marks.forEach(rule -> read(guild, rule));
    }

    private void read(Guild guild, ChannelRule rule) {
        if (guild.getGuildChannelById(rule.channel()) instanceof GuildMessageChannel channel)
            read(channel, rule.readUpTo());
        for (ThreadChannel thread : guild.getThreadChannels())
            if (thread.getParentChannel().getId().equals(rule.channel())) read(thread, rule.readUpTo());
    }

    private void read(GuildMessageChannel channel, String after) {
        if (!channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY)) return;
        String from = after;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Message> missed = after(channel, from);
            if (missed.isEmpty()) return;
            missed.forEach(messages::read);
            from = missed.get(missed.size() - 1).getId();
            if (missed.size() < PAGE) return;
        }
    }

    private List<Message> after(GuildMessageChannel channel, String message) {
        try {
            List<Message> found = new ArrayList<>(MessageHistory.getHistoryAfter(channel, message)
                    .limit(PAGE)
                    .complete()
                    .getRetrievedHistory());
            found.sort(Comparator.comparingLong(ISnowflake::getIdLong));
            return found;
        } catch (ErrorResponseException e) {
            delivery.note("catch-up", e);
            return List.of();
        }
    }
}
