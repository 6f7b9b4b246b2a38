package caseclerk.ingestion;

import caseclerk.cases.Audience;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.PageFetcher.Fetched;
import caseclerk.ingestion.PageFetcher.Wanted;
import caseclerk.ingestion.PolicyWatches.Watch;
import caseclerk.policies.Policies;
import caseclerk.policies.PolicyTexts;
import caseclerk.policies.PolicyVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches watched policies again when they are due, and files what differs as a new version in force from that day; what
 * differs in looks alone is passed over.
 */
public final class WatchPolicies {
    private final PolicyWatches watches;
    private final PageFetcher web;
    private final ArticleExtractor extractor;
    private final FileSource file;
    private final PolicyTexts texts;
    private final Clock clock;

    public WatchPolicies(
            PolicyWatches watches,
            PageFetcher web,
            ArticleExtractor extractor,
            FileSource file,
            PolicyTexts texts,
            Clock clock) {
        this.watches = watches;
        this.web = web;
        this.extractor = extractor;
        this.file = file;
        this.texts = texts;
        this.clock = clock;
    }

    /** Looks at the watched policies of every workspace that are due. */
    public void checkDue() {
        watches.workspaces().forEach(workspace -> check(workspace, false));
    }

    /**
     * Looks at the watched policies of {@code workspace} that are due. What breaks a look keeps its policy from the next
     * until it is due again, so that the others have their turn.
     *
     * @param all whether to look at those that are not due too
     * @return what became of each look, in order
     */
    public List<Look> check(WorkspaceId workspace, boolean all) {
        Instant now = clock.instant();
        List<Look> checked = new ArrayList<>();
        for (Watch watch : watches.all(workspace)) {
            if (!all && watch.nextAt().isAfter(now)) continue;
            if (Thread.currentThread().isInterrupted()) break;
            watches.keep(after(watch, now, "the look was broken off", watch.etag(), watch.lastModified()));
            Look look = look(watch, now);
            watches.keep(look.watch());
            checked.add(look);
        }
        return checked;
    }

    /**
     * One look at a watched policy.
     *
     * @param watch as it is after it, with what was found
     * @param failed whether it could not be told if the policy changed
     */
    public record Look(Watch watch, boolean failed) {}

    /**
     * What a look found.
     *
     * @param words in a few words
     * @param failed whether it could not be told if the policy changed
     */
    private record Finding(String words, boolean failed) {}

    private Look look(Watch watch, Instant now) {
        try {
            Fetched fetched = web.fetch(new Wanted(watch.url(), watch.etag(), watch.lastModified()));
            if (!(fetched instanceof Fetched.Page page))
                return new Look(after(watch, now, "unchanged", watch.etag(), watch.lastModified()), false);
            Finding found = compare(watch, page, now);
            return new Look(after(watch, now, found.words(), page.etag(), page.lastModified()), found.failed());
        } catch (PageUnavailable | UnreadableCapture broken) {
            String why = String.valueOf(broken.getMessage());
            return new Look(after(watch, now, why, watch.etag(), watch.lastModified()), true);
        }
    }

    private Finding compare(Watch watch, Fetched.Page page, Instant now) {
        Policies policies = new Policies(texts, watch.workspace(), Audience.OWNER);
        Optional<PolicyVersion> newest = policies.all().stream()
                .map(policy -> policy.newest())
                .filter(version -> version.version().sourceId() == watch.sourceId())
                .findFirst();
        if (newest.isEmpty()) return new Finding("its policy was removed", true);
        SourceVersion known = newest.get().version();
        Capture capture = page.capture(new Stated(known.title(), known.publisher(), null, null, known.language()));
        if (policies.text(newest.get()).readsLike(extractor.extract(capture).text()))
            return new Finding("unchanged", false);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        FileOutcome outcome = file.file(
                watch.workspace(),
                capture,
                new Filing(
                        watch.url(),
                        SourceKind.POLICY,
                        known.caseSlug(),
                        known.service(),
                        today,
                        null,
                        watches.origin(watch.workspace(), watch.sourceId()).orElse(null)));
        if (outcome instanceof FileOutcome.Updated updated)
            return new Finding("changed; filed as revision " + updated.version().revision(), false);
        if (outcome instanceof FileOutcome.Failed failed) return new Finding(failed.message(), true);
        return outcome instanceof FileOutcome.Rejected rejected
                ? new Finding(rejected.message(), true)
                : new Finding("unchanged", false);
    }

    private static Watch after(
            Watch watch, Instant now, String found, @Nullable String etag, @Nullable String lastModified) {
        return new Watch(
                watch.workspace(),
                watch.sourceId(),
                watch.url(),
                watch.everyHours(),
                now.plus(Duration.ofHours(watch.everyHours())),
                now,
                found,
                etag,
                lastModified);
    }
}
