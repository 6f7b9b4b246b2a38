package caseclerk.answering;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/** Port: the days on which something happened in a case. */
@FunctionalInterface
public interface EventDays {
    /** Nothing is known of any case. */
    EventDays NONE = (workspace, caseSlug, audience) -> List.of();

    /** The days, ascending, each once; only of events that {@code audience} may see, and not of what is only expected. */
    List<LocalDate> of(WorkspaceId workspace, String caseSlug, Audience audience);
}
