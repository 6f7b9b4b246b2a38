package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.CaseProfile;
import caseclerk.ingestion.CaseTerms;
import caseclerk.ingestion.Casebook.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that say what an article is filed under a case by. */
final class Profiles {
    private Profiles() {}

    static void keep(Sql sql, WorkspaceId workspace, long source, CaseProfile profile, String embedder)
            throws SQLException {
        sql.run(
                "INSERT OR REPLACE INTO profiles VALUES (?, ?, ?, ?, ?, ?, ?)",
                source,
                workspace.value(),
                profile.day() == null ? null : profile.day().toString(),
                line(profile.terms().terms()),
                line(profile.terms().names()),
                embedder,
                Vectors.floats(profile.vector()));
    }

    static List<Member> members(Sql sql, WorkspaceId workspace, String embedder) throws SQLException {
        return sql.list(
                "SELECT c.slug, p.day, p.terms, p.names, p.vector, s.url, (SELECT group_concat(o.channel, ' ') FROM origins o"
                        + " WHERE o.source_id = s.id) FROM profiles p JOIN sources s ON s.id = p.source_id JOIN cases c ON c.id = s.case_id WHERE p.workspace = ? AND p.embedder = ? ORDER BY p.source_id",
                Profiles::member,
                workspace.value(),
                embedder);
    }

    /** Makes the row of the newest version of every article anew, from vectors that are made anew already. */
    static void rebuild(Sql sql, String embedder) throws SQLException {
        sql.run("DELETE FROM profiles");
        List<Long> newest = sql.list(
                "SELECT max(v.id) FROM versions v JOIN sources s ON s.id = v.source_id WHERE s.kind = 'ARTICLE'"
                        + " GROUP BY s.id ORDER BY s.id",
                row -> row.getLong(1));
        for (long version : newest) {
            List<float[]> vectors = sql.list(
                    "SELECT x.vector FROM passages p JOIN passage_vectors x ON x.passage_id = p.id"
                            + " WHERE p.version_id = ? ORDER BY p.ordinal LIMIT " + CaseProfile.PASSAGES,
                    row -> Vectors.floats(row.getBytes(1)),
                    version);
            Rows.VersionText of = Rows.versionText(sql, version);
            if (vectors.isEmpty()) continue;
            CaseProfile profile =
                    CaseProfile.of(of.version().title(), of.text(), of.version().publishedAt(), vectors);
            String workspace = sql.list("SELECT workspace FROM versions WHERE id = ?", row -> row.getString(1), version)
                    .get(0);
            keep(sql, new WorkspaceId(workspace), of.version().sourceId(), profile, embedder);
        }
    }

    private static Member member(ResultSet row) throws SQLException {
        String day = row.getString(2);
        return new Member(
                row.getString(6),
                row.getString(1),
                words(row.getString(7)),
                new CaseProfile(
                        day == null ? null : LocalDate.parse(day),
                        new CaseTerms(words(row.getString(3)), words(row.getString(4))),
                        Vectors.floats(row.getBytes(5))));
    }

    private static String line(Set<String> words) {
        return new TreeSet<>(words).stream().collect(Collectors.joining(" "));
    }

    private static Set<String> words(@Nullable String line) {
        if (line == null || line.isEmpty()) return Set.of();
        return Set.copyOf(Arrays.asList(line.split(" ")));
    }
}
