package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Window;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes of a window, sorted.
 *
 * @param cases changes of cases, in order
 * @param hidden sources that readers may not see
 * @param sources what happened to each source that readers may see and that is still there, in order of the first change
 */
record ChangedSources(List<Changes> cases, Set<Long> hidden, Map<Long, Happening> sources) {
    /**
     * What happened to a source.
     *
     * @param filed whether it is new
     * @param revised whether a version was added after its first
     * @param moved whether it came under its case
     * @param firstRevision the first revision of the window; 0 when it has none
     * @param lastRevision the last revision of the window; 0 when it has none
     */
    record Happening(boolean filed, boolean revised, boolean moved, int firstRevision, int lastRevision) {
        static final Happening NOTHING = new Happening(false, false, false, 0, 0);

        Happening with(Changes change) {
            int first = firstRevision == 0 ? change.revision() : firstRevision;
            return new Happening(
                    filed || change.what().equals("filed"),
                    revised || change.what().equals("revised"),
                    moved || change.what().equals("moved"),
                    first,
                    Math.max(lastRevision, change.revision()));
        }
    }

    /** The sources that were told of nowhere in their case before. */
    Set<Long> fresh() {
        return sources.entrySet().stream()
                .filter(one -> one.getValue().filed() || one.getValue().moved())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static ChangedSources in(Sql sql, WorkspaceId workspace, Window window, Audience audience) throws SQLException {
        List<Changes> cases = new ArrayList<>();
        Map<Long, Happening> sources = new LinkedHashMap<>();
        for (Changes change : sql.list(Changes.SELECT, Changes::of, workspace.value(), window.after(), window.upTo())) {
            if (change.sourceId() == 0) cases.add(change);
            else sources.merge(change.sourceId(), Happening.NOTHING.with(change), (old, one) -> old.with(change));
        }
        Set<Long> hidden = Shelves.hidden(sql, workspace, audience);
        sources.keySet().removeAll(hidden);
        return new ChangedSources(cases, hidden, sources);
    }
}
