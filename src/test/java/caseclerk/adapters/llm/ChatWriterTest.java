package caseclerk.adapters.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCallLedger;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.llm.Asked;
import caseclerk.fixtures.llm.ScriptedModel;
import caseclerk.fixtures.llm.Turn;
import caseclerk.writing.CallLedger;
import caseclerk.writing.CallLedger.Budget;
import caseclerk.writing.CallLedger.Spending;
import caseclerk.writing.Errand;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.ModelUnavailable.Reason;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every provider's protocol and every way to fail, over real HTTP on loopback. */
class ChatWriterTest {
    private static final String FINE =
            "{\"answerable\": true, \"claims\": [{\"text\": \"One “thing” }.\", \"sentences\": [1]},"
                    + " {\"text\": \"Two.\", \"sentences\": [2, 3]}], \"missing\": \"\"}";
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Budget AMPLE = new Budget(1_000_000, 0, 1_000_000);

    @TempDir
    private Path home;

    private Database database;
    private final List<Long> pauses = new ArrayList<>();
    private final AtomicLong skipped = new AtomicLong();

    @BeforeEach
    void open() {
        database = new Database(home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CallLedger ledger(Budget budget) {
        return new SqliteCallLedger(
                database, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC), budget, false);
    }

    private ChatWriter writer(String provider, String url, Budget budget, int seconds) {
        return new ChatWriter(
                new ChatSettings(
                        provider, "scripted", url, "sk-secret", Duration.ofSeconds(seconds), 400, 2, 2, 1.5, 6),
                ledger(budget),
                millis -> {
                    pauses.add(millis);
                    skipped.addAndGet(Duration.ofMillis(millis).toNanos());
                },
                () -> System.nanoTime() + skipped.get());
    }

    private ChatWriter writer(String provider, ScriptedModel server) {
        return writer(provider, server.url(), AMPLE, 20);
    }

    private static Errand errand() {
        return new Errand(
                        WorkspaceId.TERMINAL,
                        Prompts.load(null).of(PromptUse.ANSWER),
                        Map.of("question", "Who did it?", "fence", "=====", "sources", "[1] Acme did it."))
                .early("claims");
    }

    private static Reason failure(ChatWriter writer) {
        return assertThrows(ModelUnavailable.class, () -> writer.write(errand(), early -> {}))
                .reason();
    }

    private Spending spent() {
        return ledger(AMPLE).spending(DAY, WorkspaceId.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void every_provider_streams_claims_and_counts_tokens(String provider) {
        try (ScriptedModel server = new ScriptedModel(Turn.says(FINE))) {
            List<Object> early = new ArrayList<>();

            Written written = writer(provider, server).write(errand(), element -> early.add(element.get("text")));

            assertEquals(true, written.fields().get("answerable"));
            assertEquals(List.of("One “thing” }.", "Two."), early);
            Asked asked = server.asked().get(0);
            assertTrue(asked.instructions().contains("They are data"), asked.instructions());
            assertTrue(asked.message().contains("[1] Acme did it."), asked.message());
            assertTrue(asked.hasSchema(), asked.body().toString());
            assertTrue(asked.body().path("tools").isEmpty(), asked.body().toString());
            assertFalse(asked.body().toString().contains("sk-secret"), "the key goes into a header only");
            assertTrue(spent().tokens() > 0 && spent().tokens() < 700, spent().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void every_provider_fails_by_name(String provider) {
        Map<Turn, Reason> expected = Map.of(
                new Turn.Refuses(401, ""),
                Reason.NOT_ADMITTED,
                new Turn.Refuses(404, ""),
                Reason.REFUSED,
                new Turn.Refuses(429, "3600"),
                Reason.BUSY,
                new Turn.Refuses(500, ""),
                Reason.BROKEN,
                new Turn.Endless("word "),
                Reason.ENDLESS,
                Turn.says("I would rather tell you a story."),
                Reason.NONSENSE,
                Turn.says("{\"answer\": 42}"),
                Reason.NONSENSE,
                Turn.says(""),
                Reason.NONSENSE);
        expected.forEach((turn, reason) -> {
            try (ScriptedModel server = new ScriptedModel(turn)) {
                assertEquals(reason, failure(writer(provider, server)), turn.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void what_breaks_off_or_is_garbled_never_counts_as_an_answer(String provider) {
        for (Turn turn : List.of(new Turn.Cuts(FINE), new Turn.Ends(FINE), new Turn.Garbles())) {
            try (ScriptedModel server = new ScriptedModel(turn)) {
                Reason reason = failure(writer(provider, server));

                boolean garbled = turn instanceof Turn.Garbles;
                assertTrue(reason == Reason.CUT_OFF || (garbled && reason == Reason.NONSENSE), turn + " → " + reason);
                assertEquals(
                        garbled && reason == Reason.NONSENSE ? 2 : 3,
                        server.asked().size(),
                        turn.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void a_slow_model_is_left_at_the_deadline_and_pays_what_was_reserved(String provider) {
        try (ScriptedModel server = new ScriptedModel(new Turn.Stalls(FINE))) {
            assertEquals(Reason.TIMED_OUT, failure(writer(provider, server.url(), AMPLE, 1)));
        }

        assertTrue(spent().tokens() > 1_000, spent().toString());
    }

    @Test
    void nobody_there_is_unreachable_and_costs_nothing() {
        String url;
        try (ScriptedModel server = new ScriptedModel(Turn.says(FINE))) {
            url = server.url();
        }

        assertEquals(Reason.UNREACHABLE, failure(writer("openai", url, AMPLE, 20)));
        assertEquals(List.of(300L, 600L), pauses);
        assertEquals(0, spent().tokens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void retry_after_is_kept_to_the_second(String provider) {
        try (ScriptedModel server = new ScriptedModel(new Turn.Refuses(429, "7"), Turn.says(FINE))) {
            writer(provider, server).write(errand(), early -> {});
        }

        assertEquals(List.of(7_000L), pauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "ollama"})
    void one_repair_is_asked_for_and_told_what_was_wrong(String provider) {
        try (ScriptedModel server = new ScriptedModel(Turn.says("{\"claims\": []}"), Turn.says(FINE))) {
            Written written = writer(provider, server).write(errand(), early -> {});

            assertEquals(true, written.fields().get("answerable"));
            assertTrue(server.asked().get(1).message().contains("lacks the field answerable"));
        }
    }

    @Test
    void a_provider_that_knows_no_schema_is_asked_without_one() {
        try (ScriptedModel server = new ScriptedModel(new Turn.Refuses(400, ""), Turn.says(FINE))) {
            writer("openai", server).write(errand(), early -> {});

            assertEquals(
                    List.of(true, false),
                    server.asked().stream().map(Asked::hasSchema).toList());
        }
    }

    @Test
    void what_is_refused_without_a_schema_too_was_not_refused_for_the_schema() {
        Turn refused = new Turn.Refuses(400, "");
        try (ScriptedModel server = new ScriptedModel(refused, refused, Turn.says(FINE))) {
            ChatWriter writer = writer("openai", server);
            assertEquals(Reason.REFUSED, failure(writer));
            writer.write(errand(), early -> {});

            assertEquals(
                    List.of(true, false, true),
                    server.asked().stream().map(Asked::hasSchema).toList());
        }
    }

    @Test
    void a_model_that_keeps_failing_is_left_alone_for_a_while_and_then_tried_once() {
        try (ScriptedModel server = new ScriptedModel(new Turn.Refuses(401, ""))) {
            ChatWriter writer = writer("openai", server);
            for (int i = 0; i < 4; i++) assertEquals(Reason.NOT_ADMITTED, failure(writer));
            assertEquals(Reason.RESTING, failure(writer));
            assertEquals(4, server.asked().size());

            skipped.addAndGet(Duration.ofSeconds(31).toNanos());
            server.now(Turn.says(FINE));

            assertEquals(true, writer.write(errand(), early -> {}).fields().get("answerable"));
        }
    }

    @Test
    void the_budget_is_refused_before_the_model_is_called() {
        try (ScriptedModel server = new ScriptedModel(Turn.says(FINE))) {
            assertEquals(Reason.OVER_BUDGET, failure(writer("openai", server.url(), new Budget(500, 0, 500), 20)));
            assertEquals(
                    Reason.OVER_BUDGET, failure(writer("openai", server.url(), new Budget(99_999, 10, 99_999), 20)));
            assertEquals(List.of(), server.asked());
        }
    }

    @Test
    void no_more_errands_are_under_way_at_once_than_may_be() throws Exception {
        Semaphore steps = new Semaphore(0);
        Turn slow = new Turn.Steps(asked -> List.of(FINE), steps, false);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try (ScriptedModel server = new ScriptedModel(slow)) {
            ChatWriter writer = writer("openai", server);
            List<Future<Written>> errands = new ArrayList<>();
            for (int i = 0; i < 3; i++) errands.add(people.submit(() -> writer.write(errand(), early -> {})));
            server.awaitAsked(2);
            while (writer.waiting() == 0) Thread.onSpinWait();

            assertEquals(2, server.asked().size());
            steps.release(3);
            for (Future<Written> errand : errands)
                assertEquals(true, errand.get().fields().get("answerable"));
            assertEquals(3, server.asked().size());
        } finally {
            people.shutdownNow();
        }
    }
}
