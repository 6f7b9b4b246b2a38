package caseclerk.app;

import caseclerk.adapters.terminal.ReplyText;
import caseclerk.adapters.terminal.Style;
import caseclerk.adapters.web.WebGate;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.CommandNames;
import caseclerk.chat.NoSuchCase;
import caseclerk.chat.Reply;
import caseclerk.ingestion.PageFetcher;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every command is run with: settings, where to print, and the casebook when it is first needed. */
final class Session implements AutoCloseable {
    private static final Path DEFAULT_FILE = Path.of("config", "caseclerk.yaml");
    private static final int NARROW = 40;
    private static final int USUAL = 100;

    final PrintStream out;
    final PrintStream err;
    private final Map<String, String> environment;
    private @Nullable Path home;
    private @Nullable Path config;
    private @Nullable Settings settings;
    private @Nullable App app;
    private @Nullable WebGate web;
    private CommandNames names = CommandNames.COMMAND_LINE;

    Session(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    void locate(@Nullable Path newHome, @Nullable Path newConfig) {
        home = newHome;
        config = newConfig;
    }

    /** The settings, with --home over all else. */
    Settings settings() {
        if (settings == null) {
            Path file = config != null ? config : Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : null;
            Settings read = SettingsReader.read(file, environment);
            settings = home == null ? read : read.at(home);
        }
        return settings;
    }

    /** The program's rooms, opened at the first call. */
    App app() {
        if (app == null) app = new App(settings(), Clock.systemUTC());
        return app;
    }

    /** The gate to the web, made at the first call. */
    PageFetcher web() {
        if (web == null) web = App.gate(settings());
        return web;
    }

    /** From here on people type commands into the question box. */
    void converse() {
        names = CommandNames.TYPED;
    }

    /** Whether somebody looks at what is printed. */
    boolean isTerminal() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }

    Style style() {
        String colour = settings().terminal().colour();
        boolean coloured = colour.equals("always")
                || (colour.equals("auto") && isTerminal() && environment.get("NO_COLOR") == null);
        int width = settings().terminal().width();
        if (width == 0) width = columns();
        return new Style(Math.max(NARROW, width), coloured, names);
    }

    private int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Math.min(USUAL + 20, Integer.parseInt(columns)) : USUAL;
    }

    /** Prints what the front desk says to a command, and gives the exit code that goes with it. */
    int say(Reply reply) {
        boolean undone = reply instanceof Reply.Refused || reply instanceof Reply.Incident;
        (undone ? err : out).print(new ReplyText(style()).of(reply));
        if (reply instanceof Reply.Refused refused && refused.misused()) return CommandLineFront.USAGE;
        return undone ? CommandLineFront.FAILED : CommandLineFront.DONE;
    }

    /** Tells that there is no such case, and gives the exit code that goes with it. */
    int noCase(String slug) {
        err.println(style().names().in(NoSuchCase.words(app().shelves(), WorkspaceId.TERMINAL, slug, Audience.OWNER)));
        return CommandLineFront.FAILED;
    }

    /** Closes what is open; more than once does no harm. */
    @Override
    public void close() {
        if (app != null) app.close();
        if (web != null) web.close();
        app = null;
        web = null;
    }
}
