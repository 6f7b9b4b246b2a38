package caseclerk.adapters.storage;

import caseclerk.cases.WorkspaceId;
import caseclerk.writing.CallLedger;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.ModelUnavailable.Reason;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Calls to the chat model in SQLite. Days are those of UTC. Several processes may share one budget. */
public final class SqliteCallLedger implements CallLedger {
    private final Database database;
    private final Clock clock;
    private final Budget budget;
    private final boolean keepsTexts;

    /** @param keepsTexts whether what was sent and came back is kept */
    public SqliteCallLedger(Database database, Clock clock, Budget budget, boolean keepsTexts) {
        this.database = database;
        this.clock = clock;
        this.budget = budget;
        this.keepsTexts = keepsTexts;
    }

    @Override
    public long reserve(Intent intent, Cost most) {
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        return database.write(sql -> {
            Spending spent = spending(sql, day, intent.workspace());
            boolean holds = spent.tokens() + most.tokens() <= budget.tokens()
                    && spent.workspaceTokens() + most.tokens() <= budget.workspaceTokens()
                    && (budget.micros() == 0 || spent.micros() + most.micros() <= budget.micros());
            if (!holds) throw new ModelUnavailable(Reason.OVER_BUDGET);
            return sql.insert(
                    "INSERT INTO model_calls (workspace, day, called_at, prompt, fingerprint, model, input_tokens,"
                            + " output_tokens, micros, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    intent.workspace().value(),
                    day.toString(),
                    now.toString(),
                    intent.prompt(),
                    intent.fingerprint(),
                    intent.model(),
                    most.inputTokens(),
                    most.outputTokens(),
                    most.micros(),
                    keepsTexts ? intent.request() : null);
        });
    }

    @Override
    public void settle(long call, Ending ending) {
        database.write(sql -> sql.run(
                "UPDATE model_calls SET input_tokens = ?, output_tokens = ?, micros = ?, millis = ?, ending = ?,"
                        + " response = ? WHERE id = ? AND ending IS NULL",
                ending.cost().inputTokens(),
                ending.cost().outputTokens(),
                ending.cost().micros(),
                ending.millis(),
                ending.outcome(),
                keepsTexts ? ending.response() : null,
                call));
    }

    @Override
    public void verdicts(long call, int held, int dropped) {
        database.write(
                sql -> sql.run("UPDATE model_calls SET held = ?, dropped = ? WHERE id = ?", held, dropped, call));
    }

    @Override
    public List<Tally> tallies() {
        return database.read(sql -> sql.list(
                "SELECT prompt, model, lower(coalesce(ending, 'open')) AS how, count(*), sum(input_tokens),"
                        + " sum(output_tokens), sum(micros), coalesce(sum(millis), 0), coalesce(sum(held), 0),"
                        + " coalesce(sum(dropped), 0) FROM model_calls GROUP BY prompt, model, how"
                        + " ORDER BY prompt, model, how",
                row -> new Tally(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10))));
    }

    @Override
    public Spending spending(LocalDate day, WorkspaceId workspace) {
        return database.read(sql -> spending(sql, day, workspace));
    }

    private Spending spending(Sql sql, LocalDate day, WorkspaceId workspace) throws SQLException {
        return sql.first(
                        "SELECT count(*), coalesce(sum(input_tokens + output_tokens), 0), coalesce(sum(micros), 0),"
                                + " coalesce(sum(CASE WHEN workspace = ? THEN input_tokens + output_tokens END), 0)"
                                + " FROM model_calls WHERE day = ?",
                        row -> new Spending(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), budget),
                        workspace.value(),
                        day.toString())
                .orElseThrow();
    }
}
