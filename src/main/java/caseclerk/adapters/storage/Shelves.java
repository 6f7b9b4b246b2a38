package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.CaseStatus;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Bookcase;
import caseclerk.chat.CaseMove;
import caseclerk.chat.FiledSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is filed, for looking at and for taking out. */
public final class Shelves implements Bookcase {
    private final Database database;

    public Shelves(Database database) {
        this.database = database;
    }

    @Override
    public List<PolicyCase> cases(WorkspaceId workspace, Audience readers) {
        return cases(workspace, null, readers);
    }

    @Override
    public Optional<PolicyCase> policyCase(WorkspaceId workspace, String slug, Audience readers) {
        return cases(workspace, slug, readers).stream().findFirst();
    }

    private List<PolicyCase> cases(WorkspaceId workspace, @Nullable String slug, Audience readers) {
        return database.read(sql -> sql.list(
                Rows.CASE + " WHERE c.workspace = ?1 AND (?2 IS NULL OR c.slug = ?2) AND " + Origins.KNOWN
                        + " ORDER BY c.slug",
                Rows::policyCase,
                workspace.value(),
                slug,
                null,
                readers.everything() ? 1 : 0,
                Origins.channels(readers)));
    }

    @Override
    public List<SourceVersion> sources(WorkspaceId workspace, @Nullable String caseSlug, Audience readers) {
        return database.read(sql -> sql.list(
                Rows.VERSION + " WHERE v.workspace = ?1 AND (?2 IS NULL OR c.slug = ?2) AND " + Rows.NEWEST + " AND "
                        + Origins.VISIBLE + " ORDER BY s.id",
                Rows::version,
                workspace.value(),
                caseSlug,
                null,
                readers.everything() ? 1 : 0,
                Origins.channels(readers)));
    }

    @Override
    public Optional<FiledSource> source(WorkspaceId workspace, long id, Audience readers) {
        return database.read(sql -> {
            Set<Long> hidden = hidden(sql, workspace, readers);
            List<Long> ids = hidden.contains(id) ? List.of() : versionIds(sql, workspace, id);
            if (ids.isEmpty()) return Optional.empty();
            List<SourceVersion> versions = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (long version : ids) {
                Rows.VersionText one = Rows.versionText(sql, version);
                versions.add(one.version());
                texts.add(one.text());
            }
            List<Long> passages = sql.list(
                    "SELECT id FROM passages WHERE version_id = ? ORDER BY ordinal",
                    r -> r.getLong(1),
                    ids.get(ids.size() - 1));
            long copyOf = sql.number("SELECT coalesce(copy_of, 0) FROM sources WHERE id = ?", id);
            return Optional.of(new FiledSource(
                    versions,
                    texts,
                    Rows.passages(sql, workspace.value(), passages),
                    hidden.contains(copyOf) ? 0 : copyOf));
        });
    }

    @Override
    public Set<String> channels(WorkspaceId workspace, long source) {
        return Set.copyOf(database.read(sql -> sql.list(
                "SELECT channel FROM origins WHERE workspace = ? AND source_id = ?",
                r -> r.getString(1),
                workspace.value(),
                source)));
    }

    private static List<Long> versionIds(Sql sql, WorkspaceId workspace, long source) throws SQLException {
        return sql.list(
                "SELECT id FROM versions WHERE workspace = ? AND source_id = ? ORDER BY revision",
                r -> r.getLong(1),
                workspace.value(),
                source);
    }

    @Override
    public int move(WorkspaceId workspace, List<Long> sources, @Nullable String slug) {
        return database.write(sql -> CaseMoves.move(sql, workspace.value(), sources, slug, Instant.now()));
    }

    @Override
    public int split(WorkspaceId workspace, List<Long> sources, String slug, String name, @Nullable String channel) {
        Instant now = Instant.now();
        return database.write(sql -> open(sql, workspace, slug, name, channel, now)
                ? CaseMoves.move(sql, workspace.value(), sources, slug, now)
                : -1);
    }

    @Override
    public List<CaseMove> undo(WorkspaceId workspace, Audience readers, @Nullable String filer) {
        return database.write(sql -> CaseMoves.undo(sql, workspace.value(), readers, filer, Instant.now()));
    }

    @Override
    public Optional<CaseMove> lastMove(WorkspaceId workspace, long source) {
        return database.read(sql -> CaseMoves.last(sql, workspace.value(), source));
    }

    @Override
    public Optional<CaseMove> takeBack(WorkspaceId workspace, long source, long move) {
        return database.write(sql -> {
            Optional<CaseMove> last =
                    CaseMoves.last(sql, workspace.value(), source).filter(one -> one.id() == move);
            if (last.isPresent()) CaseMoves.takeBack(sql, workspace.value(), last.get(), Instant.now());
            return last;
        });
    }

    private record Indexed(String header, String text) {}

    /** Removes versions, passages, index rows and the answers that show them; nothing is left in the file or its log. */
    @Override
    public boolean remove(WorkspaceId workspace, long id) {
        boolean removed = database.write(sql -> remove(sql, workspace, id));
        if (removed) wipe(database);
        return removed;
    }

