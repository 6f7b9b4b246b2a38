package caseclerk.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteLinkQueue;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.WordEmbedder;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.LinkQueue.Unfiled;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinksTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final String LINK = "https://news.example/a";
    private static final PageUnavailable BUSY =
            new PageUnavailable(PageUnavailable.Reason.TOO_BUSY, "The site is busy.", Duration.ofMinutes(3), null);
    private static final PageUnavailable DOWN =
            new PageUnavailable(PageUnavailable.Reason.UNREACHABLE, "The site does not answer.");
    private static final PageUnavailable GONE =
            new PageUnavailable(PageUnavailable.Reason.NOT_FOUND, "Nothing is there; check the link.");

    @TempDir
    private Path home;

    private final SettableClock clock = new SettableClock();
    private String body = "Fares rise in May. The ferry operator said so on Monday.";
    private final Deque<RuntimeException> troubles = new ArrayDeque<>();

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2025-03-04T05:06:07Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Fetched fetch(Wanted wanted) {
        if (!troubles.isEmpty()) throw troubles.remove();
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        MediaType type = body.startsWith("<") ? MediaType.HTML : MediaType.TEXT;
        return new Fetched.Page(wanted.url(), type, StandardCharsets.UTF_8, text, null, null);
    }

    private FileLinks links(Database database) {
        FileSource files = new FileSource(new CaptureReader(), new WordEmbedder(), new SqliteCasebook(database), clock);
        return new FileLinks(new SqliteLinkQueue(database), this::fetch, files, clock);
    }

    private static List<Unfiled> unfiled(Database database) {
        return new SqliteLinkQueue(database).unfiled(HERE);
    }

    @Test
    void a_link_is_tried_again_later_each_time_and_filed_when_the_site_is_back() {
        troubles.addAll(List.of(DOWN, BUSY, DOWN));
        try (Database database = new Database(home)) {
            FileLinks links = links(database);
            Instant start = clock.now;
            long id = links.post(new Posted(HERE, LINK, null, null));

            assertInstanceOf(
                    FileOutcome.Failed.class, links.take(id).map(links::attempt).orElseThrow());
            assertEquals(
                    List.of(new Unfiled(LINK, null, start.plusSeconds(60), 1, "The site does not answer.")),
                    unfiled(database));
            assertEquals(Optional.empty(), links.take());

            clock.now = start.plusSeconds(60);
            links.take().map(links::attempt).orElseThrow();
            assertEquals(
                    List.of(new Unfiled(LINK, null, clock.now.plusSeconds(600), 2, "The site is busy.")),
                    unfiled(database));

            clock.now = clock.now.plusSeconds(600);
            links.take().map(links::attempt).orElseThrow();
            clock.now = clock.now.plusSeconds(3600);
            assertInstanceOf(
                    FileOutcome.Filed.class, links.take().map(links::attempt).orElseThrow());
            assertEquals(List.of(), unfiled(database));
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_given_up_with_the_reason() {
        troubles.add(GONE);
        try (Database database = new Database(home)) {
            FileLinks links = links(database);
            FileOutcome outcome = links.take(links.post(new Posted(HERE, LINK, null, null)))
                    .map(links::attempt)
                    .orElseThrow();

            assertEquals(new FileOutcome.Failed(LINK, "not_found", "Nothing is there; check the link."), outcome);
            assertEquals(
                    List.of(new Unfiled(LINK, null, null, 1, "Nothing is there; check the link.")), unfiled(database));
        }
    }

    @Test
    void a_page_with_something_else_in_place_of_an_article_is_refused_with_what_it_is() {
        body = "<h1>Page not found</h1><p>Sorry, there is nothing at this address any more.</p>";
        try (Database database = new Database(home)) {
            FileLinks links = links(database);
            long id = links.post(new Posted(HERE, LINK, null, null));

            assertEquals(
                    new FileOutcome.Rejected(LINK, "empty", Article.Shortfall.MISSING.advice()),
                    links.take(id).map(links::attempt).orElseThrow());
        }
    }

    @Test
    void a_link_is_given_up_after_the_last_try() {
        for (int i = 0; i < 6; i++) troubles.add(DOWN);
        try (Database database = new Database(home)) {
            FileLinks links = links(database);
            links.post(new Posted(HERE, LINK, null, null));
            int tries = 0;
            for (; links.take().map(links::attempt).isPresent(); tries++)
                clock.now = clock.now.plus(Duration.ofDays(2));

            assertEquals(6, tries);
            assertEquals(null, unfiled(database).get(0).due());
        }
    }

    @Test
    void a_link_taken_by_a_program_that_died_is_filed_by_the_next() {
        try (Database database = new Database(home)) {
            links(database).post(new Posted(HERE, LINK, "ferry", null));
            new SqliteLinkQueue(database).take(clock.now, clock.now.plusSeconds(120));
        }
        clock.now = clock.now.plusSeconds(120);
        try (Database database = new Database(home)) {
            FileLinks links = links(database);
            FileOutcome outcome = links.take().map(links::attempt).orElseThrow();

            assertEquals(
                    "ferry",
                    assertInstanceOf(FileOutcome.Filed.class, outcome).version().caseSlug());
        }
    }
}
