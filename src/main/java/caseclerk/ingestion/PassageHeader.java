package caseclerk.ingestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that says what a passage belongs to; the same fields give the same line.
 *
 * @param caseSlug the case; null when none
 * @param publisher who published it; null when unknown
 * @param title title of the version
 * @param publishedAt day of publication; null when unknown
 * @param service for a policy text, the service it governs; else null
 * @param effectiveFrom for a policy text, first day in force; else null
 */
record PassageHeader(
        @Nullable String caseSlug,
        @Nullable String publisher,
        String title,
        @Nullable LocalDate publishedAt,
        @Nullable String service,
        @Nullable LocalDate effectiveFrom) {
    private static final int LONGEST_FIELD = 120;

    /** The header of a passage below {@code heading}, which is empty when there is none. */
    String under(String heading) {
        List<String> fields = new ArrayList<>();
        add(fields, caseSlug == null ? null : caseSlug.replace('-', ' '));
        add(fields, publisher);
        add(fields, title);
        add(fields, publishedAt == null ? null : publishedAt.toString());
        add(fields, service);
        add(fields, effectiveFrom == null ? null : "in force from " + effectiveFrom);
        add(fields, heading);
        return String.join(" · ", fields);
    }

    private static void add(List<String> fields, @Nullable String field) {
        if (field == null || field.isBlank()) return;
        String line = ShortLine.of(field, LONGEST_FIELD);
        String folded = line.toLowerCase(Locale.ROOT);
        if (fields.stream().noneMatch(other -> other.toLowerCase(Locale.ROOT).equals(folded))) fields.add(line);
    }
}