    /** Leaves nothing of removed rows in the write-ahead log. */
    static void wipe(Database database) {
        database.plain(sql -> sql.list("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1)));
    }

    static boolean remove(Sql sql, WorkspaceId workspace, long id) throws SQLException {
        if (versionIds(sql, workspace, id).isEmpty()) return false;
        List<Long> opened = OwnCases.ofFiling(sql, id);
        for (Indexed passage : sql.list(
                "SELECT p.header, v.text, p.start, p.end FROM passages p JOIN versions v ON v.id = p.version_id"
                        + " WHERE v.source_id = ?",
                r -> new Indexed(r.getString(1), r.getString(2).substring(r.getInt(3), r.getInt(4))),
                id)) Derived.remove(sql, workspace.value(), passage.header(), passage.text());
        Copies.promote(sql, id);
        sql.run(
                "UPDATE answers SET body = NULL, status = 'Removed' WHERE id IN"
                        + " (SELECT answer_id FROM answer_sources WHERE source_id = ?)",
                id);
        sql.run("DELETE FROM answer_sources WHERE source_id = ?", id);
        // What was sent to a chat model, where that is kept, may hold any of the workspace's sources.
        sql.run("UPDATE model_calls SET request = NULL, response = NULL WHERE workspace = ?", workspace.value());
        boolean removed = sql.run("DELETE FROM sources WHERE id = ? AND workspace = ?", id, workspace.value()) > 0;
        for (long one : opened) OwnCases.drop(sql, one);
        return removed;
    }

    @Override
    public Set<Long> hidden(WorkspaceId workspace, Audience audience) {
        return database.read(sql -> hidden(sql, workspace, audience));
    }

    static Set<Long> hidden(Sql sql, WorkspaceId workspace, Audience audience) throws SQLException {
        if (audience.everything()) return Set.of();
        return new HashSet<>(sql.list(
                "SELECT source_id FROM origins WHERE workspace = ?1 GROUP BY source_id"
                        + " HAVING max(instr(?2, ' ' || channel || ' ')) = 0",
                r -> r.getLong(1),
                workspace.value(),
                Origins.channels(audience)));
    }

    @Override
    public boolean open(WorkspaceId workspace, String slug, String name, @Nullable String channel) {
        return database.write(sql -> open(sql, workspace, slug, name, channel, Instant.now()));
    }

    static boolean open(Sql sql, WorkspaceId workspace, String slug, String name, @Nullable String channel, Instant at)
            throws SQLException {
        if (!PolicyCase.isSlug(slug)) throw new IllegalArgumentException("not a case slug: " + slug);
        return sql.run(
                        "INSERT OR IGNORE INTO cases (workspace, slug, name, status, opened_at, channel)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        workspace.value(),
                        slug,
                        name,
                        CaseStatus.OPEN.name(),
                        at.toString(),
                        channel)
                > 0;
    }

    @Override
    public Optional<Needed> drop(WorkspaceId workspace, String slug) {
        return database.write(sql -> {
            Optional<Needed> needed = needed(sql, workspace, slug);
            if (needed.isPresent()) return needed;
            sql.run("DELETE FROM cases WHERE workspace = ? AND slug = ?", workspace.value(), slug);
            // An older move of a source, without those after it, would look like the last one.
            sql.run(
                    "DELETE FROM case_moves WHERE workspace = ?1 AND EXISTS (SELECT 1 FROM case_moves later"
                            + " WHERE later.source_id = case_moves.source_id AND later.id >= case_moves.id"
                            + " AND (later.from_slug = ?2 OR later.to_slug = ?2))",
                    workspace.value(),
                    slug);
            return Optional.empty();
        });
    }

    private static Optional<Needed> needed(Sql sql, WorkspaceId workspace, String slug) throws SQLException {
        for (Needed needed : Needed.values()) {
            String table = needed == Needed.SOURCES ? "sources" : "subscription_cases";
            long rows = sql.number(
                    "SELECT count(*) FROM " + table + " n JOIN cases c ON c.id = n.case_id"
                            + " WHERE c.workspace = ? AND c.slug = ?",
                    workspace.value(),
                    slug);
            if (rows > 0) return Optional.of(needed);
        }
        return Optional.empty();
    }

    @Override
    public void rename(WorkspaceId workspace, String slug, String name) {
        database.write(sql ->
                sql.run("UPDATE cases SET name = ? WHERE workspace = ? AND slug = ?", name, workspace.value(), slug));
    }

    @Override
    public void tag(WorkspaceId workspace, String slug, List<String> tags) {
        database.write(sql -> {
            for (String tag : tags)
                sql.run(
                        "INSERT OR IGNORE INTO case_tags (case_id, workspace, tag)"
                                + " SELECT id, workspace, ? FROM cases WHERE workspace = ? AND slug = ?",
                        tag,
                        workspace.value(),
                        slug);
            return tags.size();
        });
    }

    @Override
    public void untag(WorkspaceId workspace, String slug, List<String> tags) {
        database.write(sql -> {
            for (String tag : tags)
                sql.run(
                        "DELETE FROM case_tags WHERE tag = ? AND case_id IN"
                                + " (SELECT id FROM cases WHERE workspace = ? AND slug = ?)",
                        tag,
                        workspace.value(),
                        slug);
            return tags.size();
        });
    }

    @Override
    public void status(WorkspaceId workspace, String slug, CaseStatus status) {
        database.write(sql -> sql.run(
                "UPDATE cases SET status = ? WHERE workspace = ? AND slug = ?",
                status.name(),
                workspace.value(),
                slug));
    }
}
