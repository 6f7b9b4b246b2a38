package caseclerk.evaluation;

import caseclerk.cases.SourceVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text of an evaluation set.
 *
 * @param id names it within the set; of a version of a policy text, "series@date"
 * @param title its title
 * @param publisher who published it; null when unknown
 * @param date day of publication, or of a policy text the first day in force; null when unknown
 * @param service for a policy text, the service it governs; else null
 * @param text the words
 */
public record GoldText(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String service,
        String text) {
    /** The address it is filed at; versions of one policy text share theirs. */
    public String url() {
        int version = id.indexOf('@');
        return "set:" + (service != null && version > 0 ? id.substring(0, version) : id);
    }

    /** What tells it from the other texts of the set. */
    String place() {
        return url() + (service == null ? "" : "@" + date);
    }

    /** The same of a stored version. */
    static String place(SourceVersion version) {
        return version.url() + (version.service() == null ? "" : "@" + version.effectiveFrom());
    }
}
