package caseclerk.adapters.storage;

import caseclerk.cases.CaseStatus;
import caseclerk.cases.Clause;
import caseclerk.cases.Passage;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rows become nouns. */
final class Rows {
    private static final String VERSION_COLUMNS =
            "SELECT v.source_id, v.revision, s.kind, coalesce(v.url, s.url), v.title, v.publisher, v.author, v.published_at, v.language,"
                    + " v.captured_at, c.slug, v.service, v.effective_from, v.effective_until";

    private static final String VERSION_TABLES =
            " FROM versions v JOIN sources s ON s.id = v.source_id LEFT JOIN cases c ON c.id = s.case_id";

    static final String VERSION = VERSION_COLUMNS + VERSION_TABLES;

    /** Case {@code c} with the number of sources that readers see; takes the parameters of {@link Origins#VISIBLE}. */
    static final String CASE = "SELECT c.slug, c.name, c.status, c.opened_at,"
            + " (SELECT count(*) FROM sources s WHERE s.case_id = c.id AND " + Origins.VISIBLE + "),"
            + " (SELECT group_concat(t.tag, ' ' ORDER BY t.tag) FROM case_tags t WHERE t.case_id = c.id) FROM cases c";

    /** The newest version of each source: by day in force for policy texts, else by revision. */
    static final String NEWEST = "v.id = (SELECT w.id FROM versions w WHERE w.source_id = v.source_id"
            + " ORDER BY w.effective_from DESC NULLS LAST, w.revision DESC LIMIT 1)";

    private Rows() {}

    static SourceVersion version(ResultSet row) throws SQLException {
        return new SourceVersion(
                row.getLong(1),
                row.getInt(2),
                SourceKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                date(row.getString(8)),
                row.getString(9),
                Instant.parse(row.getString(10)),
                row.getString(11),
                row.getString(12),
                date(row.getString(13)),
                date(row.getString(14)));
    }

    static PolicyCase policyCase(ResultSet row) throws SQLException {
        return new PolicyCase(
                row.getString(1),
                row.getString(2),
                CaseStatus.valueOf(row.getString(3)),
                Instant.parse(row.getString(4)),
                row.getInt(5),
                tags(row.getString(6)));
    }

    private static List<String> tags(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The passages with these ids in the order of the ids; others of other workspaces are left out. */
    static List<Passage> passages(Sql sql, String workspace, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) return List.of();
        String in = joined(ids);
        Map<Long, Stored> stored = new LinkedHashMap<>();
        sql.list(
                        "SELECT id, version_id, ordinal, header, first_sentence, last_sentence, start, end FROM passages"
                                + " WHERE workspace = ? AND id IN (" + in + ")",
                        Stored::of,
                        workspace)
                .forEach(s -> stored.put(s.id(), s));
        Map<Long, VersionText> versions =
                versionTexts(sql, stored.values().stream().map(Stored::version).collect(Collectors.toSet()));
        Map<Long, List<Sentence>> sentences = sentences(sql, in, versions);
        List<Passage> passages = new ArrayList<>();
        for (long id : ids) {
            Stored one = stored.get(id);
            VersionText of = one == null ? null : versions.get(one.version());
            if (of == null) continue;
            boolean hasClauses = of.version().kind() == SourceKind.POLICY;
            passages.add(one.passage(
                    of,
                    sentences.getOrDefault(id, List.of()),
                    hasClauses ? ClauseRows.within(sql, one.version(), one.span()) : List.of()));
        }
        return passages;
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Map<Long, VersionText> versionTexts(Sql sql, Set<Long> ids) throws SQLException {
        Map<Long, VersionText> versions = new HashMap<>();
        sql.list(
                VERSION_COLUMNS + ", v.id, v.text" + VERSION_TABLES + " WHERE v.id IN (" + joined(ids) + ")",
                row -> versions.put(row.getLong(15), new VersionText(version(row), row.getString(16))));
        return versions;
    }

    /** By passage id, those from its first to its last sentence; a long version has many others. */
    private static Map<Long, List<Sentence>> sentences(Sql sql, String passages, Map<Long, VersionText> versions)
            throws SQLException {
        Map<Long, List<Sentence>> sentences = new HashMap<>();
        sql.list(
                "SELECT s.ordinal, s.kind, s.start, s.end, p.id, p.version_id FROM passages p JOIN sentences s"
                        + " ON s.version_id = p.version_id AND s.ordinal BETWEEN p.first_sentence AND p.last_sentence"
                        + " WHERE p.id IN (" + passages + ") ORDER BY p.id, s.ordinal",
                row -> {
                    VersionText of = versions.get(row.getLong(6));
                    return of == null
                            || sentences
                                    .computeIfAbsent(row.getLong(5), id -> new ArrayList<>())
                                    .add(sentence(row, of.text()));
                });
        return sentences;
    }

    /** A version with its text. */
    record VersionText(SourceVersion version, String text) {}

    static VersionText versionText(Sql sql, long version) throws SQLException {
        SourceVersion meta =
                sql.first(VERSION + " WHERE v.id = ?", Rows::version, version).orElseThrow();
        return new VersionText(meta, text(sql, version));
    }

    /** The text of a version. */
    static String text(Sql sql, long version) throws SQLException {
        return sql.first("SELECT text FROM versions WHERE id = ?", r -> r.getString(1), version)
                .orElseThrow();
    }

    /** The sentences from ordinal {@code first} to {@code last}, inclusive; a long version has many others. */
    static List<Sentence> sentences(Sql sql, long version, String text, int first, int last) throws SQLException {
        return sql.list(
                "SELECT ordinal, kind, start, end FROM sentences WHERE version_id = ? AND ordinal BETWEEN ? AND ?"
                        + " ORDER BY ordinal",
                row -> sentence(row, text),
                version,
                first,
                last);
    }

    private static Sentence sentence(ResultSet row, String text) throws SQLException {
        TextSpan span = new TextSpan(row.getInt(3), row.getInt(4));
        return new Sentence(row.getInt(1), SentenceKind.valueOf(row.getString(2)), span, span.cutFrom(text));
    }

    private record Stored(long id, long version, int ordinal, String header, int first, int last, TextSpan span) {
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getInt(6),
                    new TextSpan(row.getInt(7), row.getInt(8)));
        }

        Passage passage(VersionText of, List<Sentence> sentences, List<Clause> clauses) {
            return new Passage(id, of.version(), ordinal, header, span, span.cutFrom(of.text()), sentences, clauses);
        }
    }
}
