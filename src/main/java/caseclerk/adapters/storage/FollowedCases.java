package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Following;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Which cases a digest is about. */
record FollowedCases(Sql sql, WorkspaceId workspace, Following following) {
    /** Whether the case is followed, by itself or by one of its tags; null is what stands under no case. */
    boolean holds(@Nullable String slug) throws SQLException {
        if (following.everything()) return true;
        if (slug == null) return false;
        if (following.cases().contains(slug)) return true;
        return sql
                .list(
                        "SELECT t.tag FROM case_tags t JOIN cases c ON c.id = t.case_id"
                                + " WHERE c.workspace = ? AND c.slug = ?",
                        r -> r.getString(1),
                        workspace.value(),
                        slug)
                .stream()
                .anyMatch(following.tags()::contains);
    }
}
