package caseclerk.adapters.discord;

import caseclerk.chat.FrontDesk;
import caseclerk.chat.HouseRules;
import caseclerk.chat.StatusLine;
import caseclerk.chat.Tenancy;
import caseclerk.chat.Triggers;
import caseclerk.digest.LateOutlet;
import caseclerk.digest.Outlet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** The bot: connects, serves, and ends without leaving anything half done. */
public final class DiscordBot implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DiscordBot.class.getName());
    private static final int QUESTION_THREADS = 4;
    private static final int QUICK_THREADS = 2;
    /** Links wait for each other, and hold up nothing else meanwhile. */
    private static final int LINK_THREADS = 16;
    /** A stop takes at most ten seconds: these, what is sent of it, and the closing of all that is open. */
    private static final Duration FINISHING = Duration.ofSeconds(5);

    /** For those that are under way then; who waits longer is told so. */
    private static final Duration ANSWERING = Duration.ofSeconds(6);

    private static final Duration DELIVERING = Duration.ofSeconds(9);

    private final Connection connection;
    private final Errands errands = new Errands(QUESTION_THREADS);
    private final Errands quick = new Errands(QUICK_THREADS);
    private final Errands filing = new Errands(LINK_THREADS);
    private final Errands missed = new Errands(1);
    private final Errands looking = new Errands(1);
    private final Troubles troubles;
    private final Delivery delivery;
    private final HouseRules rules;
    private final Departures departures;
    private final Once listener;
    private final SlashTable table;
    private final Outlet outlet;
    private final LateOutlet lateOutlet;
    /** When the end began; null before. */
    private @Nullable Long ended;

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "caseclerk-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Where the bot lives.
     *
     * @param token bot token
     * @param api base address of a Discord-compatible API; blank for Discord's own
     * @param grace how long the casebook of a server is kept after the bot left it
     */
    public record Account(String token, String api, Duration grace) {
        @Override
        public String toString() {
            return "account at " + (api.isBlank() ? "Discord" : api);
        }
    }

    /**
     * What the bot keeps.
     *
     * @param rules what servers chose
     * @param tenancy which servers come and go
     * @param triggers which messages were taken up
     */
    public record Ledger(HouseRules rules, Tenancy tenancy, Triggers triggers) {}

    public DiscordBot(Account account, FrontDesk front, Ledger ledger, Figures figures, Clock clock) {
        this.rules = ledger.rules();
        Tenancy tenancy = ledger.tenancy();
        this.connection = new Connection(account.token(), account.api());
        this.troubles = new Troubles(clock);
        this.delivery = new Delivery(figures, troubles);
        this.table = new SlashTable(front.forms());
        Desk desk = new Desk(front, figures);
        ReplyView view = new ReplyView(front::forms, this::limits);
        Threads threads = new Threads(tenancy);
        this.departures = new Departures(tenancy, threads, clock, account.grace());
        Readers readers = new Readers(rules, tenancy, threads);
        Reach reach = new Reach(connection, threads);
        this.outlet = new DiscordOutlet(reach, readers, front);
        this.lateOutlet = new DiscordLateOutlet(reach, readers, front, view);
        Parties parties = new Parties(readers, new Homes(tenancy, clock));
        Served served = new Served(errands, filing, delivery, parties, view, figures);
        Confirmations confirmations = new Confirmations();
        Links links = new Links(desk, view);
        Placings placings = new Placings(served, desk, view);
        Watched watched = new Watched(rules, clock);
        Messages messages =
                new Messages(errands, filing, delivery, parties, desk, view, links, watched, ledger.triggers(), clock);
        CatchUp catchUp = new CatchUp(rules, messages, delivery, watched);
        Interactions interactions =
                new Interactions(served, desk, table, view, links, placings, confirmations, quick, workspace -> {
                    watched.changed(workspace);
                    adjust();
                });
        this.listener = new Once(new Listener(
                interactions,
                new Buttons(served, desk, view, confirmations, placings),
                messages,
                catchUp,
                missed,
                quick,
                looking,
                departures,
                threads));
    }

    /**
     * Connects and registers the commands; returns when that is done, or when it has failed for good, which {@link
     * #ended} then tells.
     */
    public void start() {
        connection.open(rules.anyWatched(), listener);
        if (connection.fatal().isDone()) return;
        CompletableFuture<Void> ready = CompletableFuture.runAsync(this::register);
        CompletableFuture.anyOf(ready, connection.fatal()).join();
        housekeeping.scheduleWithFixedDelay(this::tidy, 1, 3_600, TimeUnit.SECONDS);
    }

    /** Completes with one plain sentence when the connection cannot be kept for a reason that stays. */
    public CompletableFuture<String> ended() {
        return connection.fatal();
    }

    /** The words of messages are asked for as soon as a channel is watched, and no longer than that. */
    private void adjust() {
        boolean wanted = rules.anyWatched() && !connection.isContentRefused();
        if (wanted != connection.readsContent()) CompletableFuture.runAsync(() -> connection.open(wanted, listener));
    }

    private void register() {
        try {
            connection.await();
            ShardManager shards = connection.shards();
            if (shards == null || shards.getShards().isEmpty()) return;
            departures.notice(shards);
            JDA jda = shards.getShards().get(0);
            if (Registered.differ(jda.retrieveCommands().complete(), table.commands()))
                jda.updateCommands().addCommands(table.commands()).complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | RuntimeException e) {
            if (!connection.fatal().isDone()) delivery.note("registration of commands", e);
        }
    }

    private void tidy() {
        try {
            // Before every shard is connected, nobody can tell where the bot is.
            ShardManager shards = connection.shards();
            if (shards != null && isUp()) departures.carryOut(shards);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "housekeeping failed", e);
        }
    }

    /** How the bot does. */
    public List<StatusLine> status() {
        List<StatusLine> lines = new ArrayList<>();
        lines.add(new StatusLine("connection", connection.words()));
        lines.add(new StatusLine("waiting", waiting()));
        lines.add(new StatusLine("last trouble", troubles.last().orElse("none")));
        limits().forEach(limit -> lines.add(new StatusLine("limit", limit)));
        return lines;
    }

    /** The errand that asks is not counted. */
    private String waiting() {
        int others = Math.max(0, open() - 1);
        return others == 0 ? "nothing" : others + (others == 1 ? " errand" : " errands");
    }

    /** Where digests go. */
    public Outlet outlet() {
        return outlet;
    }

    /** Where answers go that come late. */
    public LateOutlet lateOutlet() {
        return lateOutlet;
    }

    /** Whether every shard is connected. */
    public boolean isUp() {
        ShardManager shards = connection.shards();
        return shards != null
                && !shards.getShards().isEmpty()
                && shards.getShards().stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
    }

    /** Whether the words of messages come in that do not call the bot, as watched channels need. */
    public boolean readsContent() {
        return connection.readsContent();
    }

    /** How many errands and requests are under way. */
    public int open() {
        return errands.open() + filing.open() + delivery.open();
    }

    private List<String> limits() {
        if (connection.isContentRefused())
            return List.of("Watched channels are off: Discord does not give this bot the words of messages"
                    + " (Message Content Intent, in the developer portal). Everything else works.");
        if (!connection.readsContent())
            return List.of("No channel is watched, so messages that do not call me are not read;"
                    + " /settings asking and /settings links change that.");
        return List.of();
    }

    /** Takes nothing new from now on; what was acknowledged goes on. */
    public synchronized void end() {
        if (ended != null) return;
        ended = System.nanoTime();
        housekeeping.shutdownNow();
        for (Errands each : List.of(errands, filing, quick, missed, looking)) each.end();
    }

    /** Takes nothing new, finishes what was acknowledged, then disconnects; nine seconds after {@link #end} at most. */
    @Override
    public void close() {
        end();
        boolean finished = errands.finish(left(FINISHING));
        // A link that is not filed yet is stored, and tried again at the next start; so is what was not caught up on.
        for (Errands each : List.of(errands, filing)) each.drop();
        if (!finished && !errands.finish(left(ANSWERING))) LOG.log(Level.WARNING, "some questions were not finished");
        filing.finish(Duration.ofSeconds(1));
        quick.finish(Duration.ofSeconds(1));
        delivery.finish(left(DELIVERING));
        connection.close();
    }

    /** How much of {@code time} is left since the end began. */
    private synchronized Duration left(Duration time) {
        return ended == null ? time : time.minusNanos(System.nanoTime() - ended);
    }
}
