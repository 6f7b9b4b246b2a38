package caseclerk.app;

import caseclerk.adapters.discord.AccountCheck;
import caseclerk.adapters.llm.ModelReach;
import caseclerk.adapters.storage.Upkeep;
import caseclerk.adapters.storage.Upkeep.Finding;
import caseclerk.adapters.terminal.ProgressBar;
import caseclerk.adapters.web.NameLookup;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Speaker;
import caseclerk.chat.StatusLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that keep the casebook whole. */
final class UpkeepCommands {
    private UpkeepCommands() {}

    @Command(name = "backup", mixinStandardHelpOptions = true, description = "a consistent copy, taken while running")
    static final class Backup implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "FILE", description = "where to write it")
        private Path file = Path.of("");

        Backup(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.app().upkeep().backup(file);
            session.out.println("Wrote " + file + ".");
            return CommandLineFront.DONE;
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, description = "put a backup back")
    static final class Restore implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "FILE", description = "the backup")
        private Path file = Path.of("");

        Restore(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Path home = session.settings().home();
            Path before = Upkeep.restore(home, file);
            session.out.println(
                    "Restored " + file + (before == null ? "." : "; what was there before is " + before + "."));
            return CommandLineFront.DONE;
        }
    }

    @Command(
            name = "doctor",
            mixinStandardHelpOptions = true,
            description = "check configuration, database, models, network and Discord permissions")
    static final class Doctor implements Callable<Integer> {
        private final Session session;

        @Option(names = "--rebuild", description = "make words and vectors anew first")
        private boolean rebuild;

        Doctor(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.settings();
            print(new Finding("configuration", true, "readable"));
            App app = session.app();
            if (rebuild) rebuild(app);
            int length = app.embedder().embedQuestion("Does it run?").forPassages().length;
            print(new Finding("embedding", length == app.embedder().dimensions(), length + " dimensions"));
            List<Finding> findings = app.upkeep().check(app.embedder().fingerprint());
            findings.forEach(this::print);
            List<Finding> outside = List.of(network(), model(app), discord(session.settings()));
            outside.forEach(this::print);
            boolean fine = Stream.concat(findings.stream(), outside.stream()).allMatch(Finding::fine);
            return fine ? CommandLineFront.DONE : CommandLineFront.FAILED;
        }

        /** Nothing is wrong without one. */
        private static Finding network() {
            return new Finding(
                    "network",
                    true,
                    NameLookup.works()
                            ? "sites can be looked up"
                            : "no site can be looked up: links cannot be fetched now, all else works");
        }

        private Finding model(App app) {
            String words = Writing.words(app.writing(), WorkspaceId.TERMINAL);
            Settings.Llm llm = session.settings().llm();
            if (!llm.isSet() || ModelReach.answers(llm.provider(), llm.baseUrl()))
                return new Finding("chat model", true, words);
            return new Finding(
                    "chat model",
                    false,
                    words + "; nothing answers at " + ModelReach.address(llm.provider(), llm.baseUrl())
                            + ", check the network and CASECLERK_LLM_BASE_URL");
        }

        private static Finding discord(Settings settings) {
            if (!settings.discord().token().isSet()) return new Finding("discord", true, "no token set");
            AccountCheck.Finding found = AccountCheck.of(App.account(settings));
            return new Finding("discord", found.fine(), found.words());
        }

        private void rebuild(App app) {
            ProgressBar progress = new ProgressBar(session.err, session.isTerminal(), System::nanoTime);
            app.upkeep().rebuild(app.embedder(), done -> progress.show(done, -1));
        }

        private void print(Finding finding) {
            session.out.printf(
                    Locale.ROOT, "%-4s %-14s %s%n", finding.fine() ? "ok" : "BAD", finding.name(), finding.words());
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "how the program does, and what was spent on a chat model")
    static final class Status implements Callable<Integer> {
        private final Session session;

        Status(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            for (StatusLine one : session.app().status(List.of(), WorkspaceId.TERMINAL, Speaker.OWNER))
                session.out.printf(Locale.ROOT, "%-12s %s%n", one.name(), one.words());
            return CommandLineFront.DONE;
        }
    }

    @Command(
            name = "metrics",
            mixinStandardHelpOptions = true,
            description = "calls to a chat model as figures, in the text form of Prometheus")
    static final class Metrics implements Callable<Integer> {
        private final Session session;

        Metrics(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Meters meters = new Meters();
            Writing writing = session.app().writing();
            if (writing == null) session.err.println("No chat model is configured; there is nothing to count.");
            else meters.follow(writing);
            session.out.print(meters.text());
            return CommandLineFront.DONE;
        }
    }

    @Command(name = "config", mixinStandardHelpOptions = true, description = "the settings in force, secrets masked")
    static final class Config implements Callable<Integer> {
        private final Session session;

        Config(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.settings()
                    .origins()
                    .forEach(one ->
                            session.out.printf(Locale.ROOT, "%-26s %-20s (%s)%n", one.key(), one.value(), one.from()));
            return CommandLineFront.DONE;
        }
    }
}
