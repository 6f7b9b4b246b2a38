package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.digest.LateAnswer;
import caseclerk.digest.LateQuestion;
import caseclerk.digest.LateQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions without an answer in SQLite, and the answers that come late: at most one row a question. */
public final class SqliteLateQuestions implements LateQuestions {
    private static final String OPEN =
            "SELECT a.id, a.workspace, k.channel, k.person, k.message, a.question, n.last FROM answers a"
                    + " JOIN answer_askers k ON k.answer_id = a.id"
                    + " JOIN (SELECT workspace, max(seq) AS last FROM changes GROUP BY workspace) n"
                    + " ON n.workspace = a.workspace"
                    + " LEFT JOIN late_answers l ON l.asked_id = a.id"
                    + " WHERE a.status = 'Abstained' AND a.body IS NOT NULL AND k.channel <> '' AND a.asked_at >= ?1"
                    + " AND (l.id IS NULL OR (l.state = 'open' AND l.looked < n.last))"
                    // The channel was told, or is being told, of the answer by its digest.
                    + " AND NOT EXISTS (SELECT 1 FROM standing_questions q JOIN subscriptions s"
                    + " ON s.id = q.subscription_id WHERE s.workspace = a.workspace AND s.channel = k.channel"
                    + " AND q.question = a.question AND (q.told <> '' OR q.pending <> ''))"
                    // Without a message to reply to, the same question of a channel is answered once.
                    + " AND NOT (k.message IS NULL AND EXISTS (SELECT 1 FROM answers b JOIN answer_askers o"
                    + " ON o.answer_id = b.id WHERE b.workspace = a.workspace AND b.id > a.id"
                    + " AND b.question = a.question AND b.status = 'Abstained' AND o.channel = k.channel"
                    + " AND o.message IS NULL))"
                    + " ORDER BY a.id DESC LIMIT ?2";

    private static final String RESERVED =
            "SELECT a.id, a.workspace, k.channel, k.person, k.message, a.question, l.looked, l.id, l.answer_id, l.nonce,"
                    + " a.asked_at, l.reserved_at, l.tries FROM late_answers l JOIN answers a ON a.id = l.asked_id"
                    + " JOIN answer_askers k ON k.answer_id = a.id";

    private final Database database;

    public SqliteLateQuestions(Database database) {
        this.database = database;
    }

    @Override
    public List<LateQuestion> open(Instant since, int most) {
        return database.read(sql -> sql.list(OPEN, SqliteLateQuestions::question, since.toString(), most));
    }

    @Override
    public void looked(LateQuestion question) {
        database.write(sql -> look(sql, question));
    }

    private static int look(Sql sql, LateQuestion question) throws SQLException {
        return sql.run(
                "INSERT INTO late_answers (asked_id, workspace, looked, state, tries, next_try, held_until)"
                        + " SELECT id, workspace, ?2, 'open', 0, 0, 0 FROM answers WHERE id = ?1"
                        + " ON CONFLICT (asked_id) DO UPDATE SET looked = max(looked, ?2)",
                SqliteRegister.row(question.asked()),
                question.changes());
    }

    /** Whoever asked has asked for the new answer too: it is theirs to dismiss, and digests know that it was told. */
    @Override
    public void reserve(LateQuestion question, String answer, Instant now) {
        database.write(sql -> {
            look(sql, question);
            int reserved = sql.run(
                    "UPDATE late_answers SET state = 'reserved', answer_id = ?2, nonce = 'late-' || id, tries = 0,"
                            + " reserved_at = ?3, next_try = 0, held_until = 0 WHERE asked_id = ?1 AND state = 'open'",
                    SqliteRegister.row(question.asked()),
                    SqliteRegister.row(answer),
                    now.toString());
            if (reserved > 0)
                sql.run(
                        "INSERT OR IGNORE INTO answer_askers (answer_id, workspace, person, channel, message)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        SqliteRegister.row(answer),
                        question.workspace().value(),
                        question.person(),
                        question.channel(),
                        question.message());
            return reserved;
        });
    }

    @Override
    public List<LateAnswer> due(Instant now) {
        return database.read(sql -> sql.list(
                RESERVED + " WHERE" + SqliteOutbox.MAY_BE_TAKEN + " ORDER BY l.id",
                SqliteLateQuestions::answer,
                now.toEpochMilli(),
                SqliteOutbox.LONGEST_WAIT.toMillis(),
                SqliteOutbox.HOLD.toMillis()));
    }

    @Override
    public Optional<LateAnswer> take(LateAnswer answer, Instant now) {
        return database.write(sql -> {
            int taken = sql.run(
                    "UPDATE late_answers SET tries = tries + 1, held_until = ?1 + ?3 WHERE id = ?4 AND"
                            + SqliteOutbox.MAY_BE_TAKEN,
                    now.toEpochMilli(),
                    SqliteOutbox.LONGEST_WAIT.toMillis(),
                    SqliteOutbox.HOLD.toMillis(),
                    answer.id());
            return taken == 0
                    ? Optional.empty()
                    : sql.first(RESERVED + " WHERE l.id = ?", SqliteLateQuestions::answer, answer.id());
        });
    }

    @Override
    public void sent(LateAnswer answer, String message, Instant now) {
        end(answer, "sent", message, now);
    }

    @Override
    public void later(LateAnswer answer, Instant next) {
        database.write(sql -> sql.run(
                "UPDATE late_answers SET next_try = ?, held_until = 0 WHERE id = ? AND state = 'reserved'",
                next.toEpochMilli(),
                answer.id()));
    }

    @Override
    public void giveUp(LateAnswer answer, Instant now) {
        end(answer, "given up", null, now);
    }

    private void end(LateAnswer answer, String state, @Nullable String message, Instant now) {
        database.write(sql -> sql.run(
                "UPDATE late_answers SET state = ?, message = ?, ended_at = ? WHERE id = ? AND state = 'reserved'",
                state,
                message,
                now.toString(),
                answer.id()));
    }

    @Override
    public void reopen(LateAnswer answer) {
        database.write(sql -> sql.run(
                "UPDATE late_answers SET state = 'open', answer_id = NULL, nonce = NULL WHERE id = ?"
                        + " AND state = 'reserved'",
                answer.id()));
    }

    private static LateQuestion question(ResultSet row) throws SQLException {
        return new LateQuestion(
                "a-" + row.getLong(1),
                new WorkspaceId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }

    private static LateAnswer answer(ResultSet row) throws SQLException {
        return new LateAnswer(
                row.getLong(8),
                question(row),
                "a-" + row.getLong(9),
                row.getString(10),
                Instant.parse(row.getString(11)),
                Instant.parse(row.getString(12)),
                row.getInt(13));
    }
}
