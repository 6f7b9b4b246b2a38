package caseclerk.adapters.storage;

import caseclerk.cases.DatePrecision;
import caseclerk.cases.EventDate;
import caseclerk.cases.EventStanding;
import caseclerk.cases.Sentence;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.ingestion.NewVersion;
import caseclerk.notes.NoteKind;
import caseclerk.notes.NoteLine;
import caseclerk.notes.NoteLine.Referent;
import caseclerk.notes.NotedText;
import caseclerk.notes.TakeNote;
import caseclerk.notes.VersionNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of notes: taken from a version, kept as places in its text. */
final class NoteRows {
    static final String COLUMNS =
            "n.kind, n.sentence, n.start, n.end, n.referent_start, n.referent_end, n.referent_sentence,"
                    + " n.referent_after, n.label, n.names, n.title_start, n.title_end, n.date_first, n.date_last, n.date_precision,"
                    + " n.standing, n.told_at";

    private NoteRows() {}

    /** The note of a version that is not yet stored; takes long for a long text, so not while others wait to write. */
    static VersionNote take(NewVersion version) {
        SourceVersion unnumbered = new SourceVersion(
                0,
                1,
                version.kind(),
                version.url(),
                version.title(),
                version.publisher(),
                version.author(),
                version.publishedAt(),
                version.language(),
                version.capturedAt(),
                version.caseSlug(),
                version.service(),
                version.effectiveFrom(),
                version.effectiveUntil());
        return new TakeNote().of(new NotedText(unnumbered, version.text(), version.sentences()));
    }

    /** Keeps the note of a stored version; what an earlier revision said already keeps the time it was first said. */
    static void add(Sql sql, long version, VersionNote note) throws SQLException {
        Rows.VersionText of = Rows.versionText(sql, version);
        Map<String, String> said =
                saidBefore(sql, of.version().sourceId(), of.version().revision());
        int ordinal = 0;
        for (NoteLine line : note.lines()) {
            String words = line.kind() + " " + line.words().cutFrom(of.text());
            String told = said.getOrDefault(words, of.version().capturedAt().toString());
            insert(sql, version, ordinal++, line, told);
        }
        sql.run("INSERT OR REPLACE INTO noted VALUES (?, ?)", version, TakeNote.EDITION);
    }

    /** Takes all notes anew. */
    static void rebuild(Sql sql) throws SQLException {
        sql.run("DELETE FROM note_lines");
        sql.run("DELETE FROM noted");
        for (long version : sql.list("SELECT id FROM versions ORDER BY source_id, revision", r -> r.getLong(1))) {
            Rows.VersionText of = Rows.versionText(sql, version);
            List<Sentence> sentences = Rows.sentences(sql, version, of.text(), 0, Integer.MAX_VALUE);
            add(sql, version, new TakeNote().of(new NotedText(of.version(), of.text(), sentences)));
        }
    }

    private static Map<String, String> saidBefore(Sql sql, long source, int revision) throws SQLException {
        Map<String, String> said = new HashMap<>();
        if (revision > 1)
            sql.list(
                    "SELECT n.kind, n.start, n.end, n.told_at, v.text FROM note_lines n JOIN versions v ON v.id = n.version_id"
                            + " WHERE v.source_id = ? AND v.revision < ? ORDER BY n.told_at DESC",
                    row -> said.put(
                            row.getString(1) + " " + row.getString(5).substring(row.getInt(2), row.getInt(3)),
                            row.getString(4)),
                    source,
                    revision);
        return said;
    }

    private static void insert(Sql sql, long version, int ordinal, NoteLine line, String told) throws SQLException {
        Referent referent = line.referent();
        TextSpan title = line.title();
        EventDate date = line.date();
        sql.run(
                "INSERT INTO note_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version,
                ordinal,
                line.kind().name(),
                line.sentence(),
                line.words().start(),
                line.words().end(),
                referent == null ? null : referent.name().start(),
                referent == null ? null : referent.name().end(),
                referent == null ? null : referent.sentence(),
                referent == null ? null : referent.after(),
                line.label(),
                line.names().stream().map(n -> n.start() + "-" + n.end()).collect(Collectors.joining(" ")),
                title == null ? null : title.start(),
                title == null ? null : title.end(),
                date == null ? null : date.first().toString(),
                date == null ? null : date.last().toString(),
                date == null ? null : date.precision().name(),
                line.standing() == null ? null : line.standing().name(),
                told);
    }

    /** A line from {@link #COLUMNS}. */
    static NoteLine line(ResultSet row) throws SQLException {
        TextSpan named = span(row, 5, 6);
        String names = row.getString(10);
        return new NoteLine(
                NoteKind.valueOf(row.getString(1)),
                row.getInt(2),
                new TextSpan(row.getInt(3), row.getInt(4)),
                named == null ? null : new Referent(named, row.getInt(7), row.getInt(8)),
                row.getString(9),
                names.isEmpty()
                        ? List.of()
                        : List.of(names.split(" ")).stream().map(NoteRows::span).toList(),
                span(row, 11, 12),
                row.getString(13) == null
                        ? null
                        : new EventDate(
                                LocalDate.parse(row.getString(13)),
                                LocalDate.parse(row.getString(14)),
                                DatePrecision.valueOf(row.getString(15))),
                row.getString(16) == null ? null : EventStanding.valueOf(row.getString(16)));
    }

    private static TextSpan span(String written) {
        int dash = written.indexOf('-');
        return new TextSpan(
                Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1)));
    }

    private static @Nullable TextSpan span(ResultSet row, int start, int end) throws SQLException {
        int from = row.getInt(start);
        return row.wasNull() ? null : new TextSpan(from, row.getInt(end));
    }
}
