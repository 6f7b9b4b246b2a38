package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import caseclerk.cases.WorkspaceId;
import caseclerk.writing.CallLedger;
import caseclerk.writing.CallLedger.Budget;
import caseclerk.writing.CallLedger.Cost;
import caseclerk.writing.CallLedger.Ending;
import caseclerk.writing.CallLedger.Intent;
import caseclerk.writing.CallLedger.Spending;
import caseclerk.writing.CallLedger.Tally;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.ModelUnavailable.Reason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCallLedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final WorkspaceId ONE = new WorkspaceId("discord-1");
    private static final WorkspaceId OTHER = new WorkspaceId("discord-2");
    private static final Budget BUDGET = new Budget(1_000, 5_000, 600);
    private static final Cost MOST = new Cost(150, 50, 1_000);

    @TempDir
    private Path home;

    private static CallLedger ledger(Database database, Instant now) {
        return new SqliteCallLedger(database, Clock.fixed(now, ZoneOffset.UTC), BUDGET, false);
    }

    private static Intent call(WorkspaceId workspace) {
        return new Intent(workspace, "answer", "f00", "openai/scripted", "the words sent");
    }

    private static Reason refused(CallLedger ledger, WorkspaceId workspace) {
        return assertThrows(ModelUnavailable.class, () -> ledger.reserve(call(workspace), MOST))
                .reason();
    }

    @Test
    void a_process_that_dies_before_it_settles_has_spent_all_it_reserved() {
        for (int death = 0; death < 3; death++)
            try (Database database = new Database(home)) {
                ledger(database, NOON).reserve(call(ONE), MOST);
            }

        try (Database database = new Database(home)) {
            CallLedger ledger = ledger(database, NOON);
            assertEquals(new Spending(3, 600, 3_000, 600, BUDGET), ledger.spending(DAY, ONE));
            assertEquals(Reason.OVER_BUDGET, refused(ledger, ONE));
            assertEquals(
                    List.of(new Tally("answer", "openai/scripted", "open", 3, 450, 150, 3_000, 0, 0, 0)),
                    ledger.tallies());
        }
    }

    @Test
    void a_workspace_spends_no_more_than_its_own_share_and_all_no_more_than_the_whole() {
        try (Database database = new Database(home)) {
            CallLedger ledger = ledger(database, NOON);
            for (int i = 0; i < 3; i++) ledger.reserve(call(ONE), MOST);
            assertEquals(Reason.OVER_BUDGET, refused(ledger, ONE));
            ledger.reserve(call(OTHER), MOST);
            ledger.reserve(call(OTHER), MOST);
            assertEquals(Reason.OVER_BUDGET, refused(ledger, OTHER));

            assertEquals(new Spending(5, 1_000, 5_000, 400, BUDGET), ledger.spending(DAY, OTHER));
            ledger(database, NOON.plusSeconds(86_400)).reserve(call(ONE), MOST);
        }
    }

    @Test
    void two_processes_at_once_do_not_spend_the_same_money() {
        try (Database one = new Database(home);
                Database other = new Database(home)) {
            AtomicInteger booked = new AtomicInteger();
            IntStream.range(0, 40).parallel().forEach(i -> {
                WorkspaceId workspace = new WorkspaceId("discord-" + i);
                try {
                    ledger(i % 2 == 0 ? one : other, NOON).reserve(call(workspace), MOST);
                    booked.incrementAndGet();
                } catch (ModelUnavailable e) {
                    assertEquals(Reason.OVER_BUDGET, e.reason());
                }
            });

            assertEquals(5, booked.get());
            assertEquals(1_000, ledger(one, NOON).spending(DAY, ONE).tokens());
        }
    }

    @Test
    void a_settled_call_costs_what_it_cost_once_and_keeps_its_verdicts_but_no_words() {
        try (Database database = new Database(home)) {
            CallLedger ledger = ledger(database, NOON);
            long call = ledger.reserve(call(ONE), MOST);
            ledger.settle(call, new Ending(new Cost(100, 20, 140), 350, "written", "the words that came"));
            ledger.settle(call, new Ending(new Cost(0, 0, 0), 0, "UNREACHABLE", null));
            ledger.verdicts(call, 2, 1);

            assertEquals(
                    List.of(new Tally("answer", "openai/scripted", "written", 1, 100, 20, 140, 350, 2, 1)),
                    ledger.tallies());
            List<String> kept = database.read(sql -> sql.list(
                    "SELECT fingerprint || coalesce(request, '') || coalesce(response, '') FROM model_calls",
                    row -> row.getString(1)));
            assertEquals(List.of("f00"), kept);
        }
    }
}
