package caseclerk.adapters.storage;

import caseclerk.ingestion.CasebookUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file: one connection that writes, a few that read. Other processes may use the same file at the same time.
 */
public final class Database implements AutoCloseable {
    /** The file's name within the home folder. */
    public static final String FILE = "casebook.db";

    private static final List<String> MIGRATIONS = List.of(
            "V001__casebook.sql",
            "V002__people.sql",
            "V003__copies.sql",
            "V004__policies.sql",
            "V005__index_changes.sql",
            "V006__notes.sql",
            "V007__digests.sql",
            "V008__profiles.sql",
            "V009__digest_people.sql",
            "V010__model_calls.sql",
            "V011__filing.sql",
            "V012__standing_questions.sql",
            "V013__link_readers.sql",
            "V014__watchers.sql",
            "V015__written_notes.sql",
            "V016__late_answers.sql",
            "V017__kinds.sql",
            "V018__passage_blocks.sql",
            "V019__code_levels.sql",
            "V020__no_full_text.sql",
            "V021__codes_by_levels.sql",
            "V022__codes_by_components.sql",
            "V023__case_channels.sql",
            "V024__origins_seen.sql",
            "V025__threads.sql");
    /** The statements within a trigger end within a line. */
    private static final String STATEMENT_END = ";[ \\t]*(?:\\n|$)";

    private static final int READERS = 4;
    /** Holds the inner pages of the tables of vectors and passages at a million passages, some four megabytes. */
    private static final int CACHE_KIBIBYTES = 16 << 10;

    private static final int BUSY_MILLIS = 15_000;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    /** The one that was given back last is taken first: it holds the pages that were read last. */
    private final BlockingDeque<Connection> readers = new LinkedBlockingDeque<>(READERS);

    /**
     * Opens the casebook in {@code home}, made where there is none, and brings its tables up to date.
     *
     * @throws CasebookUnavailable if it cannot be opened, with what to do
     */
    public Database(Path home) {
        file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw Troubles.home(home, e);
        }
        Connection opened = null;
        try {
            opened = connect(file, false);
            writer = opened;
            migrate();
            for (int i = 0; i < READERS; i++) readers.add(connect(file, true));
        } catch (SQLException e) {
            close(opened);
            throw Troubles.of(e, file);
        } catch (CasebookUnavailable e) {
            close(opened);
            throw e;
        }
    }

    /** The database file. */
    public Path file() {
        return file;
    }

    /** The newest version of the tables that this program knows. */
    static int newestVersion() {
        return MIGRATIONS.size();
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setOpenMode(SQLiteOpenMode.CREATE);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (readOnly) {
            execute(connection, "PRAGMA query_only = 1");
            execute(connection, "PRAGMA cache_size = -" + CACHE_KIBIBYTES);
            connection.setAutoCommit(false);
        }
        return connection;
    }

    private void migrate() throws SQLException {
        if (version(writer) == newestVersion()) return;
        writer.setAutoCommit(false);
        try {
            // Another process may have migrated while this one waited for the lock.
            execute(writer, "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            int from = version(writer);
            if (from > newestVersion()) throw Troubles.newer(file, from);
            Function.create(writer, "eight_bits", new EightBits());
            for (int number = from + 1; number <= newestVersion(); number++) apply(number);
            writer.commit();
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            throw e;
        } finally {
            writer.setAutoCommit(true);
        }
    }

    /** {@link Vectors#small(float[])} of a vector in float32, for the steps that make tables anew. */
    private static final class EightBits extends Function {
        @Override
        protected void xFunc() throws SQLException {
            result(Vectors.small(Vectors.floats(value_blob(0))));
        }
    }

    private void apply(int number) throws SQLException {
        String name = MIGRATIONS.get(number - 1);
        for (String statement : statements(name)) execute(writer, statement);
        execute(writer, "INSERT INTO migrations VALUES (" + number + ", '" + name + "')");
        execute(writer, "PRAGMA user_version = " + number);
    }

    private static List<String> statements(String name) {
        try (var in = Database.class.getResourceAsStream("/caseclerk/migrations/" + name)) {
            if (in == null) throw new IllegalStateException("missing in the jar: " + name);
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(sql.split(STATEMENT_END)).stream()
                    .filter(s -> !s.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable in the jar: " + name, e);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /** Runs {@code work} in one transaction on the writing connection: all of it is durable after, or none. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            writer.setAutoCommit(false);
            try {
                T value = work.on(new Sql(writer));
                writer.commit();
                return value;
            } catch (SQLException | RuntimeException | Error e) {
                undo(e);
                throw e;
            } finally {
                settle();
            }
        } catch (SQLException e) {
            throw Troubles.of(e, file);
        } finally {
            writing.unlock();
        }
    }

    /** SQLite has rolled back by itself when the disk is full; that this fails then must not hide why. */
    private void undo(Throwable reason) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void settle() {
        try {
            writer.setAutoCommit(true);
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "no transaction to end", e);
        }
    }

    /** Runs {@code work} on the writing connection without a transaction, as some pragmas need. */
    <T> T plain(Work<T> work) {
        writing.lock();
        try {
            return work.on(new Sql(writer));
        } catch (SQLException e) {
            throw Troubles.of(e, file);
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work} on a reading connection, in one snapshot. */
    <T> T read(Work<T> work) {
        Connection reader = null;
        try {
            reader = readers.takeFirst();
            return work.on(new Sql(reader));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Troubles.interrupted(e);
        } catch (SQLException e) {
            throw Troubles.of(e, file);
        } finally {
            if (reader != null) giveBack(reader);
        }
    }

    /** Ends its snapshot: the next work sees what is stored then. */
    private void giveBack(Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "no snapshot to end", e);
        }
        readers.addFirst(reader);
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "connection not closed", e);
        }
    }

    @Override
    public void close() {
        readers.forEach(Database::close);
        close(writer);
    }
}
