package caseclerk.adapters.storage;

import caseclerk.cases.Words;
import caseclerk.cases.WorkspaceId;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Reasked;
import caseclerk.digest.StandingQuestion;
import caseclerk.digest.StandingQuestions;
import caseclerk.digest.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standing questions in SQLite. */
public final class SqliteStandingQuestions implements StandingQuestions {
    private final Database database;
    private final SqliteAnswerLog answers;

    public SqliteStandingQuestions(Database database) {
        this.database = database;
        this.answers = new SqliteAnswerLog(database);
    }

    private record Asked(long id, String question) {}

    @Override
    public List<StandingQuestion> of(Subscription subscription, Instant since, int most) {
        Map<String, StandingQuestion> all = new LinkedHashMap<>();
        for (StandingQuestion one : known(subscription)) all.put(key(one.question()), one);
        for (Asked asked : asked(subscription, since, most))
            if (!all.containsKey(key(asked.question())))
                answers.find(subscription.workspace(), "a-" + asked.id())
                        // What held on a day of the past is not answered otherwise by what is filed today.
                        .filter(answer -> answer.question().scope().asOf() == null)
                        // What one page says is not answered by another that is filed later.
                        .filter(answer -> answer.question().scope().sources() == null)
                        .ifPresent(answer -> all.put(
                                key(asked.question()),
                                new StandingQuestion(
                                        asked.question(),
                                        new Reasked("", answer.claims()).rests(),
                                        false,
                                        answer.id(),
                                        answer.askedAt())));
        return all.values().stream().limit(most).toList();
    }

    private List<StandingQuestion> known(Subscription subscription) {
        return database.read(sql -> sql.list(
                "SELECT s.question, s.told, s.watched, coalesce(s.pending_answer, ''), a.asked_at"
                        + " FROM standing_questions s LEFT JOIN answers a ON a.workspace = s.workspace"
                        + " AND s.pending_answer = 'a-' || a.id"
                        + " WHERE s.subscription_id = ? ORDER BY s.watched DESC, s.question",
                row -> new StandingQuestion(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3) == 1,
                        row.getString(4),
                        row.getString(5) == null ? Instant.EPOCH : Instant.parse(row.getString(5))),
                subscription.id()));
    }

    private List<Asked> asked(Subscription subscription, Instant since, int most) {
        return database.read(sql -> sql.list(
                "SELECT a.id, a.question FROM answers a JOIN answer_askers k ON k.answer_id = a.id"
                        + " WHERE a.workspace = ? AND k.channel = ? AND a.asked_at >= ? AND a.body IS NOT NULL"
                        + " ORDER BY a.id DESC LIMIT ?",
                row -> new Asked(row.getLong(1), row.getString(2)),
                subscription.workspace().value(),
                subscription.channel(),
                since.toString(),
                most));
    }

    /** The same words are the same question. */
    private static String key(String question) {
        return Words.of(question).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
    }

    @Override
    public Optional<String> held(Dispatch dispatch, String question) {
        return database.read(sql -> sql.first(
                "SELECT pending_answer FROM standing_questions WHERE subscription_id = ? AND question = ?"
                        + " AND dispatch_id = ?",
                row -> row.getString(1),
                dispatch.subscription().id(),
                question,
                dispatch.id()));
    }

    @Override
    public Map<String, String> toldIn(Dispatch dispatch) {
        Map<String, String> told = new LinkedHashMap<>();
        database.read(sql -> sql.list(
                "SELECT question, pending_answer FROM standing_questions WHERE subscription_id = ? AND dispatch_id = ?"
                        + " ORDER BY question",
                row -> told.put(row.getString(1), row.getString(2)),
                dispatch.subscription().id(),
                dispatch.id()));
        return told;
    }

    @Override
    public void hold(Dispatch dispatch, String question, Reasked answer) {
        database.write(sql -> sql.run(
                "INSERT INTO standing_questions (subscription_id, workspace, question, watched, told, dispatch_id, pending,"
                        + " pending_answer) VALUES (?1, ?2, ?3, 0, '', ?4, ?5, ?6) ON CONFLICT DO UPDATE SET"
                        + " dispatch_id = ?4, pending = ?5, pending_answer = ?6",
                dispatch.subscription().id(),
                dispatch.subscription().workspace().value(),
                question,
                dispatch.id(),
                answer.rests(),
                answer.answerId()));
    }

    @Override
    public void told(Dispatch dispatch) {
        database.write(sql -> sql.run(
                "UPDATE standing_questions SET told = pending, pending = NULL"
                        + " WHERE subscription_id = ? AND dispatch_id = ? AND pending IS NOT NULL",
                dispatch.subscription().id(),
                dispatch.id()));
    }

    @Override
    public void watch(Subscription subscription, String person, String question, Reasked now) {
        database.write(sql -> sql.run(
                "INSERT INTO standing_questions (subscription_id, workspace, question, watched, told, person)"
                        + " VALUES (?1, ?2, ?3, 1, ?4, ?5) ON CONFLICT DO UPDATE SET watched = 1, told = ?4, person = ?5",
                subscription.id(),
                subscription.workspace().value(),
                question,
                now.rests(),
                person));
    }

    @Override
    public boolean unwatch(Subscription subscription, String question) {
        List<String> same = known(subscription).stream()
                .filter(one -> one.watched() && key(one.question()).equals(key(question)))
                .map(StandingQuestion::question)
                .toList();
        for (String one : same)
            database.write(sql -> sql.run(
                    "DELETE FROM standing_questions WHERE subscription_id = ? AND question = ?",
                    subscription.id(),
                    one));
        return !same.isEmpty();
    }

    @Override
    public List<Gap> gaps(WorkspaceId workspace, @Nullable String channel, Instant since, int most) {
        List<String> unanswered = database.read(sql -> sql.list(
                "SELECT a.question FROM answers a LEFT JOIN answer_askers k ON k.answer_id = a.id"
                        + " WHERE a.workspace = ?1 AND a.asked_at >= ?2 AND a.status = 'Abstained'"
                        + " AND (?3 IS NULL OR k.channel = ?3) AND NOT EXISTS"
                        + " (SELECT 1 FROM late_answers l WHERE l.asked_id = a.id AND l.state = 'sent') ORDER BY a.id",
                row -> row.getString(1),
                workspace.value(),
                since.toString(),
                channel));
        Map<String, Gap> grouped = new LinkedHashMap<>();
        for (String question : unanswered)
            grouped.merge(
                    stems(question), new Gap(question, 1), (old, one) -> new Gap(question, old.times() + one.times()));
        List<Gap> gaps = new ArrayList<>(grouped.values());
        gaps.sort(Comparator.comparingInt(Gap::times).reversed());
        return gaps.stream().limit(most).toList();
    }

    /** What a question is about, whatever its order and small words. */
    private static String stems(String question) {
        String telling = Words.of(question).stream()
                .filter(word -> !word.isFunctionWord())
                .map(Words.Word::stem)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
        return telling.isEmpty() ? key(question) : telling;
    }
}
