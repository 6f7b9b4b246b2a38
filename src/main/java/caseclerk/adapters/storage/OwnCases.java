package caseclerk.adapters.storage;

import caseclerk.cases.PolicyCase;
import java.sql.SQLException;
import java.util.List;

/** Cases that the program opened for a source, by themselves: they go when nothing is left in them and nobody made more of them. */
final class OwnCases {
    private record Named(long id, String slug, String name) {}

    private OwnCases() {}

    /** The cases that were opened when the source was filed, and still have the name that they got then. */
    static List<Long> ofFiling(Sql sql, long source) throws SQLException {
        return sql.list(
                "SELECT DISTINCT c.id FROM cases c JOIN versions v ON v.workspace = c.workspace AND v.captured_at ="
                        + " c.opened_at WHERE v.source_id = ? AND (instr(v.title, rtrim(c.name, ' …')) = 1"
                        + " OR lower(c.name) = replace(c.slug, '-', ' '))",
                r -> r.getLong(1),
                source);
    }

    /** The cases that were opened by the move, and still have a name that gives their slug. */
    static List<Long> ofMove(Sql sql, long move) throws SQLException {
        return sql
                .list(
                        "SELECT c.id, c.slug, c.name FROM cases c JOIN case_moves m ON m.workspace = c.workspace"
                                + " AND m.to_slug = c.slug AND m.moved_at = c.opened_at WHERE m.id = ?",
                        r -> new Named(r.getLong(1), r.getString(2), r.getString(3)),
                        move)
                .stream()
                .filter(one -> PolicyCase.isSlugOf(one.slug(), one.name()))
                .map(Named::id)
                .toList();
    }

    /** Such a case goes with its last source, unless people sorted, closed or follow it, or a move can still be taken back into it. */
    static void drop(Sql sql, long id) throws SQLException {
        sql.run(
                "DELETE FROM cases WHERE id = ?1 AND status = 'OPEN' AND NOT EXISTS (SELECT 1 FROM sources WHERE case_id = ?1)"
                        + " AND NOT EXISTS (SELECT 1 FROM case_tags WHERE case_id = ?1)"
                        + " AND NOT EXISTS (SELECT 1 FROM follows WHERE case_id = ?1)"
                        + " AND NOT EXISTS (SELECT 1 FROM subscription_cases WHERE case_id = ?1)"
                        + " AND NOT EXISTS (SELECT 1 FROM case_moves m WHERE m.workspace = cases.workspace"
                        + " AND m.from_slug = cases.slug)",
                id);
    }
}
