package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.notes.CaseNotes;
import caseclerk.notes.KeptNote;
import caseclerk.notes.KeptNote.KeptLine;
import caseclerk.notes.NoteClaims;
import caseclerk.notes.NoteLine;
import caseclerk.notes.WrittenLine;
import caseclerk.notes.WrittenNotes;
import caseclerk.retrieval.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Notes in SQLite; their words are cut from the stored versions when they are read. */
public final class SqliteNotes implements CaseNotes, WrittenNotes {
    private final Database database;

    public SqliteNotes(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptNote> ofCase(WorkspaceId workspace, String caseSlug, Audience audience) {
        return database.read(sql -> {
            List<Long> versions = InForce.versions(sql, new Scope(workspace, caseSlug, null, audience));
            List<KeptNote> notes = notes(sql, workspace, originals(sql, workspace, versions));
            for (Map.Entry<Long, Long> copy : FullerCopies.among(sql, versions).entrySet())
                notes.add(FullerCopies.besides(sql, note(sql, workspace, copy.getKey()), copy.getValue()));
            return notes;
        });
    }

    /** A copy counts only where its original is not to be seen, or with what it says more. */
    private static List<Long> originals(Sql sql, WorkspaceId workspace, List<Long> versions) throws SQLException {
        if (versions.isEmpty()) return List.of();
        String in = versions.stream().map(String::valueOf).collect(Collectors.joining(","));
        return sql.list(
                "SELECT v.id FROM versions v JOIN sources s ON s.id = v.source_id WHERE v.workspace = ? AND v.id IN ("
                        + in
                        + ") AND NOT EXISTS (SELECT 1 FROM versions o WHERE o.source_id = s.copy_of AND o.id IN (" + in
                        + ")) ORDER BY v.id",
                row -> row.getLong(1),
                workspace.value());
    }

    @Override
    public List<KeptNote> ofVersion(WorkspaceId workspace, long sourceId, int revision) {
        return database.read(sql -> notes(sql, workspace, version(sql, workspace, sourceId, revision)));
    }

    private static List<Long> version(Sql sql, WorkspaceId workspace, long sourceId, int revision) throws SQLException {
        return sql.list(
                "SELECT id FROM versions WHERE workspace = ? AND source_id = ? AND revision = ?",
                row -> row.getLong(1),
                workspace.value(),
                sourceId,
                revision);
    }

    @Override
    public List<Passage> passages(WorkspaceId workspace, long sourceId, int revision) {
        return database.read(sql -> {
            List<Passage> passages = new ArrayList<>();
            for (long version : version(sql, workspace, sourceId, revision))
                passages.addAll(passages(sql, workspace, version));
            return passages;
        });
    }

    @Override
    public void keep(WorkspaceId workspace, long sourceId, int revision, List<WrittenLine> lines) {
        database.write(sql -> {
            for (long version : version(sql, workspace, sourceId, revision)) WrittenRows.replace(sql, version, lines);
            return null;
        });
    }

    private static List<KeptNote> notes(Sql sql, WorkspaceId workspace, List<Long> versions) throws SQLException {
        List<KeptNote> notes = new ArrayList<>();
        for (long version : versions) notes.add(note(sql, workspace, version));
        return notes;
    }

    private record Row(NoteLine line, Instant told) {}

    private static KeptNote note(Sql sql, WorkspaceId workspace, long version) throws SQLException {
        Rows.VersionText of = Rows.versionText(sql, version);
        List<Row> rows = sql.list(
                "SELECT " + NoteRows.COLUMNS + " FROM note_lines n WHERE n.version_id = ? ORDER BY n.ordinal",
                row -> new Row(NoteRows.line(row), Instant.parse(row.getString(17))),
                version);
        List<WrittenLine> written = WrittenRows.of(sql, version);
        if (rows.isEmpty() && written.isEmpty()) return new KeptNote(of.version(), List.of());
        Map<Integer, Passage> holding = new HashMap<>();
        Map<Integer, Sentence> sentences = new HashMap<>();
        for (Passage passage : passages(sql, workspace, version))
            for (Sentence sentence : passage.sentences()) {
                holding.putIfAbsent(sentence.ordinal(), passage);
                sentences.putIfAbsent(sentence.ordinal(), sentence);
            }
        List<KeptLine> lines = new ArrayList<>();
        for (Row row : rows) {
            TextSpan title = row.line().title();
            lines.add(new KeptLine(
                    row.line(),
                    NoteClaims.claim(row.line(), holding::get, sentences::get),
                    row.line().names().stream()
                            .map(name -> KeptNote.words(of.text(), name))
                            .toList(),
                    title == null ? "" : KeptNote.words(of.text(), title),
                    row.told()));
        }
        if (written.isEmpty()) return new KeptNote(of.version(), lines);
        return new KeptNote(
                of.version(),
                WrittenRows.into(
                        lines, written, holding, sentences, of.version().capturedAt()));
    }

    private static List<Passage> passages(Sql sql, WorkspaceId workspace, long version) throws SQLException {
        List<Long> ids = sql.list(
                "SELECT id FROM passages WHERE version_id = ? ORDER BY ordinal", row -> row.getLong(1), version);
        return Rows.passages(sql, workspace.value(), ids);
    }
}
