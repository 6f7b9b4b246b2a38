package caseclerk.app;

import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.ingestion.UnreadableCapture;
import caseclerk.retrieval.EmbedderUnavailable;
import caseclerk.retrieval.IndexUnavailable;
import caseclerk.writing.PromptProblems;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: commands, their options and exit codes. */
@Command(
        name = "caseclerk",
        mixinStandardHelpOptions = true,
        version = "caseclerk 0.1.0",
        description =
                "Answers questions about policy cases, from stored sources only, with a quote for every sentence.",
        footer = {
            "",
            "Without a command: the bot on Discord when a token is set, else a question box on a sample casebook.",
            "",
            "Examples:",
            "  caseclerk file --case azure-review report.html terms.pdf",
            "  caseclerk ask \"When did the review begin?\"",
            "  caseclerk policy add --service Acme --title Terms --effective 2025-06-01 terms.md",
            "  caseclerk ask --batch questions.jsonl --json",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 done in part."
        })
public final class CommandLineFront implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int PARTLY = 3;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "folder that holds the casebook")
    private @Nullable Path home;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "settings file")
    private @Nullable Path config;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "print the stack trace of a failure")
    private boolean debug;

    private final Session session;

    private CommandLineFront(Session session) {
        this.session = session;
    }

    /** Runs the command in {@code arguments} and gives its exit code. */
    public static int run(String[] arguments, Map<String, String> environment) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        String[] typed = Arguments.asTyped(arguments);
        Optional<String> problem = Arguments.problem(typed);
        if (problem.isEmpty()) return run(typed, environment, new FileOutputStream(FileDescriptor.out), err);
        err.println(problem.get());
        return USAGE;
    }

    /** As {@link #run(String[], Map)}, printing to the given streams. */
    public static int run(String[] arguments, Map<String, String> environment, OutputStream out, PrintStream err) {
        try {
            PrintStream printed = new PrintStream(new CheckedOutput(out), false, StandardCharsets.UTF_8);
            int code = execute(arguments, environment, printed, err);
            printed.flush();
            return code;
        } catch (UnwritableOutput e) {
            return unwritten(e, err);
        }
    }

    private static int execute(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try (Session session = new Session(out, err, environment)) {
            CommandLineFront front = new CommandLineFront(session);
            CommandLine commands = new CommandLine(front);
            commands.addSubcommand(new TalkCommands.Chat(session));
            commands.addSubcommand(new RunCommand(session));
            commands.addSubcommand(new AskCommand(session));
            commands.addSubcommand(new FileCommand(session));
            commands.addSubcommand(new ExtractCommand(session));
            commands.addSubcommand(new PolicyCommands(session));
            commands.addSubcommand(new CommandLine(new CasebookCommands.Cases(session))
                    .addSubcommand(new CaseFileCommands.Show(session))
                    .addSubcommand(new CaseFileCommands.Timeline(session))
                    .addSubcommand(new CaseFileCommands.Export(session))
                    .addSubcommand(new CaseFileCommands.Write(session)));
            commands.addSubcommand(new DigestCommand(session));
            commands.addSubcommand(new CasebookCommands.Sources(session));
            commands.addSubcommand(new CasebookCommands.Answers(session));
            commands.addSubcommand(new CasebookCommands.Explain(session));
            commands.addSubcommand(new EvalCommand(session));
            commands.addSubcommand(new UpkeepCommands.Backup(session));
            commands.addSubcommand(new UpkeepCommands.Restore(session));
            commands.addSubcommand(new UpkeepCommands.Doctor(session));
            commands.addSubcommand(new UpkeepCommands.Status(session));
            commands.addSubcommand(new UpkeepCommands.Metrics(session));
            commands.addSubcommand(new UpkeepCommands.Config(session));
            PlainValues.register(commands);
            StringWriter help = new StringWriter();
            commands.setOut(new java.io.PrintWriter(help));
            commands.setErr(new java.io.PrintWriter(err, true));
            commands.setExecutionStrategy(parsed -> {
                session.locate(front.home, front.config);
                return new CommandLine.RunLast().execute(parsed);
            });
            commands.setParameterExceptionHandler((e, args) -> wrongUsage(e, err));
            commands.setExecutionExceptionHandler((e, line, parsed) -> failed(e, front.debug, err));
            int code = commands.execute(arguments);
            out.print(help);
            return code;
        }
    }

    private static int wrongUsage(ParameterException e, PrintStream err) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(message + (message.endsWith(".") ? "" : ".") + " See: " + name + " --help");
        return USAGE;
    }

    private static int unwritten(UnwritableOutput e, PrintStream err) {
        if (!e.isClosed()) err.println(e.getMessage());
        return FAILED;
    }

    private static int failed(Exception e, boolean debug, PrintStream err) {
        // Told at the end, for all that prints.
        if (e instanceof UnwritableOutput) return FAILED;
        if (debug) e.printStackTrace(err);
        if (e instanceof SettingsProblems || e instanceof PromptProblems) {
            err.println(e.getMessage());
            return USAGE;
        }
        boolean told = e instanceof CasebookUnavailable
                || e instanceof IndexUnavailable
                || e instanceof EmbedderUnavailable
                || e instanceof UnreadableCapture;
        if (told) err.println(e.getMessage());
        else
            err.println(
                    "Something failed that should not (" + e.getClass().getSimpleName() + "); --debug shows where.");
        return FAILED;
    }

    @Override
    public Integer call() throws Exception {
        return TalkCommands.firstVisit(session);
    }
}
