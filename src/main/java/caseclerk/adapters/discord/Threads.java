package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Tenancy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * The channels that public threads hang on. Discord tells of a thread only until it is archived, which happens by itself
 * after some days; what was said and filed in it is to be seen by the same people as before.
 */
final class Threads {
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
