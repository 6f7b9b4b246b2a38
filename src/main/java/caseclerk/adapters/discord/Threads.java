package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Tenancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * The channels that public threads hang on. Discord tells of a thread only until it is archived, which happens by itself
 * after some days; what was said and filed in it is to be seen by the same people as before.
 */
final class Threads {
    /** So many threads of a server are asked for in one go; which ones is left to chance, so that each has its turn. */
    private static final int MOST_LOOKED_AT = 500;

    private final Tenancy tenancy;
    private final Map<WorkspaceId, Map<String, String>> known = new ConcurrentHashMap<>();

    Threads(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Takes note of what {@code channel} hangs on, where it is a public thread. */
    void note(GuildChannel channel) {
        if (!(channel instanceof ThreadChannel thread) || thread.getType() == ChannelType.GUILD_PRIVATE_THREAD) return;
        WorkspaceId workspace = Readers.workspace(thread.getGuild());
        if (of(workspace).containsKey(thread.getId())) return;
        holder(thread).ifPresent(holder -> {
            tenancy.thread(workspace, thread.getId(), holder.getId());
            of(workspace).put(thread.getId(), holder.getId());
        });
    }

    /** The thread was deleted: nobody sees any more what was said in it. */
    void gone(WorkspaceId workspace, String thread) {
        tenancy.threadGone(workspace, thread);
        of(workspace).remove(thread);
    }

    /** The workspace was deleted, and what was noted of it with it. */
    void forget(WorkspaceId workspace) {
        known.remove(workspace);
    }

    /** Looks which threads were deleted while nobody listened, one after the other; waits for Discord, so not on its threads. */
    void look(Guild guild) {
        List<String> unseen = new ArrayList<>();
        for (String thread : of(Readers.workspace(guild)).keySet())
            if (guild.getGuildChannelById(thread) == null
                    && above(guild, thread).isPresent()) unseen.add(thread);
        Collections.shuffle(unseen);
        for (String thread : unseen.subList(0, Math.min(unseen.size(), MOST_LOOKED_AT))) look(guild, thread);
    }

    private void look(Guild guild, String thread) {
        try {
            new RestActionImpl<Void>(guild.getJDA(), Route.Channels.GET_CHANNEL.compile(thread)).complete();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL) gone(Readers.workspace(guild), thread);
        }
    }

    /** Asks Discord for an archived thread; the client has no way of its own to do that by its id. */
    static RestAction<ThreadChannel> retrieve(Guild guild, String thread) {
        return new RestActionImpl<>(
                guild.getJDA(),
                Route.Channels.GET_CHANNEL.compile(thread),
                (response, request) -> ((JDAImpl) guild.getJDA())
                        .getEntityBuilder()
                        .createThreadChannel(response.getObject(), guild.getIdLong()));
    }

    /** The channel of that id, or of an archived public thread the one it hangs on; empty where neither is known. */
    Optional<GuildChannel> deciding(Guild guild, String id) {
        GuildChannel channel = guild.getGuildChannelById(id);
        if (channel == null) return above(guild, id);
        note(channel);
        return Optional.of(channel);
    }

    /** The channel that an archived public thread hangs on; empty where that is not known. */
    Optional<GuildChannel> above(Guild guild, String thread) {
        return Optional.ofNullable(of(Readers.workspace(guild)).get(thread)).map(guild::getGuildChannelById);
    }

    /** What a thread hangs on; empty where that cannot be seen. */
    static Optional<GuildChannel> holder(ThreadChannel thread) {
        try {
            return Optional.of(thread.getParentChannel());
        } catch (IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    private Map<String, String> of(WorkspaceId workspace) {
        return known.computeIfAbsent(workspace, one -> new ConcurrentHashMap<>(tenancy.threads(one)));
    }
}
