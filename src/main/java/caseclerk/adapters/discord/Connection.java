package caseclerk.adapters.discord;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Discord. Always through a shard manager: it takes the gateway's address from the REST base, so that
 * a token never reaches another server than the one named.
 */
final class Connection {
    private static final Logger LOG = System.getLogger(Connection.class.getName());
    /** Two connections hear the same for so long, rather than that something falls between them. */
    private static final Duration OVERLAP = Duration.ofSeconds(1);
    /** How long a connection that hears no more may take to finish what it began. */
    private static final Duration FINISHING = Duration.ofSeconds(20);

    /** How long it is until a connection that could not be made anew is tried again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final int REQUESTS_AT_ONCE = 25;
    private final String token;
    private final String api;
    private final CompletableFuture<String> fatal = new CompletableFuture<>();
    private volatile @Nullable ShardManager shards;
    private volatile @Nullable Ears ears;
    /** Connections that others took the place of, until they have finished what they began. */
    private final Map<ShardManager, Ears> former = new ConcurrentHashMap<>();

    /** Counts the tries to connect, so that of those that are to be made again only the last one is. */
    private final AtomicInteger tries = new AtomicInteger();

    private volatile boolean contentRefused;
    private volatile boolean contentAsked;

    /** @param api base address of a Discord-compatible API; blank for Discord's own */
    Connection(String token, String api) {
        this.token = token;
        this.api = api;
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        Message.suppressContentIntentWarning();
    }

    /** What cannot be mended by trying again; one plain sentence. */
    CompletableFuture<String> fatal() {
        return fatal;
    }

    /**
     * Connects, or connects anew with other intents, until that comes about; meanwhile the connection before goes on.
     *
     * @param content asks for the words of messages
     */
    synchronized void open(boolean content, EventListener listener) {
        int number = tries.incrementAndGet();
        ShardManager before = shards;
        Ears heard = ears;
        Ears own = new Ears(listener);
        contentAsked = content && !contentRefused;
        Set<GatewayIntent> intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (contentAsked) intents.add(GatewayIntent.MESSAGE_CONTENT);
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(token, intents)
                .setEnableShutdownHook(false)
                // Without them a channel that is kept from one person counts as open to them.
                .enableCache(CacheFlag.MEMBER_OVERRIDES)
                // Of a thread that is archived, only these tell that it was deleted.
                .setRawEventsEnabled(true)
                .setSessionController(new OwnGateway())
                .setHttpClientBuilder(http())
                .addEventListeners(own, new Watch(listener));
        if (!api.isBlank()) builder.setRestConfig(new RestConfig().setBaseUrl(api));
        try {
            ShardManager next = builder.build();
            if (before != null && heard != null) former.put(before, heard);
            shards = next;
            ears = own;
            if (before != null) waiting(() -> takeOver(next));
        } catch (InvalidTokenException e) {
            fatal.complete(
                    "Discord does not accept the token; copy it again from the developer portal into DISCORD_TOKEN.");
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "not connected", e);
            if (before != null) {
                LOG.log(Level.WARNING, "Discord cannot be reached for a new connection; it is tried again");
                later(AGAIN, () -> again(number, content, listener));
                return;
            }
            fatal.complete("Discord cannot be reached" + (api.isBlank() ? "" : " at " + api)
                    + "; check the network and try again.");
        }
    }

    private synchronized void again(int number, boolean content, EventListener listener) {
        if (number == tries.get()) open(content, listener);
    }

    /** As the client makes it for itself, but for how acknowledgements are sent. */
    private static OkHttpClient.Builder http() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
                .dispatcher(dispatcher)
                .addInterceptor(new Acknowledging());
    }

    /** Once the new connection is up, the former ones hear no more, and end when what they began is finished. */
    private void takeOver(ShardManager next) {
        try {
            for (JDA jda : next.getShards()) jda.awaitReady();
        } catch (InterruptedException | IllegalStateException neverUp) {
            LOG.log(Level.DEBUG, "the connection before goes on", neverUp);
            return;
        }
        Map<ShardManager, Ears> old = Map.copyOf(former);
        // One that drops now must not come back: it would take events that nobody hears.
        for (ShardManager one : old.keySet()) one.getShards().forEach(jda -> jda.setAutoReconnect(false));
        later(OVERLAP, () -> old.values().forEach(Ears::close));
        later(FINISHING, () -> old.keySet().forEach(this::end));
    }

    /** Runs what waits for Discord, on a thread of its own. */
    private static void waiting(Runnable what) {
        Thread thread = new Thread(what, "caseclerk-take-over");
        thread.setDaemon(true);
        thread.start();
    }

    private void end(ShardManager old) {
        former.remove(old);
        old.shutdown();
    }

    private static void later(Duration time, Runnable what) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(what);
    }

    /** Looks at how the connection comes and goes. */
    private final class Watch extends ListenerAdapter {
        private final EventListener listener;

        Watch(EventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onReady(@NonNull ReadyEvent event) {
            JDA jda = event.getJDA();
            LOG.log(
                    Level.INFO,
                    "connected as " + jda.getSelfUser().getName() + ", shard "
                            + (jda.getShardInfo().getShardId() + 1) + " of "
                            + jda.getShardInfo().getShardTotal() + ", "
                            + jda.getGuilds().size() + " servers");
        }

        @Override
        public void onShutdown(@NonNull ShutdownEvent event) {
            CloseCode code = event.getCloseCode();
            if (code == null || code.isReconnect()) return;
            if (code == CloseCode.DISALLOWED_INTENTS && contentAsked) {
                contentRefused = true;
                LOG.log(Level.WARNING, "Discord keeps the words of messages from this bot; watched channels are off");
                CompletableFuture.runAsync(() -> open(false, listener));
                return;
            }
            fatal.complete(sentence(code));
        }
    }

    private static String sentence(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED ->
                "Discord does not accept the token; copy it again from the developer portal into DISCORD_TOKEN.";
            case DISALLOWED_INTENTS ->
                "Discord does not allow this bot what it asks for; switch its intents on in the developer portal.";
            default -> "Discord closed the connection for good (" + code.getCode() + "); see the developer portal.";
        };
    }

    /** The shards; null before the first connection. */
    @Nullable
    ShardManager shards() {
        return shards;
    }

    /** Whether the words of messages come in that do not call the bot. */
    boolean readsContent() {
        return contentAsked;
    }

    /** Whether Discord refused the words of messages. */
    boolean isContentRefused() {
        return contentRefused;
    }

    /** How the connection is, in words. */
    String words() {
        ShardManager now = shards;
        if (now == null) return "not connected";
        long up = now.getShardCache().stream()
                .filter(jda -> jda.getStatus() == JDA.Status.CONNECTED)
                .count();
        return up + " of " + now.getShardsTotal() + " shards connected, " + Math.round(now.getAverageGatewayPing())
                + " ms to the gateway";
    }

    /** Waits until every shard is ready. */
    void await() throws InterruptedException, ExecutionException {
        ShardManager now = shards;
        if (now != null) for (JDA jda : now.getShards()) jda.awaitReady();
    }

    void close() {
        tries.incrementAndGet();
        former.keySet().forEach(this::end);
        ShardManager now = shards;
        if (now != null) now.shutdown();
    }
}
