package caseclerk.adapters.terminal;

import caseclerk.digest.OutletUnavailable;
import caseclerk.grounding.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/** The question box: reads lines until the person leaves, and prints what each is answered with. */
public final class QuestionBox {
    private static final String PROMPT = "? ";

    private final Replies replies;
    private final Afterword afterword;
    private final Style style;
    private final Supplier<Collection<String>> completions;

    /** Replies to what is typed. */
    @FunctionalInterface
    public interface Replies {
        /**
         * The reply to {@code line}; null to leave.
         *
         * @param early is handed each claim that may be said while the reply is being written
         */
        @Nullable
        String to(String line, Consumer<Claim> early);
    }

    /** What is said behind a reply without being asked for, when that is printed. */
    @FunctionalInterface
    public interface Afterword {
        /** @param printer prints at once, or throws what says that it cannot */
        void say(Consumer<String> printer);
    }

    /** @param completions whole lines and words to offer on Tab */
    public QuestionBox(Replies replies, Afterword afterword, Style style, Supplier<Collection<String>> completions) {
        this.replies = replies;
        this.afterword = afterword;
        this.style = style;
        this.completions = completions;
    }

    /**
     * Talks with a person at a terminal. What was typed comes back with the arrow keys while it runs, and is kept nowhere.
     *
     * @throws IOException if the terminal cannot be read
     */
    public void talk() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .completer((line, parsed, candidates) -> complete(parsed.line(), candidates))
                    .build();
            while (true) {
                try {
                    String line = reader.readLine(PROMPT);
                    if (!line.isBlank() && !reply(line, terminal)) return;
                } catch (UserInterruptException e) {
                    terminal.writer().println("(Ctrl-D or /quit leaves)");
                } catch (EndOfFileException e) {
                    return;
                }
            }
        }
    }

    private boolean reply(String line, Terminal terminal) {
        // What wraps by itself would not be counted, and not be taken back.
        int columns = terminal.getSize().getColumns();
        int width = columns > 0 ? Math.min(style.width(), columns) : style.width();
        EarlyClaims early = new EarlyClaims(new Style(width, style.colour()), text -> {
            terminal.writer().print(text);
            terminal.flush();
        });
        boolean goesUp = terminal.getStringCapability(InfoCmp.Capability.cursor_up) != null;
        String reply = replies.to(line, goesUp ? early : claim -> {});
        early.clear();
        if (reply == null) return false;
        terminal.writer().println(reply);
        terminal.flush();
        afterword.say(text -> print(text, terminal.writer()));
        return true;
    }

    private static void print(String text, PrintWriter writer) {
        writer.println(text);
        // It flushes, too.
        if (writer.checkError()) throw new OutletUnavailable("The terminal is gone.", Duration.ZERO, null);
    }

    /** Offers one word at a time: the next of a command that the line begins, or a name that the last word begins. */
    private void complete(String line, List<Candidate> candidates) {
        int start = line.lastIndexOf(' ') + 1;
        String last = line.substring(start);
        Set<String> words = new TreeSet<>();
        for (String whole : completions.get()) {
            if (whole.startsWith(line)) words.add(whole.substring(start).split(" ")[0]);
            else if (start > 0 && !last.isEmpty() && whole.startsWith(last)) words.add(whole);
        }
        words.forEach(word -> candidates.add(new Candidate(word)));
    }

    /** Answers lines that come from a pipe, to the last. */
    public void read(java.io.InputStream in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) continue;
            String reply = replies.to(line, claim -> {});
            if (reply == null) return;
            out.println(PROMPT + Printable.line(line));
            out.println(reply);
            afterword.say(text -> {
                out.println(text);
                out.flush();
            });
            out.flush();
        }
    }
}
