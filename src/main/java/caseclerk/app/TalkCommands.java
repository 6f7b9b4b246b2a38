package caseclerk.app;

import caseclerk.adapters.terminal.JsonLines;
import caseclerk.adapters.terminal.QuestionBox;
import caseclerk.adapters.terminal.ReplyText;
import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.FrontDesk;
import caseclerk.chat.Incoming;
import caseclerk.chat.Reply;
import caseclerk.chat.SmallTalk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Commands that hold a conversation. */
final class TalkCommands {
    private static final String SAMPLE = "/caseclerk/config/sample/";
    private static final List<String> COMMANDS = List.of(
            "/help",
            "/case list",
            "/case show",
            "/source list",
            "/source show",
            "/source remove",
            "/policy list",
            "/policy show",
            "/policy diff",
            "/policy at",
            "/policy history",
            "/explain",
            "/answer",
            "/passages",
            "/use",
            "/asof",
            "/file",
            "/quit");

    private TalkCommands() {}

    @Command(
            name = "chat",
            mixinStandardHelpOptions = true,
            description = "the terminal channel: type questions and /commands")
    static final class Chat implements Callable<Integer> {
        private final Session session;

        Chat(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            return talk(session);
        }
    }

    /** Without a command: the bot when there is a token, else a question box, on samples when nothing is filed. */
    static int firstVisit(Session session) throws IOException {
        if (session.settings().discord().token().isSet()) return RunCommand.serve(session);
        if (session.app()
                .shelves()
                .sources(WorkspaceId.TERMINAL, null, Audience.OWNER)
                .isEmpty()) fileSample(session);
        return talk(session);
    }

    private static void fileSample(Session session) throws IOException {
        session.err.println(
                "Filing the sample casebook into " + session.settings().home() + " …");
        try (BufferedReader lines = sample("casebook.jsonl")) {
            session.app()
                    .file(JsonLines.entries(lines, "sample", null), -1, outcome -> {}, (done, total, passages) -> {});
        }
    }

    private static BufferedReader sample(String name) throws IOException {
        InputStream in = TalkCommands.class.getResourceAsStream(SAMPLE + name);
        if (in == null) throw new IOException("missing in the jar: " + name);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static int talk(Session session) throws IOException {
        session.converse();
        FrontDesk desk = session.app().frontDesk();
        ReplyText text = new ReplyText(session.style());
        greet(session);
        QuestionBox box = new QuestionBox(
                (line, early) -> {
                    String courtesy = courtesy(line);
                    if (courtesy != null) return courtesy;
                    Reply reply = desk.answer(
                            Incoming.parse(WorkspaceId.TERMINAL, "terminal", SmallTalk.HELP.is(line) ? "/help" : line),
                            early);
                    return reply instanceof Reply.Farewell ? null : text.of(reply);
                },
                printer -> sendDue(session, printer),
                session.style(),
                () -> completions(session));
        session.out.flush();
        if (session.isTerminal()) box.talk();
        else box.read(System.in, session.out);
        return CommandLineFront.DONE;
    }

    /** The reply to what is said out of courtesy and asks nothing; null for anything else. */
    static @Nullable String courtesy(String line) {
        if (SmallTalk.GREETING.is(line))
            return "Hello. Type a question about what is filed, or paste a link; /help lists the commands.\n";
        return SmallTalk.THANKS.is(line) && !SmallTalk.SILENCE.is(line) ? "You are welcome.\n" : null;
    }

    /** Prints the digest that has come due meanwhile. */
    private static void sendDue(Session session, Consumer<String> printer) {
        session.app()
                .sendDigests(DigestCommand.outlet(session.style(), printer), Clock.systemUTC())
                .send();
    }

    private static void greet(Session session) throws IOException {
        List<String> urls = session.app().shelves().sources(WorkspaceId.TERMINAL, null, Audience.OWNER).stream()
                .map(source -> source.url())
                .toList();
        session.out.println("Caseclerk: ask about what is filed; every sentence of an answer is quoted from a source.");
        session.out.println("/help lists the commands, /quit or Ctrl-D leaves. " + urls.size() + " sources are filed.");
        if (hasSample(urls)) {
            session.out.println("These are samples, written for trying the program. Suggestions:");
            try (BufferedReader lines = sample("questions.txt")) {
                lines.lines().filter(line -> !line.isBlank()).forEach(line -> session.out.println("  " + line));
            }
        }
        session.out.println();
    }

    private static boolean hasSample(List<String> urls) throws IOException {
        try (BufferedReader lines = sample("casebook.jsonl")) {
            String samples = lines.lines().collect(Collectors.joining());
            return urls.stream().anyMatch(url -> samples.contains('"' + url + '"'));
        }
    }

    private static Collection<String> completions(Session session) {
        List<String> words = new ArrayList<>(COMMANDS);
        session.app().shelves().cases(WorkspaceId.TERMINAL, Audience.OWNER).stream()
                .map(PolicyCase::slug)
                .forEach(words::add);
        return words;
    }
}
