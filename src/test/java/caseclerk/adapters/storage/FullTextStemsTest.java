package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.retrieval.PorterStem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words held in memory and SQLite's full text make one stem of a word. */
class FullTextStemsTest {
    private static final String STARTS = "a be cry day eye fall happ hop rel plas sky tan trave us vi woll y yell";
    private static final String ENDINGS = "s ies sses ed eed ing ational tional enci anci izer logi bli alli entli eli"
            + " ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful"
            + " ness al ance ence er ic able ible ant ement ment ent sion tion nion ou ism ate iti ous ive ize e ll y at"
            + " ated bled izing pped lling zzed";

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String start : STARTS.split(" "))
            for (String one : ENDINGS.split(" "))
                for (String other : ENDINGS.split(" ")) words.addAll(List.of(start + one, start + one + other, one));
        return words;
    }

    private static void assertSame(Set<String> words) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Sql sql = new Sql(connection);
            sql.run("CREATE VIRTUAL TABLE t USING fts5 (w, tokenize = 'porter unicode61 remove_diacritics 2')");
            sql.run("CREATE VIRTUAL TABLE v USING fts5vocab (t, 'instance')");
            List<String> asked = List.copyOf(words);
            for (int i = 0; i < asked.size(); i++)
                sql.run("INSERT INTO t (rowid, w) VALUES (?, ?)", i + 1, asked.get(i));
            List<String> theirs = sql.list(
                    "SELECT doc, term FROM v ORDER BY doc", r -> asked.get(r.getInt(1) - 1) + " " + r.getString(2));

            assertEquals(
                    theirs,
                    asked.stream().map(word -> word + " " + PorterStem.of(word)).toList());
        }
    }

    @Test
    void words_with_every_ending_and_two_of_them() throws SQLException {
        assertSame(words());
    }
}
