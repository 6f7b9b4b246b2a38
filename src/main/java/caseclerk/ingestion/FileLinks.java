package caseclerk.ingestion;

import caseclerk.ingestion.LinkQueue.Posted;
import caseclerk.ingestion.LinkQueue.Waiting;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import caseclerk.retrieval.EmbedderUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files posted links: fetches the page through the one gate and files what it says. A link is stored before anything
 * else; when a site is down it is tried again, later each time, and given up with a reason in the end.
 */
public final class FileLinks {
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));
    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String INSTEAD = " Save the page, its text or its PDF, and file that.";

    private final LinkQueue queue;
    private final PageFetcher fetcher;
    private final FileSource files;
    private final Clock clock;

    public FileLinks(LinkQueue queue, PageFetcher fetcher, FileSource files, Clock clock) {
        this.queue = queue;
        this.fetcher = fetcher;
        this.files = files;
        this.clock = clock;
    }

    /** Stores a link; its id. It is durable when this returns. */
    public long post(Posted posted) {
        return queue.add(posted, clock.instant());
    }

    /** The link of that id, which nobody else tries meanwhile; empty when it is not due. */
    public Optional<Waiting> take(long id) {
        Instant now = clock.instant();
        return queue.take(id, now, now.plus(LEASE));
    }

    /** The link that is due longest, which nobody else tries meanwhile; empty when none is due. */
    public Optional<Waiting> take() {
        Instant now = clock.instant();
        return queue.take(now, now.plus(LEASE));
    }

    /** Tries a link that was taken; what became of it is stored. */
    public FileOutcome attempt(Waiting waiting) {
        try {
            FileOutcome outcome = fetched(waiting.posted());
            if (outcome instanceof FileOutcome.Failed failed) queue.giveUp(waiting.id(), failed.message());
            else if (outcome instanceof FileOutcome.Rejected rejected) queue.giveUp(waiting.id(), rejected.message());
            else queue.filed(waiting.id());
            return outcome;
        } catch (PageUnavailable e) {
            Duration wait = e.retryAfter();
            return e.retryable()
                    ? later(waiting, e.code(), e.getMessage(), wait)
                    : over(waiting, e.code(), e.getMessage());
        } catch (CasebookUnavailable | EmbedderUnavailable e) {
            return later(waiting, "unavailable", String.valueOf(e.getMessage()), null);
        } catch (RuntimeException e) {
            queue.giveUp(waiting.id(), "It broke the program: " + e.getClass().getSimpleName() + ".");
            throw e;
        }
    }

    private FileOutcome fetched(Posted posted) {
        Fetched fetched = fetcher.fetch(Wanted.anew(posted.url()));
        if (!(fetched instanceof Fetched.Page page))
            return new FileOutcome.Failed(posted.url(), "broken_answer", "The site sent no page." + INSTEAD);
        Filing filing = Filing.article(posted.url(), posted.caseSlug());
        if (posted.origin() != null) filing = filing.from(posted.origin());
        FileOutcome outcome = files.file(posted.workspace(), page.capture(Capture.Stated.NOTHING), filing);
        if (outcome instanceof FileOutcome.Rejected rejected
                && rejected.message().equals(CaptureIntake.NO_TEXT))
            return new FileOutcome.Rejected(
                    rejected.input(), rejected.code(), "No article was found on the page." + INSTEAD);
        return outcome;
    }

    private FileOutcome over(Waiting waiting, String code, String message) {
        queue.giveUp(waiting.id(), message);
        return new FileOutcome.Failed(waiting.posted().url(), code, message);
    }

    private FileOutcome later(
            Waiting waiting, String code, String message, @org.jspecify.annotations.Nullable Duration asked) {
        if (waiting.attempts() >= BACKOFF.size()) {
            int times = waiting.attempts() + 1;
            return over(waiting, code, message + " It was tried " + times + " times and is given up." + INSTEAD);
        }
        Duration wait = BACKOFF.get(waiting.attempts());
        if (asked != null && asked.compareTo(wait) > 0) wait = asked;
        queue.retry(waiting.id(), clock.instant().plus(wait), message);
        return new FileOutcome.Failed(
                waiting.posted().url(),
                code,
                message + " It is kept and tried again in " + words(wait) + "; /status shows how it goes.");
    }

    private static String words(Duration wait) {
        long minutes = Math.max(1, wait.toMinutes());
        if (minutes < 60) return minutes == 1 ? "a minute" : minutes + " minutes";
        long hours = minutes / 60;
        return hours == 1 ? "an hour" : hours < 24 ? hours + " hours" : "a day";
    }
}
