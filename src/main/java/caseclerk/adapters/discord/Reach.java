package caseclerk.adapters.discord;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.OutletClosed;
import caseclerk.digest.OutletUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Reaches servers and waits for what Discord says, for outlets. */
final class Reach {
    private static final String SERVER = "discord-";
    /** Shorter than the hold on a dispatch. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private static final Duration WRONG_CLOCK = Duration.ofDays(1);
    private static final int PAGE = 100;
    /** So many messages are read back before it is said that nothing can be told. */
    private static final int MOST_PAGES = 20;

    private final Connection connection;
    private final Threads threads;

    Reach(Connection connection, Threads threads) {
        this.connection = connection;
        this.threads = threads;
    }

    /** Whether a workspace is that of a server. */
    static boolean isServer(WorkspaceId workspace) {
        return workspace.value().matches(SERVER + "\\d+");
    }

    /** Whether Discord has an outage of the server of a workspace. */
    static boolean isAway(JDA jda, WorkspaceId workspace) {
        return isServer(workspace)
                && jda.getUnavailableGuilds().contains(workspace.value().substring(SERVER.length()));
    }

    /**
     * The server of a workspace.
     *
     * @throws OutletUnavailable while the connection is down, or Discord has an outage of the server
     * @throws OutletClosed if the bot was taken out of it
     */
    Guild guild(WorkspaceId workspace) {
        ShardManager shards = connection.shards();
        boolean up = shards != null
                && !shards.getShards().isEmpty()
                && shards.getShards().stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
        if (!up) throw new OutletUnavailable("Discord is not connected.", null, null);
        String id = workspace.value().substring(SERVER.length());
        Guild guild = shards.getGuildById(id);
        if (guild != null) return guild;
        if (shards.getShards().stream().anyMatch(jda -> isAway(jda, workspace)))
            throw new OutletUnavailable("Discord has an outage of this server.", null, null);
        throw new OutletClosed("I am no longer on this server.");
    }

    /** The channel of that id, or an archived public thread; empty where it is gone or cannot be seen. */
    Optional<GuildMessageChannel> channel(Guild guild, String id) {
        GuildMessageChannel channel = guild.getChannelById(GuildMessageChannel.class, id);
        return channel != null ? Optional.of(channel) : threads.above(guild, id).flatMap(above -> archived(guild, id));
    }

    private Optional<GuildMessageChannel> archived(Guild guild, String id) {
        try {
            return Optional.of(await(() -> Threads.retrieve(guild, id)));
        } catch (OutletClosed e) {
            if (e.getCause() instanceof ErrorResponseException said
                    && said.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL)
                threads.gone(Readers.workspace(guild), id);
            return Optional.empty();
        }
    }

    /**
     * The id of the message of ours in {@code channel} that is looked for. Reads back past {@code reservedAt} by a day,
     * since the clock may have been wrong then.
     */
    Optional<String> find(MessageChannel channel, Instant reservedAt, Predicate<Message> sought) {
        MessageHistory history = locally(channel::getHistory);
        Instant early = reservedAt.minus(WRONG_CLOCK);
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Message> messages = await(() -> history.retrievePast(PAGE));
            for (Message message : messages)
                if (message.getAuthor().equals(message.getJDA().getSelfUser()) && sought.test(message))
                    return Optional.of(message.getId());
            if (messages.size() < PAGE
                    || messages.get(PAGE - 1).getTimeCreated().toInstant().isBefore(early)) return Optional.empty();
        }
        throw new OutletUnavailable("The channel holds too many messages to look through.", null, null);
    }

    /**
     * What Discord answers; its refusals and silence as the exceptions of outlets.
     *
     * @param request makes the request; the client checks then already what the bot may do
     */
    <T> T await(Supplier<RestAction<T>> request) {
        CompletableFuture<T> sent = locally(() -> request.get().submit());
        try {
            return sent.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutletUnavailable("Interrupted while waiting for Discord.", null, e);
        } catch (TimeoutException e) {
            throw new OutletUnavailable("Discord does not answer.", null, e);
        } catch (ExecutionException e) {
            throw translated(Delivery.cause(e));
        }
    }

    /** What the client makes or looks up without Discord; what the bot may not do as the exception of outlets. */
    private static <T> T locally(Supplier<T> work) {
        try {
            return work.get();
        } catch (InsufficientPermissionException e) {
            throw missing(e);
        }
    }

    private static OutletClosed missing(InsufficientPermissionException e) {
        return new OutletClosed("I lack the permission “" + e.getPermission().getName() + "” in the channel.");
    }

    private static RuntimeException translated(Throwable reason) {
        if (reason instanceof InsufficientPermissionException e) return missing(e);
        if (reason instanceof RateLimitedException e)
            return new OutletUnavailable("Discord asks to wait.", Duration.ofMillis(e.getRetryAfter()), e);
        if (reason instanceof ErrorResponseException e && isFinal(e.getErrorResponse())) return closed(e);
        return new OutletUnavailable("Discord did not answer as it should.", null, reason);
    }

    private static OutletClosed closed(ErrorResponseException e) {
        OutletClosed closed = new OutletClosed("Discord says: " + e.getMeaning() + ".");
        closed.initCause(e);
        return closed;
    }

    private static boolean isFinal(ErrorResponse response) {
        return switch (response) {
            case UNKNOWN_CHANNEL,
                    UNKNOWN_GUILD,
                    UNKNOWN_MEMBER,
                    UNKNOWN_USER,
                    MISSING_ACCESS,
                    MISSING_PERMISSIONS,
                    THREAD_LOCKED,
                    ILLEGAL_OPERATION_ARCHIVED_THREAD,
                    CANNOT_SEND_TO_USER -> true;
            default -> false;
        };
    }
}
