package caseclerk.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated capture of a source; immutable. Its text is kept apart, since it may be long.
 *
 * @param sourceId the source it is a version of
 * @param revision 1 for the first capture, then 2, 3, …
 * @param kind article, policy or note
 * @param url the canonical link, or a {@code file:} address for local input
 * @param title never blank
 * @param publisher who published it; null when unknown
 * @param author who wrote it; null when unknown
 * @param publishedAt day of publication; null when unknown
 * @param language ISO 639 code; null when unknown
 * @param capturedAt when it was filed
 * @param caseSlug the case it is filed under; null when none
 * @param service for a policy text, the service it governs; else null
 * @param effectiveFrom for a policy text, first day in force; null when unknown or not a policy
 * @param effectiveUntil for a policy text, first day no longer in force; null while in force or not a policy
 */
public record SourceVersion(
        long sourceId,
        int revision,
        SourceKind kind,
        String url,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        Instant capturedAt,
        @Nullable String caseSlug,
        @Nullable String service,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {
    public SourceVersion {
        if (revision < 1) throw new IllegalArgumentException("revisions count from 1");
        if (title.isBlank()) throw new IllegalArgumentException("a version needs a title");
    }

    /** The day the text speaks from: in force since, else published, else null. */
    public @Nullable LocalDate day() {
        return effectiveFrom != null ? effectiveFrom : publishedAt;
    }

    /** Publisher, else service, else the host of the address: whoever answers for the words. */
    public String voice() {
        if (publisher != null) return publisher;
        if (service != null) return service;
        return title;
    }
}
