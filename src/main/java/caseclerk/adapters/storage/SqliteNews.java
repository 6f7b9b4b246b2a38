package caseclerk.adapters.storage;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Following;
import caseclerk.digest.News;
import caseclerk.digest.Window;
import java.time.Instant;
import java.util.List;

/** What changed, read from the numbered changes and the casebook as it stands. */
public final class SqliteNews implements News {
    private final Database database;

    public SqliteNews(Database database) {
        this.database = database;
    }

    @Override
    public List<CaseNews> in(WorkspaceId workspace, Window window, Following following, Audience audience) {
        ChangedSources changed = database.read(sql -> ChangedSources.in(sql, workspace, window, audience));
        List<CaseNews> told = database.read(sql -> new NewsDesk(sql, workspace, following, audience, changed).news());
        NotedNews notes = new NotedNews(new SqliteNotes(database), workspace, audience, changed, changed.fresh());
        List<CaseNews> noted = told.stream().map(notes::with).toList();
        return new RuleNews(database, workspace, audience).with(noted, changed, following);
    }

    @Override
    public long lastChange(WorkspaceId workspace, Instant until) {
        return database.read(sql -> sql.number(
                "SELECT coalesce(max(seq), 0) FROM changes WHERE workspace = ? AND julianday(at) <= julianday(?)",
                workspace.value(),
                until.toString()));
    }
}
