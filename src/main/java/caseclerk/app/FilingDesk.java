package caseclerk.app;

import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.storage.Database;
import caseclerk.adapters.storage.SqliteCasebook;
import caseclerk.adapters.storage.SqliteLinkQueue;
import caseclerk.adapters.storage.SqliteNotes;
import caseclerk.adapters.storage.SqlitePolicies;
import caseclerk.adapters.storage.SqlitePolicyWatches;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.adapters.web.WebGate;
import caseclerk.cases.SourceKind;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Intake.Brought;
import caseclerk.chat.Remarks;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileLinks;
import caseclerk.ingestion.FileMany;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileSource;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.LinkQueue;
import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.WatchPolicies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wires what files sources: captures one by one and many, links through their queue, notes by people, watched policies. */
final class FilingDesk implements AutoCloseable {
    private final Database database;
    private final OnnxEmbedder embedder;
    private final @Nullable Writing writing;
    private final WebGate web;
    private final Clock clock;
    private final LinkQueue queue;
    private final LinkWorker links;

    /** {@code writing} is null without a chat model; {@code web} fetches links. */
    FilingDesk(Database database, OnnxEmbedder embedder, @Nullable Writing writing, WebGate web, Clock clock) {
        this.database = database;
        this.embedder = embedder;
        this.writing = writing;
        this.web = web;
        this.clock = clock;
        this.queue = new SqliteLinkQueue(database);
        this.links = new LinkWorker(new FileLinks(queue, web, filing(), clock));
    }

    /** The links that wait. */
    LinkQueue queue() {
        return queue;
    }

    /** From now on, links that wait are tried when they are due. */
    void startLinks() {
        links.start();
    }

    /** Files one capture in that workspace. */
    FileOutcome file(WorkspaceId workspace, Capture capture, Filing filing) {
        return filing().file(workspace, capture, filing);
    }

    /** Files many; see {@link FileMany}. */
    void file(
            Iterator<FileMany.Entry> entries, long total, Consumer<FileOutcome> outcomes, FileMany.Progress progress) {
        new FileMany(new CaptureReader(), embedder, new SqliteCasebook(database), clock)
                .file(WorkspaceId.TERMINAL, entries, total, outcomes, progress);
    }

    /** Files what somebody posts: a link through the queue, what lies on this machine for its owner alone. */
    FileOutcome file(WorkspaceId workspace, @Nullable Origin origin, Brought brought, @Nullable String slug) {
        String input = brought.input();
        byte[] bytes = brought.bytes();
        if (bytes == null && Captured.isLink(input))
            return links.file(new Posted(workspace, input.strip(), slug, origin));
        Captured captured = bytes == null
                ? Captured.from(input, Stated.NOTHING, null, null, web)
                : Captured.handedOver(input, bytes);
        if (captured.failure() != null) return captured.failure();
        Filing filing = Filing.article(input, slug);
        return file(workspace, captured.capture(), origin == null ? filing : filing.from(origin));
    }

    /** Where people write down notes of their own. */
    Remarks remarks() {
        return (workspace, slug, channel, writer, text) -> {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Stated stated = new Stated("Note by " + writer.name(), null, writer.name(), today, null);
            String address = "note:" + slug + "/" + UUID.randomUUID();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Capture capture = new Capture(address, MediaType.TEXT, bytes, StandardCharsets.UTF_8, stated);
            Filing filing = new Filing("note", SourceKind.NOTE, slug, null, null, null);
            if (!writer.atTerminal()) filing = filing.from(new Origin(channel, writer.person()));
            return file(workspace, capture, filing);
        };
    }

    /** Fetches watched policies again. */
    WatchPolicies watchPolicies() {
        return new WatchPolicies(
                new SqlitePolicyWatches(database),
                web,
                new CaptureReader(),
                plainFiling(),
                new SqlitePolicies(database),
                clock);
    }

    private FileSource filing() {
        return writing == null
                ? plainFiling()
                : new FileSource(
                        new CaptureReader(),
                        embedder,
                        new SqliteCasebook(database),
                        clock,
                        writing.matching(),
                        writing.notes(new SqliteNotes(database)));
    }

    private FileSource plainFiling() {
        return new FileSource(new CaptureReader(), embedder, new SqliteCasebook(database), clock);
    }

    @Override
    public void close() {
        links.close();
    }
}
