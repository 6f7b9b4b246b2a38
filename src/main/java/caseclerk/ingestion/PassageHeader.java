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
public record PassageHeader(
        @Nullable String caseSlug,
        @Nullable String publisher,
        String title,
        @Nullable LocalDate publishedAt,
        @Nullable String service,
        @Nullable LocalDate effectiveFrom) {
    private static final String SEPARATOR = " · ";
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
        return String.join(SEPARATOR, fields);
    }

    /**
     * The header of a passage whose source moves from one case to another.
     *
     * @param header as it stands
     * @param from the case it names; null when none
     * @param to the case it will name; null for none
     */
    public static String moved(
            String title,
            @Nullable String publisher,
            @Nullable LocalDate publishedAt,
            String header,
            @Nullable String from,
            @Nullable String to) {
        String rest = header;
        if (from != null) {
            String named = from.replace('-', ' ');
            if (rest.equals(named)) rest = "";
            else if (rest.startsWith(named + SEPARATOR)) rest = rest.substring(named.length() + SEPARATOR.length());
        }
        List<String> fields = new ArrayList<>();
        add(fields, to == null ? null : to.replace('-', ' '));
        add(fields, publisher);
        add(fields, title);
        add(fields, publishedAt == null ? null : publishedAt.toString());
        for (String field : rest.split(SEPARATOR)) add(fields, field);
        return String.join(SEPARATOR, fields);
    }

    private static void add(List<String> fields, @Nullable String field) {
        if (field == null || field.isBlank()) return;
        String line = ShortLine.of(field, LONGEST_FIELD);
        String folded = line.toLowerCase(Locale.ROOT);
        if (fields.stream().noneMatch(other -> other.toLowerCase(Locale.ROOT).equals(folded))) fields.add(line);
    }
}
