package caseclerk.app;

import caseclerk.adapters.discord.DiscordBot;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The bot on Discord, until it is told to stop or cannot go on. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "the bot on Discord (needs a token)")
final class RunCommand implements Callable<Integer> {
    private static final int LONGEST_STOP_SECONDS = 10;
    private static final Duration BETWEEN_DIGESTS = Duration.ofSeconds(20);
    /** Watches are hours apart; what is due waits a minute at most. */
    private static final Duration BETWEEN_WATCHES = Duration.ofMinutes(1);

    private final Session session;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!session.settings().discord().token().isSet()) {
            session.err.println("Discord needs a bot token; set DISCORD_TOKEN, or use: caseclerk chat");
            return CommandLineFront.USAGE;
        }
        return serve(session);
    }

    /** Serves until the process is asked to end; a fatal ending is said in one sentence. */
    static int serve(Session session) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(asked, closed), "caseclerk-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        Meters meters = new Meters();
        try (session;
                DiscordBot bot = session.app().bot(meters);
                Ticker late = new Ticker(
                        "answering late",
                        BETWEEN_DIGESTS,
                        session.app().answerLate(bot.lateOutlet(), Clock.systemUTC())::send);
                Ticker digests = new Ticker(
                        "sending digests",
                        BETWEEN_DIGESTS,
                        session.app().sendDigests(bot.outlet(), Clock.systemUTC())::send);
                Ticker watches = new Ticker(
                        "watching policies", BETWEEN_WATCHES, session.app().watchPolicies()::checkDue);
                HealthPoint health = health(session, bot, meters)) {
            if (health != null) session.err.println("Health on http://127.0.0.1:" + health.port() + "/health");
            bot.start();
            late.start();
            digests.start();
            watches.start();
            CompletableFuture.anyOf(asked, bot.ended()).join();
            // All of them end side by side; each is then waited for.
            bot.end();
            for (Ticker each : List.of(late, digests, watches)) each.end();
            if (!bot.ended().isDone()) return CommandLineFront.DONE;
            session.err.println(bot.ended().join());
            return CommandLineFront.FAILED;
        } catch (IOException e) {
            session.err.println("The health port " + session.settings().health().port()
                    + " cannot be had; choose another with CASECLERK_HEALTH_PORT.");
            return CommandLineFront.FAILED;
        } finally {
            closed.countDown();
            unhook(hook);
        }
    }

    private static @Nullable HealthPoint health(Session session, DiscordBot bot, Meters meters) throws IOException {
        meters.follow("caseclerk.open.errands", bot::open);
        meters.follow("caseclerk.connected", () -> bot.isUp() ? 1 : 0);
        Writing writing = session.app().writing();
        if (writing != null) meters.follow(writing);
        int port = session.settings().health().port();
        return port == 0 ? null : new HealthPoint(port, bot::isUp, meters::text);
    }

    private static void stop(CompletableFuture<Void> asked, CountDownLatch closed) {
        asked.complete(null);
        try {
            closed.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            System.getLogger(RunCommand.class.getName()).log(System.Logger.Level.DEBUG, "stopping already");
        }
    }
}
