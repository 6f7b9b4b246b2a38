package caseclerk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.Main;
import caseclerk.adapters.storage.Database;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program twenty times while it files a thousand texts, lets it finish, and compares all rows of the casebook
 * with those of one that was filed without kills. The program is a process of its own, and the kill one that it cannot
 * see coming.
 */
@Tag("bench")
class KillBench {
    private static final int TEXTS = 1_000;
    private static final int KILLS = 20;

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

    /** Not the words of blocks, which bear random marks and are made of the passages. */
    private static final String TABLES =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'passage_blocks' ORDER BY name";

    @Test
    void twenty_kills_change_nothing(@TempDir Path home) throws Exception {
        Path texts = texts(home.resolve("texts.jsonl"));
        Path whole = home.resolve("whole");
        assertEquals(0, start(whole, texts).waitFor());
        Path killed = home.resolve("killed");
        Random random = new Random(9);
        List<Long> at = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process run = start(killed, texts);
            long before = sources(killed);
            long wait = before + 1 + random.nextInt(TEXTS / KILLS);
            while (sources(killed) < wait && run.isAlive()) run.waitFor(5 + random.nextInt(40), TimeUnit.MILLISECONDS);
            assertTrue(run.isAlive(), "it ended before the kill");
            run.destroyForcibly().waitFor();
            at.add(sources(killed));
        }
        assertEquals(0, start(killed, texts).waitFor());
        Map<String, List<String>> expected = rows(whole);
        Map<String, List<String>> actual = rows(killed);
        assertEquals(expected.keySet(), actual.keySet());
        int rows = 0;
        for (String table : expected.keySet()) {
            assertEquals(expected.get(table), actual.get(table), table);
            rows += expected.get(table).size();
        }
        System.out.println("kills: killed with " + at + " sources filed; " + rows + " rows of " + expected.size()
                + " tables equal those of a run without kills");
    }

    /** Texts of the sample casebook's sentences, some of them copies of earlier ones and some twice in the list. */
    private static Path texts(Path file) throws IOException {
        List<String> sentences = List.of(Files.readString(Path.of("config/sample/casebook.jsonl"))
                .replaceAll("\\\\.|[\"{}]|\\s+", " ")
                .split("(?<=[.]) "));
        Random random = new Random(4);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            if (i % 10 == 9) {
                lines.add(lines.get(random.nextInt(lines.size())).replaceFirst("/\\d+\"", "/again-" + i % 30 + "\""));
                continue;
            }
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < 6; s++)
                text.append(sentences.get(random.nextInt(sentences.size())).strip())
                        .append(s % 3 == 2 ? "\\n\\n" : " ");
            lines.add("{\"url\": \"https://kill.example/" + i + "\", \"title\": \"Report " + i
                    + "\", \"date\": \"2025-0" + (1 + i % 9) + "-11\", \"source\": \"Bench\", \"text\": \"" + text
                    + "\"}");
        }
        return Files.write(file, lines);
    }

    private static Process start(Path home, Path texts) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "file",
                "--jsonl",
                texts.toString());
        program.environment().put("CASECLERK_HOME", home.toString());
        program.redirectErrorStream(true).redirectOutput(new File(home + ".log"));
        return program.start();
    }

    private static Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + home.resolve(Database.FILE) + "?mode=ro");
    }

    private static long sources(Path home) {
        if (!Files.exists(home.resolve(Database.FILE))) return 0;
        try (Connection connection = open(home);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM sources")) {
            return count.getLong(1);
        } catch (SQLException notYetThere) {
            return 0;
        }
    }

    private static Map<String, List<String>> rows(Path home) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = open(home);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) names.add(found.getString(1));
            }
            for (String name : names) tables.put(name, rows(statement, "SELECT * FROM " + name));
        }
        return tables;
    }

    /** All rows as text, in order; the moment of a run is of no account. */
    private static List<String> rows(Statement statement, String select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(select)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int c = 1; c <= columns; c++) {
                    Object value = found.getObject(c);
                    String text = value instanceof byte[] bytes
                            ? java.util.HexFormat.of().formatHex(bytes)
                            : String.valueOf(value);
                    row.append(text.replaceAll(INSTANT, "then")).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(String::compareTo);
        return rows;
    }
}
