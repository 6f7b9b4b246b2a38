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
                "SELECT c.slug, p.day, p.terms, p.names, p.vector, s.url FROM profiles p JOIN sources s ON s.id = p.source_id"
                        + " JOIN cases c ON c.id = s.case_id WHERE p.workspace = ? AND p.embedder = ? ORDER BY p.source_id",
                Profiles::member,
                workspace.value(),
                embedder);
    }

    private static Member member(ResultSet row) throws SQLException {
        String day = row.getString(2);
        return new Member(
                row.getString(6),
                row.getString(1),
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
