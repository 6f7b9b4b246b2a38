package caseclerk.adapters.storage;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.answering.AskTrace;
import caseclerk.cases.Passage;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Verdict;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers in SQLite, under ids "a-1", "a-2", … */
public final class SqliteAnswerLog implements AnswerLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "a-";

    private final Database database;

    public SqliteAnswerLog(Database database) {
        this.database = database;
    }

    @Override
    public Answer keep(Instant askedAt, Question question, AskOutcome outcome, AskTrace trace) {
        AnswerBody body = AnswerBody.of(question, outcome, trace);
        String json = write(body);
        long id = database.write(sql -> {
            long row = sql.insert(
                    "INSERT INTO answers (workspace, asked_at, question, status, body) VALUES (?, ?, ?, ?, ?)",
                    question.scope().workspace().value(),
                    askedAt.toString(),
                    question.text(),
                    outcome.getClass().getSimpleName(),
                    json);
            for (long source : body.sources()) sql.run("INSERT INTO answer_sources VALUES (?, ?)", row, source);
            return row;
        });
        return new Answer(PREFIX + id, askedAt, question, outcome, trace);
    }

    private static String write(AnswerBody body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }

    private record Row(String askedAt, String question, String body) {}

    @Override
    public Optional<Answer> find(WorkspaceId workspace, String id) {
        if (!id.matches(PREFIX + "\\d{1,18}")) return Optional.empty();
        return database.read(sql -> {
            Optional<Row> row = sql.first(
                    "SELECT asked_at, question, body FROM answers WHERE workspace = ? AND id = ? AND body IS NOT NULL",
                    r -> new Row(r.getString(1), r.getString(2), r.getString(3)),
                    workspace.value(),
                    Long.parseLong(id.substring(PREFIX.length())));
            return row.isEmpty() ? Optional.empty() : Optional.of(answer(sql, workspace, id, row.get()));
        });
    }

    private static Answer answer(Sql sql, WorkspaceId workspace, String id, Row row) throws SQLException {
        AnswerBody body;
        try {
            body = JSON.readValue(row.body(), AnswerBody.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("answer " + id + " is damaged", e);
        }
        List<Passage> passages = new ArrayList<>();
        for (AnswerBody.Place place : body.places()) passages.add(passage(sql, workspace, place));
        List<Verdict> verdicts = body.verdicts(passages);
        return new Answer(
                id,
                Instant.parse(row.askedAt()),
                new Question(row.question(), body.scope(workspace)),
                body.outcome(verdicts),
                body.trace(passages, verdicts));
    }

    private static Passage passage(Sql sql, WorkspaceId workspace, AnswerBody.Place place) throws SQLException {
        long version = sql.number(
                "SELECT id FROM versions WHERE workspace = ? AND source_id = ? AND revision = ?",
                workspace.value(),
                place.source(),
                place.revision());
        Rows.VersionText of = Rows.versionText(sql, version);
        TextSpan span = new TextSpan(place.start(), place.end());
        return new Passage(
                place.passage(),
                of.version(),
                place.ordinal(),
                place.header(),
                span,
                span.cutFrom(of.text()),
                Rows.sentences(sql, version, of.text(), place.first(), place.first() + place.count() - 1),
                ClauseRows.within(sql, version, span));
    }
}
