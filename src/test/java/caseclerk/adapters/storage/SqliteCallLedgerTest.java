package caseclerk.adapters.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import caseclerk.cases.WorkspaceId;
import caseclerk.writing.CallLedger.Budget;
import caseclerk.writing.CallLedger.Cost;
import caseclerk.writing.CallLedger.Ending;
import caseclerk.writing.CallLedger.Intent;
import caseclerk.writing.CallLedger.Spending;
import caseclerk.writing.ModelUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCallLedgerTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Budget BUDGET = new Budget(1_000, 5_000, 600);
    private static final WorkspaceId OTHER = new WorkspaceId("other");

    @TempDir
    private Path home;

    private SqliteCallLedger ledger(Database database) {
        Clock noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return new SqliteCallLedger(database, noon, BUDGET, false);
    }

    private static Intent intent(WorkspaceId workspace) {
        return new Intent(workspace, "answer", "f00d", "openai/scripted", "the request");
    }

    @Test
    void what_a_dead_process_reserved_counts_in_full_for_the_next() {
        try (Database database = new Database(home)) {
            ledger(database).reserve(intent(WorkspaceId.TERMINAL), new Cost(300, 200, 4_000));
        }

        try (Database database = new Database(home)) {
            SqliteCallLedger next = ledger(database);

            assertEquals(new Spending(1, 500, 4_000, 500, BUDGET), next.spending(DAY, WorkspaceId.TERMINAL));
            assertThrows(ModelUnavailable.class, () -> next.reserve(intent(WorkspaceId.TERMINAL), new Cost(100, 1, 0)));
            assertThrows(ModelUnavailable.class, () -> next.reserve(intent(OTHER), new Cost(1, 1, 1_001)));
            assertThrows(ModelUnavailable.class, () -> next.reserve(intent(OTHER), new Cost(500, 1, 0)));
            assertEquals(1, next.spending(DAY, OTHER).calls());
        }
    }

    @Test
    void settling_gives_the_change_back_once() {
        try (Database database = new Database(home)) {
            SqliteCallLedger ledger = ledger(database);
            long call = ledger.reserve(intent(WorkspaceId.TERMINAL), new Cost(300, 200, 4_000));

            ledger.settle(call, new Ending(new Cost(30, 20, 400), 12, "written", "text"));
            ledger.settle(call, new Ending(new Cost(0, 0, 0), 12, "written", "text"));

            assertEquals(new Spending(1, 50, 400, 50, BUDGET), ledger.spending(DAY, WorkspaceId.TERMINAL));
        }
    }
}
