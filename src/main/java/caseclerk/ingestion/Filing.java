package caseclerk.ingestion;

import caseclerk.cases.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a capture is to be filed.
 *
 * @param input what is filed, as the person named it: a path, an address, or a path with a line number
 * @param kind article, policy or note
 * @param caseSlug the case to file it under; null to leave it where it is, or in none
 * @param service for a policy text, the service it governs; else null
 * @param effectiveFrom for a policy text, first day in force; null when unknown or not a policy
 * @param effectiveUntil for a policy text, first day no longer in force; null when open or not a policy
 * @param origin the channel and person it comes from; null when it is filed openly
 */
public record Filing(
        String input,
        SourceKind kind,
        @Nullable String caseSlug,
        @Nullable String service,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable Origin origin) {
    /** Filed openly. */
    public Filing(
            String input,
            SourceKind kind,
            @Nullable String caseSlug,
            @Nullable String service,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {
        this(input, kind, caseSlug, service, effectiveFrom, effectiveUntil, null);
    }

    /** An article, under a case or (null) none. */
    public static Filing article(String input, @Nullable String caseSlug) {
        return new Filing(input, SourceKind.ARTICLE, caseSlug, null, null, null);
    }

    /** The same, coming from {@code where}. */
    public Filing from(Origin where) {
        return new Filing(input, kind, caseSlug, service, effectiveFrom, effectiveUntil, where);
    }
}
