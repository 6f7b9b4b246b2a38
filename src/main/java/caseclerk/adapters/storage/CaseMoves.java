package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.chat.CaseMove;
import caseclerk.ingestion.PassageHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts sources under other cases: the headers of their passages, which are searched too, name the new one. */
final class CaseMoves {
    private CaseMoves() {}

    /** The number that the moves of one step share. */
    private static long step(Sql sql) throws SQLException {
        return 1 + sql.number("SELECT coalesce(max(step), 0) FROM case_moves");
    }

    /**
     * Moves sources, as one step.
     *
     * @param slug of a case that exists; null for none
     * @return how many of them were elsewhere
     */
    static int move(Sql sql, String workspace, List<Long> sources, @Nullable String slug, Instant now)
            throws SQLException {
        long step = step(sql);
        int moved = 0;
        for (long source : sources) if (move(sql, workspace, source, slug, step, now)) moved++;
        return moved;
    }

    /**
     * Moves a source.
     *
     * @param slug of a case that exists; null for none
     * @return whether it was elsewhere
     */
    private static boolean move(Sql sql, String workspace, long source, @Nullable String slug, long step, Instant now)
            throws SQLException {
        Optional<SourceVersion> newest = sql.first(
                Rows.VERSION + " WHERE v.workspace = ? AND v.source_id = ? ORDER BY v.revision DESC LIMIT 1",
                Rows::version,
                workspace,
                source);
        if (newest.isEmpty() || Objects.equals(newest.get().caseSlug(), slug)) return false;
        String from = newest.get().caseSlug();
        sql.run(
                "UPDATE sources SET case_id = (SELECT id FROM cases WHERE workspace = ? AND slug = ?) WHERE id = ?",
                workspace,
                slug,
                source);
        rename(sql, workspace, source, from, slug);
        sql.run(
                "INSERT INTO case_moves (step, workspace, source_id, from_slug, to_slug, moved_at) VALUES (?, ?, ?, ?, ?, ?)",
                step,
                workspace,
                source,
                from,
                slug,
                now.toString());
        return true;
    }

    private record Headed(long id, long version, String header, TextSpan span) {}

    private static void rename(Sql sql, String workspace, long source, @Nullable String from, @Nullable String to)
            throws SQLException {
        List<Headed> passages = sql.list(
                "SELECT p.id, p.version_id, p.header, p.start, p.end FROM passages p JOIN versions v ON v.id = p.version_id"
                        + " WHERE v.source_id = ? ORDER BY p.id",
                r -> new Headed(r.getLong(1), r.getLong(2), r.getString(3), new TextSpan(r.getInt(4), r.getInt(5))),
                source);
        Rows.VersionText of = null;
        long version = -1;
        for (Headed passage : passages) {
            if (of == null || version != passage.version()) of = Rows.versionText(sql, passage.version());
            version = passage.version();
            SourceVersion meta = of.version();
            String header =
                    PassageHeader.moved(meta.title(), meta.publisher(), meta.publishedAt(), passage.header(), from, to);
            Derived.rename(
                    sql,
                    workspace,
                    passage.id(),
                    passage.header(),
                    header,
                    passage.span().cutFrom(of.text()));
        }
    }

    private static final String MOVE = "SELECT id, source_id, from_slug, to_slug FROM case_moves WHERE workspace = ?1";

    private static CaseMove row(ResultSet r) throws SQLException {
        return new CaseMove(r.getLong(1), r.getLong(2), r.getString(3), r.getString(4));
    }

    /** The move that brought the source where it is; empty when none did. */
    static Optional<CaseMove> last(Sql sql, String workspace, long source) throws SQLException {
        return sql.first(
                MOVE + " AND id = (SELECT max(id) FROM case_moves WHERE source_id = ?2) AND to_slug IS"
                        + " (SELECT c.slug FROM sources s LEFT JOIN cases c ON c.id = s.case_id WHERE s.id = ?2)",
                CaseMoves::row,
                workspace,
                source);
    }

    /** Puts the source back where it was, as if it had not moved. */
    static void takeBack(Sql sql, String workspace, CaseMove move, Instant now) throws SQLException {
        List<Long> opened = move.isFiling() ? OwnCases.ofFiling(sql, move.source()) : OwnCases.ofMove(sql, move.id());
        long back = step(sql);
        move(sql, workspace, move.source(), move.from(), back, now);
        sql.run("DELETE FROM case_moves WHERE workspace = ? AND (id = ? OR step = ?)", workspace, move.id(), back);
        for (long one : opened) OwnCases.drop(sql, one);
    }

    /**
     * Takes back the last step of which {@code readers} see every source, or that the last source of {@code filer} was
     * filed under a case within the last day, whichever was later.
     *
     * @param filer null for the owner
     * @return what was taken back
     */
    static List<CaseMove> undo(Sql sql, String workspace, Audience readers, @Nullable String filer, Instant now)
            throws SQLException {
        long step = sql.number(
                "SELECT coalesce(max(m.step), 0) FROM case_moves m WHERE m.workspace = ?1 AND NOT EXISTS"
                        + " (SELECT 1 FROM case_moves n JOIN sources s ON s.id = n.source_id"
                        + " WHERE n.workspace = ?1 AND n.step = m.step AND NOT " + Origins.VISIBLE + ")",
                workspace,
                null,
                null,
                readers.everything() ? 1 : 0,
                Origins.channels(readers));
        Optional<CaseMove> filing = filing(sql, workspace, readers, filer, step, now);
        List<CaseMove> moved = filing.isPresent()
                ? List.of(filing.get())
                : sql.list(MOVE + " AND step = ?2 ORDER BY id", CaseMoves::row, workspace, step);
        for (CaseMove one : moved) takeBack(sql, workspace, one, now);
        return moved;
    }

    /** What somebody filed last, of all that they filed; an instant with no decimals sorts behind one with some. */
    private static final String LAST_FILED = "CASE WHEN ?2 IS NULL"
            + " THEN (SELECT max(s.id) FROM sources s WHERE s.workspace = ?1)"
            + " ELSE (SELECT o.source_id FROM origins o WHERE o.workspace = ?1 AND o.person = ?2"
            + " ORDER BY rtrim(o.filed_at, 'Z') DESC, o.source_id DESC LIMIT 1) END";

    /**
     * How the last source of {@code filer} came under its case, where nobody else filed it too, nothing moved it, and it
     * came after that step and within the day before {@code now}.
     */
    private static Optional<CaseMove> filing(
            Sql sql, String workspace, Audience readers, @Nullable String filer, long step, Instant now)
            throws SQLException {
        return sql.first(
                "SELECT 0, s.id, NULL, c.slug FROM sources s JOIN cases c ON c.id = s.case_id"
                        + " JOIN versions v ON v.source_id = s.id AND v.revision = 1"
                        + " WHERE s.id = " + LAST_FILED
                        + " AND (?2 IS NULL OR " + Origins.FILED_BY + ") AND " + Origins.VISIBLE
                        + " AND NOT EXISTS (SELECT 1 FROM case_moves m WHERE m.source_id = s.id)"
                        + " AND rtrim(v.captured_at, 'Z') >= rtrim(?6, 'Z')"
                        + " AND rtrim(v.captured_at, 'Z') > (SELECT coalesce(max(rtrim(m.moved_at, 'Z')), '')"
                        + " FROM case_moves m WHERE m.workspace = ?1 AND m.step = ?3)",
                CaseMoves::row,
                workspace,
                filer,
                step,
                readers.everything() ? 1 : 0,
                Origins.channels(readers),
                now.minus(Duration.ofDays(1)).toString());
    }
}
