package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Objection;
import caseclerk.chat.Register;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of people, in SQLite. */
public final class SqliteRegister implements Register {
    private static final String ANSWER = "a-";

    /** Sources that this person filed and nobody else who is still known. */
    private static final String OWN = " FROM sources s WHERE s.workspace = ?1 AND " + Origins.FILED_BY;

    private final Database database;

    public SqliteRegister(Database database) {
        this.database = database;
    }

    /** The row of an answer's id; 0, which is no row, for what is no id. */
    static long row(String answerId) {
        return answerId.matches(ANSWER + "\\d{1,18}") ? Long.parseLong(answerId.substring(ANSWER.length())) : 0;
    }

    @Override
    public void asked(WorkspaceId workspace, String answerId, String person, String channel) {
        database.write(sql -> sql.run(
                "INSERT OR IGNORE INTO answer_askers (answer_id, workspace, person, channel)"
                        + " SELECT id, workspace, ?3, ?4 FROM answers WHERE id = ?1 AND workspace = ?2",
                row(answerId),
                workspace.value(),
                person,
                channel));
    }

    @Override
    public Optional<String> asker(WorkspaceId workspace, String answerId) {
        return database.read(sql -> sql.first(
                "SELECT person FROM answer_askers WHERE answer_id = ? AND workspace = ?",
                r -> r.getString(1),
                row(answerId),
                workspace.value()));
    }

    @Override
    public Optional<String> askedIn(WorkspaceId workspace, String answerId) {
        return database.read(sql -> sql.first(
                "SELECT channel FROM answer_askers WHERE answer_id = ? AND workspace = ?",
                r -> r.getString(1),
                row(answerId),
                workspace.value()));
    }

    @Override
    public boolean wrong(WorkspaceId workspace, String answerId, String person, String words, Instant at) {
        return database.write(sql -> sql.run(
                        "INSERT OR REPLACE INTO answer_marks (answer_id, workspace, person, marked_at, words)"
                                + " SELECT id, workspace, ?3, ?4, ?5 FROM answers WHERE id = ?1 AND workspace = ?2",
                        row(answerId),
                        workspace.value(),
                        person,
                        at.toString(),
                        words))
                > 0;
    }

    @Override
    public List<Objection> objections(WorkspaceId workspace, String answerId) {
        return database.read(sql -> sql.list(
                "SELECT words, marked_at FROM answer_marks WHERE answer_id = ? AND workspace = ? ORDER BY marked_at",
                r -> new Objection(r.getString(1), Instant.parse(r.getString(2))),
                row(answerId),
                workspace.value()));
    }

    @Override
    public boolean follow(WorkspaceId workspace, String channel, String person, String caseSlug, Instant at) {
        return database.write(sql -> {
            int stopped = sql.run(
                    "DELETE FROM follows WHERE workspace = ?1 AND channel = ?2 AND person = ?3 AND case_id ="
                            + " (SELECT id FROM cases WHERE workspace = ?1 AND slug = ?4)",
                    workspace.value(),
                    channel,
                    person,
                    caseSlug);
            if (stopped > 0) return false;
            return sql.run(
                            "INSERT INTO follows (workspace, channel, person, case_id, followed_at)"
                                    + " SELECT workspace, ?2, ?3, id, ?5 FROM cases WHERE workspace = ?1 AND slug = ?4",
                            workspace.value(),
                            channel,
                            person,
                            caseSlug,
                            at.toString())
                    > 0;
        });
    }

    @Override
    public boolean isOnlyFiler(WorkspaceId workspace, long source, String person) {
        return database.read(
                sql -> sql.number("SELECT count(*)" + OWN + " AND s.id = ?3", workspace.value(), person, source) == 1);
    }

    @Override
    public Kept kept(WorkspaceId workspace, String person) {
        return database.read(sql -> kept(sql, workspace, person));
    }

    private static Kept kept(Sql sql, WorkspaceId workspace, String person) throws SQLException {
        long questions = sql.number(
                "SELECT count(*) FROM answer_askers WHERE workspace = ? AND person = ?", workspace.value(), person);
        long sources = sql.number("SELECT count(*)" + OWN, workspace.value(), person);
        long watched = sql.number(
                "SELECT count(*) FROM standing_questions WHERE workspace = ? AND person = ? AND watched = 1",
                workspace.value(),
                person);
        return new Kept((int) questions, (int) sources, (int) watched);
    }

    @Override
    public Kept forget(WorkspaceId workspace, String person) {
        Kept kept = database.write(sql -> {
            Kept before = kept(sql, workspace, person);
            List<Long> sources = sql.list("SELECT s.id" + OWN, r -> r.getLong(1), workspace.value(), person);
            for (long source : sources) Shelves.remove(sql, workspace, source);
            for (String statement : List.of(
                    "DELETE FROM standing_questions WHERE workspace = ?1 AND (person = ?2 OR (watched = 0 AND question IN"
                            + " (SELECT a.question FROM answers a JOIN answer_askers k ON k.answer_id = a.id"
                            + " WHERE k.workspace = ?1 AND k.person = ?2)))",
                    "DELETE FROM links WHERE workspace = ?1 AND person = ?2",
                    "DELETE FROM homes WHERE person = ?2",
                    "DELETE FROM answers WHERE workspace = ?1 AND id IN (SELECT answer_id FROM answer_askers WHERE"
                            + " workspace = ?1 AND person = ?2)",
                    "DELETE FROM answer_marks WHERE workspace = ?1 AND person = ?2",
                    "DELETE FROM endorsements WHERE workspace = ?1 AND person = ?2",
                    "DELETE FROM follows WHERE workspace = ?1 AND person = ?2",
                    "UPDATE subscriptions SET person = '" + Origins.DELETED + "' WHERE workspace = ?1 AND person = ?2",
                    "UPDATE OR REPLACE origins SET person = '" + Origins.DELETED
                            + "' WHERE workspace = ?1 AND person = ?2")) sql.run(statement, workspace.value(), person);
            // What was sent to a chat model, where that is kept, holds what was asked.
            sql.run("UPDATE model_calls SET request = NULL, response = NULL WHERE workspace = ?", workspace.value());
            return before;
        });
        Shelves.wipe(database);
        return kept;
    }
}
