package caseclerk.adapters.storage;

import caseclerk.ingestion.ShingleSet;
import caseclerk.notes.KeptNote;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies that tell more than the text they are attached to, as an article does that is filed after its shortened copy:
 * what only they say is noted, what they repeat does not count twice.
 */
final class FullerCopies {
    /** A copy that is so much longer says something of its own. */
    private static final double LONGER = 1.1;

    private FullerCopies() {}

    /** For each such version of {@code versions} the original among them that it is compared with. */
    static Map<Long, Long> among(Sql sql, List<Long> versions) throws SQLException {
        Map<Long, Long> originals = new LinkedHashMap<>();
        if (versions.isEmpty()) return originals;
        String in = versions.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        sql.list(
                        "SELECT v.id, o.id FROM versions v JOIN sources s ON s.id = v.source_id"
                                + " JOIN versions o ON o.source_id = s.copy_of WHERE v.id IN (" + in
                                + ") AND o.id IN (" + in + ") ORDER BY v.id",
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair -> originals.put(pair[0], pair[1]));
        for (Map.Entry<Long, Long> pair : Map.copyOf(originals).entrySet())
            if (text(sql, pair.getKey()).length()
                    <= LONGER * text(sql, pair.getValue()).length()) originals.remove(pair.getKey());
        return originals;
    }

    private static String text(Sql sql, long version) throws SQLException {
        return Rows.versionText(sql, version).text();
    }

    /** The lines of {@code note} whose sentence does not stand in {@code original}, in these words or much like them. */
    static KeptNote besides(Sql sql, KeptNote note, long original) throws SQLException {
        ShingleSet told = ShingleSet.of(text(sql, original));
        return new KeptNote(
                note.version(),
                note.lines().stream()
                        .filter(line -> !ShingleSet.of(
                                        line.claim().citations().get(0).quote())
                                .isToldIn(told))
                        .toList());
    }
}
