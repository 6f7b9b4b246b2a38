package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Triggers;
import java.time.Duration;
import java.time.Instant;

/** Messages taken up, in SQLite; they are forgotten when they are too old to come again. */
public final class SqliteTriggers implements Triggers {
    private static final Duration MEMORY = Duration.ofDays(30);
    private final Database database;

    public SqliteTriggers(Database database) {
        this.database = database;
    }

    @Override
    public boolean take(WorkspaceId workspace, String message, Instant at) {
        return database.write(sql -> {
            sql.run(
                    "DELETE FROM triggers WHERE workspace = ? AND taken_at < ?",
                    workspace.value(),
                    at.minus(MEMORY).toString());
            sql.run(
                    "INSERT OR IGNORE INTO triggers (workspace, message, taken_at, done) VALUES (?, ?, ?, 0)",
                    workspace.value(),
                    message,
                    at.toString());
            return sql.number(
                            "SELECT done FROM triggers WHERE workspace = ? AND message = ?", workspace.value(), message)
                    == 0;
        });
    }

    @Override
    public void answers(WorkspaceId workspace, String message, String answerId) {
        database.write(sql -> sql.run(
                "UPDATE answer_askers SET message = ? WHERE answer_id = ? AND workspace = ?",
                message,
                SqliteRegister.row(answerId),
                workspace.value()));
    }

    @Override
    public void done(WorkspaceId workspace, String message) {
        database.write(sql -> sql.run(
                "UPDATE triggers SET done = 1 WHERE workspace = ? AND message = ?", workspace.value(), message));
    }
}
