package caseclerk.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.app.CommandLineFront;
import caseclerk.fixtures.Terminal;
import caseclerk.fixtures.Terminal.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk, or a reader that has gone: nothing is reported as done that nobody could read. */
class UnwritableOutputTest {
    private static final String FULL = "No space left on device";

    @TempDir
    private Path folder;

    /** Takes so many lines and then no more. */
    private static final class Narrow extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final String why;
        private int lines;

        Narrow(int lines, String why) {
            this.lines = lines;
            this.why = why;
        }

        @Override
        public void write(int letter) throws IOException {
            if (lines == 0) throw new IOException(why);
            if (letter == '\n') lines--;
            taken.write(letter);
        }
    }

    private Ran run(Narrow out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineFront.run(
                arguments,
                Map.of("CASECLERK_HOME", folder.resolve("home").toString()),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.taken.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("home"));
    }

    private void file() throws IOException {
        Path note = Files.writeString(folder.resolve("a.txt"), "Ferries\n\nThe review of the ferries began in May.\n");
        terminal().execute("file", "--case", "ferry", "--published", "2031-05-02", note.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "config", "case list", "ask --json When did it begin?"})
    void a_full_disk_is_told_in_one_sentence_and_the_command_has_failed(String line) {
        Ran ran = run(new Narrow(0, FULL), line.split(" "));

        assertEquals(1, ran.code());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(FULL), ran.err());
    }

    @Test
    void a_batch_whose_reader_has_gone_asks_no_more_and_says_nothing() throws IOException {
        file();
        Path questions = Files.writeString(folder.resolve("q.txt"), "When did it begin?\n".repeat(9));

        Ran ran = run(new Narrow(1, "Broken pipe"), "ask", "--json", "--batch", questions.toString());

        assertEquals(1, ran.code());
        assertEquals(1, ran.out().lines().count());
        assertFalse(ran.err().contains("cannot be written"), ran.err());
        assertEquals(0, terminal().execute("answer", "show", "a-2").code());
        assertEquals(1, terminal().execute("answer", "show", "a-3").code());
    }

    @Test
    void a_digest_that_could_not_be_printed_is_printed_by_the_next_try() throws IOException {
        terminal().execute("digest", "subscribe", "all", "08:00");
        file();

        Ran lost = run(new Narrow(1, FULL), "digest", "send", "--at", "2099-01-01T12:00:00Z");
        Ran again = terminal().execute("digest", "send", "--at", "2099-01-01T12:00:00Z");

        assertEquals(1, lost.code());
        assertTrue(lost.err().contains(FULL), lost.err());
        assertFalse(lost.err().contains("No digest"), lost.err());
        assertEquals(0, again.code());
        assertTrue(again.out().contains("ferries began"), again.out() + again.err());
    }

    private Ran chat(Narrow out) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("/case list\n".getBytes(StandardCharsets.UTF_8)));
            return run(out, "chat");
        } finally {
            System.setIn(before);
        }
    }

    /** As if the digest had been subscribed to long ago. */
    private void makeDigestDue() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/casebook.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE subscriptions SET since = '2020-01-01T00:00:00Z'");
        }
    }

    @Test
    void a_digest_that_comes_due_in_a_conversation_is_sent_when_it_is_printed_and_only_then() throws Exception {
        terminal().execute("digest", "subscribe", "all", "08:00");
        file();
        Ran quiet = chat(new Narrow(Integer.MAX_VALUE, FULL));
        makeDigestDue();

        Ran lost = chat(new Narrow((int) quiet.out().lines().count(), FULL));
        Ran again = chat(new Narrow(Integer.MAX_VALUE, FULL));
        Ran after = chat(new Narrow(Integer.MAX_VALUE, FULL));

        assertEquals(0, quiet.code(), quiet.err());
        assertEquals(1, lost.code());
        assertEquals(quiet.out(), lost.out());
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().startsWith(quiet.out()), again.out());
        assertTrue(again.out().contains("ferries began"), again.out());
        assertEquals(quiet.out(), after.out());
    }
}
