package caseclerk.retrieval;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where to look. These are facts, so they filter and never merely weigh.
 *
 * @param workspace whose casebook
 * @param caseSlug only sources of this case; null for all
 * @param asOf only what was published or captured by the end of that day, and policy texts in force on it; null for
 *     the newest version of everything
 * @param audience only what these readers may see
 */
public record Scope(
        WorkspaceId workspace,
        @Nullable String caseSlug,
        @Nullable LocalDate asOf,
        Audience audience) {
    /** Where the owner of the casebook looks. */
    public Scope(WorkspaceId workspace, @Nullable String caseSlug, @Nullable LocalDate asOf) {
        this(workspace, caseSlug, asOf, Audience.OWNER);
    }
}
