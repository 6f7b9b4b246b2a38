package caseclerk.app;

import caseclerk.adapters.discord.DiscordBot;
import caseclerk.adapters.discord.Figures;
import caseclerk.adapters.terminal.JsonLines;
import caseclerk.adapters.web.AddressPolicy;
import caseclerk.adapters.web.WebGate;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.LateOutlet;
import caseclerk.fixtures.discord.Guild;
import caseclerk.fixtures.discord.StandIn;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole program, connected to a stand-in Discord. */
public final class RunningBot implements AutoCloseable {
    /** As usual, but the small sites of tests may be asked again at once. */
    private static final WebGate.Limits IN_A_ROW =
            new WebGate.Limits(WebGate.Limits.USUAL.time(), WebGate.Limits.USUAL.bytes(), Duration.ZERO);

    private final App app;
    private final StandIn discord;
    private @Nullable DiscordBot bot;

    /** Opens the casebook in {@code home}; connects at {@link #start}. */
    public RunningBot(Path home, StandIn discord) {
        this(home, discord, Clock.systemUTC());
    }

    /** As above, at that clock's time. */
    public RunningBot(Path home, StandIn discord, Clock clock) {
        this(home, discord, clock, Map.of());
    }

    /** As above, with these variables in the environment too. */
    public RunningBot(Path home, StandIn discord, Clock clock, Map<String, String> settings) {
        this.discord = discord;
        Map<String, String> environment = new HashMap<>(Map.of(
                "CASECLERK_HOME",
                home.toString(),
                "DISCORD_TOKEN",
                StandIn.TOKEN,
                "CASECLERK_DISCORD_API",
                discord.api(),
                "CASECLERK_ALLOW_ADDRESSES",
                "127.0.0.0/8"));
        environment.putAll(settings);
        Settings read = SettingsReader.read(null, environment);
        AddressPolicy addresses = AddressPolicy.opening(read.web().allowAddresses());
        this.app = new App(read, clock, new WebGate(addresses, IN_A_ROW));
    }

    /** Connects, and waits until the commands are registered. */
    public RunningBot start() {
        bot = app.bot(new NoFigures());
        bot.start();
        return this;
    }

    /** The bot; only after {@link #start}. */
    public DiscordBot bot() {
        if (bot == null) throw new IllegalStateException("not started");
        return bot;
    }

    /** Sends the digests that are due at that clock's time. */
    public int sendDigests(Clock clock) {
        return app.sendDigests(bot().outlet(), clock).send();
    }

    /** Gives answers that come late, at that clock's time. */
    public int answerLate(Clock clock) {
        return answerLate(bot().lateOutlet(), clock);
    }

    /** As above, by another way there. */
    public int answerLate(LateOutlet outlet, Clock clock) {
        return app.answerLate(outlet, clock).send();
    }

    /** Disconnects, as at the end of the process. */
    public void stop() {
        if (bot != null) bot.close();
        bot = null;
    }

    /** The program behind it. */
    App app() {
        return app;
    }

    /** The casebook of a server. */
    public static WorkspaceId workspace(Guild guild) {
        return new WorkspaceId("discord-" + guild.id());
    }

    /** Files the shipped samples for a server. */
    public void fileSamples(Guild guild) {
        fileSamples(guild, "");
    }

    /** Files those of the shipped samples for a server whose address has these words: each takes its tenths of a second. */
    public void fileSamples(Guild guild, String words) {
        try (BufferedReader lines = Files.newBufferedReader(Path.of("config/sample/casebook.jsonl"))) {
            Iterator<Entry> entries = JsonLines.entries(lines, "sample", null);
            while (entries.hasNext())
                if (entries.next() instanceof Entry.Readable entry
                        && entry.capture().url().contains(words))
                    app.file(workspace(guild), entry.capture(), entry.filing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files a text for a server, openly or from a channel. */
    public FileOutcome file(Guild guild, String url, String title, String text, @Nullable Origin origin) {
        Capture capture = new Capture(
                url,
                MediaType.TEXT,
                text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                new Stated(title, "The Sample", null, null, "en"));
        Filing filing = Filing.article(url, null);
        return app.file(workspace(guild), capture, origin == null ? filing : filing.from(origin));
    }

    @Override
    public void close() {
        stop();
        app.close();
        discord.close();
    }

    private static final class NoFigures implements Figures {
        @Override
        public void answered(String status, Duration took) {}

        @Override
        public void acknowledged(Duration took) {}

        @Override
        public void failed(String what) {}
    }
}
