package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.adapters.storage.SqlitePolicyWatches;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.Audience;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PolicyWatches.Watch;
import caseclerk.policies.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchPoliciesTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final String URL = "https://acme.example/terms";
    private static final String TERMS = "Acme Terms\n\n1 Notice\n\nAcme gives notice ten days before.\n";

    @TempDir
    private Path home;

    private String page = TERMS;

    private List<String> check(Database database, String now, boolean all) {
        return watching(database, now).check(HERE, all).stream()
                .map(look -> look.watch().found())
                .toList();
    }

    private WatchPolicies watching(Database database, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        PageFetcher web = wanted -> {
            if (page.isEmpty()) throw new IllegalStateException("the line is down");
            return new Fetched.Page(
                    URL, MediaType.TEXT, StandardCharsets.UTF_8, page.getBytes(StandardCharsets.UTF_8), null, null);
        };
        FileSource file = new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), clock);
        return new WatchPolicies(
                new SqlitePolicyWatches(database), web, new CaptureReader(), file, new SqlitePolicies(database), clock);
    }

    private static void file(Database database, WorkspaceId workspace) {
        file(database, workspace, null);
    }

    private static void file(Database database, WorkspaceId workspace, @Nullable Origin origin) {
        Clock then = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);
        new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), then)
                .file(
                        workspace,
                        new Capture(
                                URL,
                                MediaType.TEXT,
                                TERMS.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8,
                                new Stated("Terms", null, null, null, "en")),
                        new Filing(URL, SourceKind.POLICY, null, "Acme", LocalDate.of(2025, 1, 1), null, origin));
    }

    private static List<LocalDate> versions(Database database, WorkspaceId workspace) {
        return new SqlitePolicies(database)
                .versions(workspace, Audience.OWNER).stream()
                        .map(PolicyVersion::from)
                        .toList();
    }

    @Test
    void every_workspace_is_looked_at_when_due_and_what_breaks_waits_its_turn() {
        WorkspaceId server = new WorkspaceId("discord-7");
        try (Database database = new Database(home)) {
            file(database, HERE);
            file(database, server);
            SqlitePolicyWatches watches = new SqlitePolicyWatches(database);
            Instant due = Instant.parse("2025-01-02T00:00:00Z");
            watches.keep(new Watch(HERE, 1, URL, 24, due.plusSeconds(86_400), null, null, null, null));
            watches.keep(new Watch(server, 2, URL, 6, due, null, null, null, null));

            page = "";
            assertThrows(
                    IllegalStateException.class,
                    () -> watching(database, "2025-01-02T00:00:00Z").checkDue());
            assertEquals(
                    List.of("2025-01-02T06:00:00Z the look was broken off"),
                    watches.all(server).stream()
                            .map(w -> w.nextAt() + " " + w.found())
                            .toList());
            page = TERMS.replace("ten", "two");
            watching(database, "2025-01-02T12:00:00Z").checkDue();

            assertEquals(List.of(LocalDate.of(2025, 1, 1)), versions(database, HERE));
            assertEquals(List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2)), versions(database, server));
            assertEquals(List.of(server, HERE), watches.workspaces());
        }
    }

    @Test
    void a_change_of_words_is_a_new_version_and_one_of_looks_is_none() {
        try (Database database = new Database(home)) {
            file(database, HERE);
            new SqlitePolicyWatches(database)
                    .keep(new Watch(HERE, 1, URL, 24, Instant.parse("2025-01-02T00:00:00Z"), null, null, null, null));

            assertEquals(List.of(), check(database, "2025-01-01T12:00:00Z", false));
            page = TERMS.replace("ten days before.", "ten  days before!");
            assertEquals(List.of("unchanged"), check(database, "2025-01-02T00:00:00Z", false));
            page = TERMS.replace("ten", "two");
            assertEquals(List.of(), check(database, "2025-01-02T23:00:00Z", false));
            assertEquals(List.of("changed; filed as revision 2"), check(database, "2025-01-03T00:00:00Z", false));
            assertEquals(List.of("unchanged"), check(database, "2025-01-03T01:00:00Z", true));

            assertEquals(List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 3)), versions(database, HERE));
        }
    }

    @Test
    void what_was_filed_from_a_channel_stays_there_when_it_is_fetched_again() {
        try (Database database = new Database(home)) {
            file(database, HERE, new Origin("secret", "alice"));
            new SqlitePolicyWatches(database).keep(new Watch(HERE, 1, URL, 24, Instant.EPOCH, null, null, null, null));
            page = TERMS.replace("ten", "two");

            assertEquals(List.of("changed; filed as revision 2"), check(database, "2025-01-02T00:00:00Z", false));

            SqlitePolicies policies = new SqlitePolicies(database);
            assertEquals(List.of(), policies.versions(HERE, Audience.ANYONE));
            assertEquals(
                    2, policies.versions(HERE, Audience.of(Set.of("secret"))).size());
        }
    }
}
